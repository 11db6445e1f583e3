import type { Run } from './agreement-blanks.ts'
import type { AgreementDocument, DocumentBlock, DocumentSection, Line } from './agreement-document.ts'
import type { Side } from './agreement.ts'
import { textOf } from './minutes-text.ts'
import type { Block } from './minutes-text.ts'
import type { PaperBlock, Piece, SignatureLine } from './paper.ts'

/** What an agreement says on paper beside its own text. */
export interface AgreementPaperWords {
  /** What a blank is called; `null` for one of a newer app. */
  blank(name: string): string | null
  notWritten: string
  signature: string
  nameAndRole: string
  placeAndDate: string
}

/** Around what nobody has filled in, in texts of paper; typed text has them not. */
const [FROM, TO] = ['\uE000', '\uE001']
const MARKED = /(\uE000[^\uE001]*\uE001)/u
/** Those that are written by hand beneath an agreement. */
const SIGNED = { place: 'signedAt', municipality: 'signerMunicipality', organisation: 'signerOrganisation' } as const

/**
 * An agreement as it is put on paper. What nobody has filled in is marked: `blankPieces` finds it.
 * @param facts lines beneath the title, «Saksnummer: 47/26»
 */
export function agreementPaper(
  document: AgreementDocument,
  facts: readonly string[],
  words: AgreementPaperWords,
): PaperBlock[] {
  const say = (line: Line) => line.map((run) => runText(run, words)).join('')
  const beneath = facts.map((fact) => plain(fact)).join('\n')
  return [
    { type: 'heading', level: 1, text: say(document.title).trim() || marked(words.notWritten) },
    ...(beneath === '' ? [] : [{ type: 'paragraph' as const, text: beneath }]),
    ...document.sections.flatMap((section) => sectionPaper(section, say, words)),
  ]
}

/** A line of such a paper in pieces; what nobody has filled in stands in brackets. */
export function blankPieces(line: string): Piece[] {
  return line
    .split(MARKED)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith(FROM) ? { text: `[${text.slice(1, -1)}]`, isBlank: true } : { text, isBlank: false },
    )
}

/** The same paper as Markdown. */
export function paperMarkdown(blocks: readonly PaperBlock[]): string {
  const text = textOf(blocks.flatMap(plainBlocks))
  return `${text.replaceAll(FROM, '**[').replaceAll(TO, ']**')}\n`
}

/** What a line says in words, with blanks in brackets: to compare by, and to read. */
export function lineText(line: Line, words: Pick<AgreementPaperWords, 'blank'>): string {
  return line.map((run) => (run.type === 'blank' ? `[${words.blank(run.name) ?? run.name}]` : run.text)).join('')
}

/** What is open in an agreement: what to be told before it is sent. */
export interface Gaps {
  /** Names of blanks nobody has filled, without those that a hand fills. */
  blanks: readonly string[]
  /** Sections in which nothing is written. */
  sections: readonly DocumentSection[]
  /** Sections with a column or a cell nothing is written in. */
  incomplete: readonly DocumentSection[]
  /** Sections of which there are several versions nobody has chosen of. */
  disputed: readonly DocumentSection[]
}

export function gapsOf({ unfilled, sections }: AgreementDocument): Gaps {
  return {
    blanks: unfilled.filter((name) => !isByHand(name)),
    sections: sections.filter(isOpen),
    incomplete: sections.filter((section) => !isOpen(section) && section.blocks.some(isIncomplete)),
    disputed: sections.filter(({ isDisputed }) => isDisputed),
  }
}

/** How much is open. */
export function gapCount({ blanks, sections, incomplete, disputed }: Gaps): number {
  return blanks.length + new Set([...sections, ...incomplete, ...disputed]).size
}

/** A blank that is written by hand when one signs. */
export function isByHand(name: string): boolean {
  return name === SIGNED.place
}

/** What `blockPaper` marks in it. */
function isIncomplete(block: DocumentBlock): boolean {
  if (block.type === 'columns') return block.columns.some(({ items }) => items.length === 0)
  const isEmpty = (line: Line) => line.every((run) => run.type !== 'blank' && run.text.trim() === '')
  return block.type === 'tasks' && block.rows.some(({ text, who, when }) => [text, who, when].some(isEmpty))
}

/** The table of who does what is written in its rows, and where one signs there is nothing to write. */
function isOpen({ isEmpty, blocks }: DocumentSection): boolean {
  return isEmpty && !blocks.some(({ type }) => type === 'signatures')
}

