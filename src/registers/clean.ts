import { unguarded } from './csv.ts'

/** Passes over what was written into one another, `&amp;lt;b&amp;gt;`; what is left after so many is no text. */
const MOST_PASSES = 8
/** A tag or a comment; «barn < 12 år» and «<kari@example.no>» are neither. */
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/gi
/** What is between these is never shown. */
const UNSHOWN = ['script', 'style'] as const
/** Ends a line where it is shown. */
const LINE_ENDING = /^<\/?(br|p|div|li|ul|ol|tr|h[1-6])\b/i
const ENTITY = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  aelig: 'æ',
  oslash: 'ø',
  eacute: 'é',
  egrave: 'è',
  oacute: 'ó',
  ograve: 'ò',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  euro: '€',
}
/** Written where there is nothing to write. */
const NOTHING =
  /^(null|\(null\)|nil|none|n\/a|nan|undefined|#n\/a|#i\/t|ukjent|ukjend|ikke (kjent|oppgitt)|ikkje (kjend|oppgitt|oppgjeve)|ingen|[-–—_.?]+|\(tom\)|\(blank\))$/i

/** A cell as text: no HTML, no doubled spaces, nothing invisible, «NULL» is empty. Cleaning twice is cleaning once. */
export function clean(cell: string): string {
  let text = pass(unguarded(cell))
  for (let times = 0; times < MOST_PASSES; times += 1) {
    const next = pass(text)
    if (next === text) return text
    text = next
  }
  return pass(pass(text.replace(/[<>&']/g, '')))
}

/** A cell on one line. */
export function cleanLine(cell: string): string {
  return clean(cell)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** The address a cell links to, when it is HTML: what one sees of it may be only a word. */
export function linkIn(cell: string): string | null {
  const address = /<a\s[^<>]*href\s*=\s*["']?(?:mailto:)?([^"'<>\s]+)/i.exec(cell)?.[1]
  return address === undefined ? null : clean(address)
}

function pass(text: string): string {
  const shown = UNSHOWN.reduce(without, text)
    .replace(TAG, (tag) => (LINE_ENDING.test(tag) ? '\n' : ''))
    .replace(ENTITY, (whole, name: string) => entity(name) ?? whole)
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]|(?!\n)\p{Cc}/gu, '')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return NOTHING.test(shown) ? '' : unguarded(shown)
}

/** A text without an element and what is in it; looks at each letter once, whatever somebody has written. */
function without(text: string, name: string): string {
  const opening = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'gi')
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  let kept = ''
  let at = 0
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex
    const end = closing.exec(text)
    if (!end) break
    kept += `${text.slice(at, found.index)} `
    at = opening.lastIndex = closing.lastIndex
  }
  return kept + text.slice(at)
}

function entity(name: string): string | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  }
  const letter = NAMED[name.toLowerCase()]
  if (letter === undefined) return null
  return /^[A-Z]/.test(name) && letter.length === 1 ? letter.toUpperCase() : letter
}
