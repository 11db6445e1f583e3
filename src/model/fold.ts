/**
 * One spelling of all the ways a word is typed, so that text and query can be compared letter by letter:
 * lower case, no accents, å ä á → a, æ → a, ø ö → o, aa → a, Sámi and Polish letters without their strokes;
 * hyphens and apostrophes gone, all else that is not a letter or digit a space; digits with only spaces or full
 * stops between them stand together, so that a telephone number is one word. Composed and decomposed
 * Unicode, and presentation forms, are the same. Other scripts keep their letters.
 */
export function fold(text: string): string {
  const { codes, length } = foldCodes(text)
  return asString(codes, length)
}

/**
 * What to compare with `<` to put Norwegian names in order: digits, a–z, æ, ø, å, then other scripts. Case
 * and accents do not count; ä sorts as æ, ö as ø, ü as y; a hyphen is a space; aa is two a's.
 */
export function sortKey(name: string): string {
  const composed = /[\u0300-\u036f]/.test(name) ? name.normalize('NFC') : name
  const { codes, length } = translate(composed, SORTED)
  return asString(codes, length)
}

/** Characters (UTF-16) of a folded text, valid until the next call: fold 20 MB without a string per name. */
interface Codes {
  codes: Uint16Array
  length: number
}

/** `fold`, without making a string of it. */
export function foldCodes(text: string): Codes {
  return translate(text, FOLDED)
}

/** What becomes of one character: '' when it is dropped, ' ' or '\n' when it parts words. */
type Alphabet = (character: string) => string

interface Table {
  alphabet: Alphabet
  /** For the first 0x250 characters: one character, 0 for dropped, `SLOW` when it becomes several. */
  quick: Uint16Array
  /** What became of the others so far. */
  seen: Map<string, string>
  /** Whether aa is a, and digits join. */
  merges: boolean
}

const SLOW = 0xffff
const SPACE = 32
const LINE = 10
const A = 97

/** Letters that Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  œ: 'o',
  ŧ: 't',
  ß: 'ss',
  þ: 'th',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
}
const NORWEGIAN: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}', ü: 'y', '-': ' ' }

/** Accents on Latin, Greek and Cyrillic letters, vowel marks on Arabic ones, what is invisible, apostrophes, hyphens. */
const DROPPED = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff'’ʼ´`\-‐‑]/
const WORD = /[\p{L}\p{M}\p{N}]/u

function folded(character: string): string {
  if (DROPPED.test(character)) return ''
  if (/[\p{Zs}\t.]/u.test(character)) return ' '
  if (/[٠-٩۰-۹]/.test(character)) return String(character.charCodeAt(0) & 15)
  return [...character.normalize('NFKD').toLowerCase().normalize('NFKD')].map(foldedPart).join('')
}

function foldedPart(character: string): string {
  if (DROPPED.test(character)) return ''
  return STROKES[character] ?? (WORD.test(character) ? character : '\n')
}

const FOLDED = table(folded, true)
const SORTED = table((character) => NORWEGIAN[character.toLowerCase()] ?? folded(character), false)

function table(alphabet: Alphabet, merges: boolean): Table {
  const quick = Uint16Array.from({ length: 0x250 }, (_, code) => {
    const to = alphabet(String.fromCharCode(code))
    return to.length > 1 ? SLOW : to === '' ? 0 : to.charCodeAt(0)
  })
  return { alphabet, quick, seen: new Map(), merges }
}

const out: Codes = { codes: new Uint16Array(1 << 12), length: 0 }

function translate(text: string, table: Table, spelled = false): Codes {
  const { quick, merges } = table
  const codes = room(text.length * 2)
  let length = 0
  let last = 0
  /** 0 inside a word; 1 after nothing but spaces; 2 after something that parts words for certain. */
  let gap = 0
  for (let at = 0; at < text.length; at++) {
    const from = text.charCodeAt(at)
    const code = from < 0x250 ? quick[from]! : spelled ? from : SLOW // the table has every index below 0x250
    if (code === SLOW) return translate(spell(text, table), table, true)
    if (code === SPACE) gap = gap || 1
    else if (code === LINE) gap = 2
    else if (code !== 0) {
      if (gap !== 0) {
        if (last !== 0 && !(merges && gap === 1 && isDigit(code) && isDigit(last))) codes[length++] = SPACE
        gap = 0
      } else if (code === A && last === A && merges) continue
      codes[length++] = last = code
    }
  }
  out.length = length
  return out
}

/** The rarer letters of a text written as what becomes of them. */
function spell(text: string, { alphabet, quick, seen }: Table): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    if ((quick[character.charCodeAt(0)] ?? SLOW) !== SLOW) return character
    let written = seen.get(character)
    if (written === undefined) seen.set(character, (written = alphabet(character)))
    return written
  })
}

const isDigit = (code: number) => code >= 48 && code <= 57

/** The shared buffer, grown to at least `length` with its content. */
function room(length: number): Uint16Array {
  if (length > out.codes.length) {
    const larger = new Uint16Array(length * 2)
    larger.set(out.codes)
    out.codes = larger
  }
  return out.codes
}

function asString(codes: Uint16Array, length: number): string {
  let string = ''
  for (let at = 0; at < length; at += 8192)
    string += String.fromCharCode.apply(null, codes.subarray(at, Math.min(length, at + 8192)) as never) // it takes any list
  return string
}