function sectionPaper(section: DocumentSection, say: (line: Line) => string, words: AgreementPaperWords): PaperBlock[] {
  const { number, title, blocks } = section
  const heading: Block = { type: 'heading', level: 2, text: `${number}. ${plain(title)}` }
  const known = signedIn(blocks)
  if (isOpen(section)) return [heading, { type: 'paragraph', text: marked(words.notWritten) }]
  return [heading, ...blocks.flatMap((block) => blockPaper(block, known, say, words))]
}

function blockPaper(
  block: DocumentBlock,
  known: ReadonlyMap<string, Run>,
  say: (line: Line) => string,
  words: AgreementPaperWords,
): PaperBlock[] {
  switch (block.type) {
    case 'paragraph': {
      const lines = block.lines.filter((line) => !isSigned(line, known))
      const text = lines.map(say).join('\n').trim()
      return text === '' ? [] : [{ type: 'paragraph', text }]
    }
    case 'columns':
      return [
        {
          type: 'columns',
          columns: block.columns.map(({ title, items }) => ({
            head: title,
            items: items.length === 0 ? [marked(words.notWritten)] : items.map(say),
          })),
        },
      ]
    case 'tasks': {
      const [what, who, when] = block.head
      const cell = (line: Line, name: string) => oneLine(say(line)) || marked(name.toLowerCase())
      const rows = block.rows.map((row) => [cell(row.text, what), cell(row.who, who), cell(row.when, when)])
      const none: Block[] =
        block.none.rows.length === 0
          ? []
          : [
              { type: 'paragraph', text: `${block.none.title}:` },
              { type: 'list', ordered: false, items: block.none.rows.map(say) },
            ]
      return [...(rows.length === 0 ? [] : [{ type: 'table' as const, head: [...block.head], rows }]), ...none]
    }
    case 'signatures':
      return [
        {
          type: 'signatures',
          parties: block.signers.map(({ side, role, name }) => ({
            head: name === '' ? role : `${role}: ${plain(name)}`,
            lines: signatureLines(side, known, words),
          })),
        },
      ]
  }
}

/** A place and date nobody has written yet are written by hand; who signs must be known before. */
function signatureLines(side: Side, known: ReadonlyMap<string, Run>, words: AgreementPaperWords): SignatureLine[] {
  const [place, signer] = [known.get(SIGNED.place), known.get(SIGNED[side])]
  const filled = (run: Run | undefined) => (run === undefined || run.type === 'blank' ? null : runText(run, words))
  return [
    { label: words.placeAndDate, value: filled(place) },
    { label: words.signature, value: null },
    { label: words.nameAndRole, value: signer?.type === 'blank' ? runText(signer, words) : filled(signer) },
  ]
}

/** What the lines «Sted og dato: …», «For kommunen: …» hold where there are lines to sign on: it stands on those. */
function signedIn(blocks: readonly DocumentBlock[]): Map<string, Run> {
  const found = new Map<string, Run>()
  if (!blocks.some(({ type }) => type === 'signatures')) return found
  for (const block of blocks) {
    for (const line of block.type === 'paragraph' ? block.lines : []) {
      const run = signedRun(line)
      if (run) found.set(run.name, run)
    }
  }
  return found
}

function isSigned(line: Line, known: ReadonlyMap<string, Run>): boolean {
  const run = signedRun(line)
  return run !== null && known.has(run.name)
}

/** The one blank of a line that is «Something: {blank}». */
function signedRun(line: Line): Exclude<Run, { type: 'text' }> | null {
  const [label, run, more] = line
  const isLabel = label?.type === 'text' && /^[^:]{1,60}:\s*$/.test(label.text)
  if (!isLabel || more || !run || run.type === 'text') return null
  return Object.values(SIGNED).some((name) => name === run.name) ? run : null
}

function plainBlocks(block: PaperBlock): Block[] {
  if (block.type === 'columns')
    return block.columns.flatMap(({ head, items }): Block[] => [
      { type: 'heading', level: 3, text: head },
      { type: 'list', ordered: false, items },
    ])
  if (block.type === 'signatures')
    return block.parties.flatMap(({ head, lines }): Block[] => [
      { type: 'heading', level: 3, text: head },
      { type: 'paragraph', text: lines.map(({ label, value }) => `${label}: ${value ?? '____________'}`).join('\n') },
    ])
  return [block]
}

function runText(run: Run, words: Pick<AgreementPaperWords, 'blank'>): string {
  return run.type === 'blank' ? marked(words.blank(run.name) ?? run.name) : plain(run.text)
}

function marked(text: string): string {
  return `${FROM}${plain(text)}${TO}`
}

function plain(text: string): string {
  return text.replace(/[\uE000\uE001]/gu, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
