import { fold } from './fold.ts'
import { ABBREVIATIONS, FEDERATIONS, FILLERS, FORM_TAIL, FORMS, isKindWord, SPELLINGS, stem } from './likeness-words.ts'

/** A name taken apart for comparing. */
export interface NameParts {
  /** What tells who it is, in order: as spelled and its stem. */
  words: readonly NameWord[]
  /** The form: `idrettslag`, `stift`; in order of the alphabet. */
  forms: readonly string[]
  /** Numbers that are no years: the second troop is not the first. */
  numbers: readonly string[]
  /** The first letters of all words in order; of all but those that say nothing (`for`, `og`); and of both parts of compounds. */
  initials: readonly Initials[]
}

/** First letters, and for each the place of its word in `words`, or -1 when it is a form or says nothing. */
export interface Initials {
  letters: string
  places: readonly number[]
}

export interface NameWord {
  spelled: string
  stem: string
  /** It names a kind of thing, not someone in particular. */
  isKind: boolean
  /** It stands in brackets, or after a comma or a dash: left out as often as not. */
  isAside: boolean
}

/** Beyond this, a name is compared no further: time is bounded. */
const WORDS_MOST = 16
const LETTERS_MOST = 400

export function namePartsOf(name: string): NameParts {
  const words: NameWord[] = []
  const forms: string[] = []
  const numbers: string[] = []
  const fillers: NameWord[] = []
  const letters: Letter[] = []
  for (const { folded, isAside } of foldedWords(name)) {
    const { number, form, word, isFiller, second } = factsOf(folded)
    const to = isFiller ? fillers : words
    const isNew = word !== null && to.every((known) => known.stem !== word.stem)
    if (number !== null) numbers.push(number)
    if (form !== null && !forms.includes(form)) forms.push(form)
    letters.push({ letter: folded[0] ?? '', second, place: isNew && !isFiller ? words.length : -1, isFiller })
    if (isNew) to.push(isAside ? { ...word, isAside } : word)
  }
  return {
    words: words.length > 0 || forms.length > 0 ? words : fillers,
    forms: forms.sort(),
    numbers: numbers.sort(),
    initials: initialsOf(letters),
  }
}

/** What a folded word is: one of a number (`null` for a year), a form, a filler, a word that tells; a compound is two. */
interface WordFacts {
  number: string | null
  form: string | null
  word: NameWord | null
  isFiller: boolean
  /** The first letter of the second part of a compound, or ''. */
  second: string
}

/** The same words come again in name after name. */
const known = new Map<string, WordFacts>()
const KNOWN_MOST = 60_000

function factsOf(folded: string): WordFacts {
  let facts = known.get(folded)
  if (facts) return facts
  if (known.size >= KNOWN_MOST) known.clear()
  known.set(folded, (facts = findFacts(folded)))
  return facts
}

function findFacts(folded: string): WordFacts {
  const facts = { number: null, form: null, word: null, isFiller: false, second: '' }
  if (/^\d+$/.test(folded))
    return { ...facts, number: /^(1[89]|20)\d\d$/.test(folded) ? null : folded.replace(/^0+(?=\d)/, '') }
  const spelled = SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), folded)
  const stemmed = stem(spelled)
  const full = ABBREVIATIONS.get(spelled) ?? ABBREVIATIONS.get(stemmed) ?? stemmed
  const second = FORM_TAIL.exec(stemmed)?.[2]?.[0] ?? ''
  const wordOf = (word: string, stemOfIt: string, isKind = isKindWord(stemOfIt)) => ({
    spelled: word,
    stem: stemOfIt,
    isKind,
    isAside: false,
  })
  if (FORMS.has(full)) return { ...facts, form: full, second }
  if (FILLERS.has(spelled)) return { ...facts, word: wordOf(spelled, stemmed), isFiller: true }
  const [, head, tail] = FORM_TAIL.exec(full) ?? []
  if (head && tail)
    return { ...facts, form: ABBREVIATIONS.get(tail) ?? tail, word: wordOf(head, stem(head), true), second }
  return { ...facts, word: wordOf(full === stemmed ? spelled : full, full), second }
}

/** A word's first letter, and that of the second part of a compound; `place` as in `Initials`. */
interface Letter {
  letter: string
  second: string
  place: number
  isFiller: boolean
}

function initialsOf(letters: readonly Letter[]): Initials[] {
  const telling = letters.filter(({ isFiller }) => !isFiller)
  const both = letters.flatMap((each) => (each.second === '' ? [each] : [each, { ...each, letter: each.second }]))
  return [letters, telling, both].map((those) => ({
    letters: those.map(({ letter }) => letter).join(''),
    places: those.map(({ place }) => place),
  }))
}

const COMPANY = /\s(AS|ASA|SA|DA|BA|NUF)\.?\s*$/
const ABBREVIATED = /(?<!\p{L})(\p{L})\.\s?(?=\p{L}\.)/gu
const ASIDE = /[,;()[\]:]|\s[-–—]\s/
/** Folding makes one a of it. */
const DOUBLE_A = /(?<!\p{L})AA(?!\p{L})/gu
const JOINING = /[-–—/&+]/g

/** The words of a name, hyphens parting them, letters with full stops («I.L.») joined. */
function foldedWords(name: string): { folded: string; isAside: boolean }[] {
  const words: { folded: string; isAside: boolean }[] = []
  const joined = name.slice(0, LETTERS_MOST).replace(COMPANY, '').replace(ABBREVIATED, '$1')
  for (const [at, segment] of joined.split(ASIDE).entries())
    for (const folded of wordsIn(segment))
      if (folded !== '' && words.length < WORDS_MOST) words.push({ folded, isAside: at > 0 })
  return words
}

function wordsIn(segment: string): string[] {
  const folded = fold(segment.replace(JOINING, '\n').replace(DOUBLE_A, 'anonyme alkoholikere')).replace(/\n/g, ' ')
  return FEDERATIONS.reduce((text, [from, to]) => text.replace(from, to), folded).split(' ')
}
