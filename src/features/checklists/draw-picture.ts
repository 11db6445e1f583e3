import { countedIn } from '#model/readiness.ts'
import type { PictureHead } from './PrintPicture.tsx'
import type { Picture, PicturePiece } from './picture.ts'

/** In pixels of the drawing; twice as many in the file, so that it is sharp in a document. */
const WIDTH = 960
const GAP = 48
const SHARP = 2
const FONT = "Inter, 'Noto Sans', system-ui, sans-serif"
const TOKENS = ['paper', 'card', 'ink', 'quiet', 'line', 'accent', 'warm', 'warm-soft'] as const

type Colours = Record<(typeof TOKENS)[number], string>

/** The picture as a PNG, in light colours. Rejects where there is no canvas. */
export async function drawPicture(picture: Picture, head: PictureHead): Promise<Blob> {
  await Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 20px Inter`)))
  const canvas = document.createElement('canvas')
  const height = layOut(contextOf(canvas), picture, head, null)
  canvas.width = WIDTH * SHARP
  canvas.height = height * SHARP
  const context = contextOf(canvas)
  context.scale(SHARP, SHARP)
  layOut(context, picture, head, lightColours(), height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no image.'))), 'image/png'),
  )
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  return context
}

/** Draws, or with no colours only measures; answers the height. */
function layOut(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { title, sub, words }: PictureHead,
  colours: Colours | null,
  height = 0,
): number {
  let y = GAP
  const write = (text: string, size: number, weight: number, colour: keyof Colours, leading = 1.35) => {
    context.font = `${weight} ${size}px ${FONT}`
    for (const line of linesOf(context, text, WIDTH - 2 * GAP)) {
      if (colours) {
        context.fillStyle = colours[colour]
        context.textBaseline = 'middle'
        context.fillText(line, GAP, y + (size * leading) / 2)
      }
      y += size * leading
    }
  }
  const bar = ({ readiness }: PicturePiece) => {
    y += 8
    if (colours) drawBar(context, colours, readiness, y)
    y += 12 + 10
  }
  if (colours) {
    context.fillStyle = colours.card
    context.fillRect(0, 0, WIDTH, height)
  }
  write(title, 34, 700, 'ink', 1.2)
  y += 6
  write(sub, 18, 400, 'quiet')
  y += 14
  write(picture.sum, 22, 600, 'ink')
  y += 10
  for (const piece of picture.pieces) {
    y += 16
    write(piece.name, 20, 600, 'ink')
    write(piece.counts, 17, 400, 'ink')
    bar(piece)
    if (piece.said !== null) write(piece.said, 16, 400, 'warm')
    write(`${words.t('whoseTurn')} ${piece.turns}`, 16, 400, 'quiet')
  }
  y += 24
  write([words.t('legendShown'), words.t('legendSaid'), words.t('legendMissing')].join(' · '), 14, 400, 'quiet')
  write(words.t('madeWith'), 14, 400, 'quiet')
  return Math.ceil(y + GAP)
}

function drawBar(
  context: CanvasRenderingContext2D,
  colours: Colours,
  readiness: PicturePiece['readiness'],
  y: number,
): void {
  const width = WIDTH - 2 * GAP
  const total = countedIn(readiness)
  context.save()
  context.beginPath()
  context.roundRect(GAP, y, width, 12, 6)
  context.clip()
  context.fillStyle = colours.line
  context.fillRect(GAP, y, width, 12)
  if (total > 0) {
    const shown = (width * readiness.shown) / total
    const said = (width * readiness.said) / total
    context.fillStyle = colours.accent
    context.fillRect(GAP, y, shown, 12)
    context.beginPath()
    context.rect(GAP + shown, y, said, 12)
    context.clip()
    context.fillStyle = colours['warm-soft']
    context.fillRect(GAP + shown, y, said, 12)
    context.strokeStyle = colours.warm
    context.lineWidth = 3
    for (let x = GAP + shown - 12; x < GAP + shown + said + 12; x += 8) {
      context.beginPath()
      context.moveTo(x, y + 14)
      context.lineTo(x + 16, y - 2)
      context.stroke()
    }
  }
  context.restore()
}

/** Breaks a text into lines that fit; a word too long for a line stands alone. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || context.measureText(longer).width > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** Our colours in light, also when the screen is dark. */
function lightColours(): Colours {
  const probe = document.createElement('div')
  probe.dataset['colorScheme'] = 'light'
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colours = Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]))
  probe.remove()
  return colours as Colours // every token is named above
}
