import { fold } from './fold.ts'
import { ABBREVIATIONS, FILLERS, FORM_TAIL, FORMS, isKindWord, PARTS, SPELLINGS, stem } from './likeness-words.ts'

/** A name taken apart for comparing. */
export interface NameParts {
  /** What tells who it is, in order: as spelled and its stem. */
  words: readonly NameWord[]
  /** The form: `idrettslag`, `stift`; in order of the alphabet. */
  forms: readonly string[]
  /** Numbers that are no years: the second troop is not the first. */
  numbers: readonly string[]
  /** The first letters of all words in order, and of all but those that say nothing (`for`, `og`). */
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

/** How alike two names are, 0–1, and whether they are the same but for order, endings and form. */
export interface NameLikeness {
  score: number
  isExact: boolean
  /** Each has a word that the other lacks, or one is a part of the other: nothing else can make them the same. */
  isApart: boolean
  /** All that agrees is words for kinds of things, `språkkafé`. */
  isGeneric: boolean
}

export interface Surroundings {
  /** Folded words of the places where the two are. */
  placesOfOne: ReadonlySet<string>
  placesOfOther: ReadonlySet<string>
  /** In how many names a word as spelled occurs; real words occur, typing errors do not. */
  frequency(spelled: string): number
}

const NOT_ALIKE: NameLikeness = { score: 0, isExact: false, isApart: true, isGeneric: false }
/** Beyond this, a name is compared no further: time is bounded. */
const WORDS_MOST = 16

export function namePartsOf(name: string): NameParts {
  const words: NameWord[] = []
  const forms: string[] = []
  const numbers: string[] = []
  const fillers: NameWord[] = []
  const letters: { letter: string; place: number; isFiller: boolean }[] = []
  const add = (to: NameWord[], spelled: string, stemmed: string, isAside: boolean, isKind = isKindWord(stemmed)) => {
    if (to.every((word) => word.stem !== stemmed)) to.push({ spelled, stem: stemmed, isKind, isAside })
  }
  for (const { folded, isAside } of foldedWords(name)) {
    const spelled = SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), folded)
    const stemmed = stem(spelled)
    const full = ABBREVIATIONS.get(spelled) ?? ABBREVIATIONS.get(stemmed) ?? stemmed
    const [, head, tail] = FORMS.has(full) ? [] : (FORM_TAIL.exec(full) ?? [])
    const known = words.length
    if (/^\d+$/.test(spelled)) {
      if (!/^(1[89]|20)\d\d$/.test(spelled)) numbers.push(String(Number(spelled.slice(0, 15))))
    } else if (FORMS.has(full)) forms.push(full)
    else if (FILLERS.has(spelled)) add(fillers, spelled, stemmed, isAside)
    else if (head && tail) {
      forms.push(ABBREVIATIONS.get(tail) ?? tail)
      add(words, head, stem(head), isAside, true)
    } else add(words, full === stemmed ? spelled : full, full, isAside)
    const place = words.length > known ? known : -1
    letters.push({ letter: folded[0] ?? '', place, isFiller: FILLERS.has(spelled) })
  }
  const initialsOf = (those: typeof letters) => ({
    letters: those.map(({ letter }) => letter).join(''),
    places: those.map(({ place }) => place),
  })
  return {
    words: words.length > 0 || forms.length > 0 ? words : fillers,
    forms: [...new Set(forms)].sort(),
    numbers: numbers.sort(),
    initials: [initialsOf(letters), initialsOf(letters.filter(({ isFiller }) => !isFiller))],
  }
}

/** The words of a name, hyphens parting them, letters with full stops («I.L.») joined. */
function foldedWords(name: string): { folded: string; isAside: boolean }[] {
  const words: { folded: string; isAside: boolean }[] = []
  const joined = name.slice(0, 400).replace(/(?<!\p{L})(\p{L})\.\s?(?=\p{L}\.)/gu, '$1')
  for (const [at, segment] of joined.split(/[,;()[\]:]|\s[-–—]\s/).entries())
    for (const folded of fold(segment.replace(/[-–—/&+]/g, '\n')).split(/[ \n]/))
      if (folded !== '' && words.length < WORDS_MOST) words.push({ folded, isAside: at > 0 })
  return words
}

/** Compares two names word by word; the order of words does not count. */
export function compareNames(one: NameParts, other: NameParts, around: Surroundings): NameLikeness {
  const matched = matchWords(one, other, around)
  const { agreeing } = matched
  if (agreeing.length === 0) {
    const onlyForms = one.words.length === 0 && other.words.length === 0 && one.forms.length > 0
    if (!onlyForms || !sameList(one.forms, other.forms) || !sameList(one.numbers, other.numbers)) return NOT_ALIKE
    return { score: 0.7, isExact: true, isApart: false, isGeneric: true }
  }
  const isGeneric = agreeing.every((word) => word.isKind)
  const isPart =
    [...matched.leftOne, ...matched.leftOther].some((word) => PARTS.has(word.stem)) ||
    !sameList(one.numbers, other.numbers) ||
    (agreeing.some((word) => PARTS.has(word.stem)) && sportsForms(one) !== sportsForms(other))
  const left = leftOver(matched, around)
  if (left.one + left.other > 0 || isPart) {
    const most = Math.max(left.one, left.other, 1)
    const score = (0.5 * agreeing.length) / (agreeing.length + most)
    const isApart = isPart || (left.one > 0 && left.other > 0)
    return { score: isApart ? score * 0.8 : score, isExact: false, isApart, isGeneric }
  }
  const forms = formsAgainst(one.forms, other.forms)
  const score = Math.max(0, 0.95 - forms - matched.doubt - left.doubt)
  return { score, isExact: matched.doubt < 0.05 && forms < 0.1, isApart: forms >= 0.5, isGeneric }
}

/** How many words each has that the other lacks, where that counts; places that go without saying and asides only raise doubt. */
function leftOver(
  { leftOne, leftOther }: Matched,
  around: Surroundings,
): { one: number; other: number; doubt: number } {
  const restOne = leftOne.filter((word) => !around.placesOfOther.has(word.spelled))
  const restOther = leftOther.filter((word) => !around.placesOfOne.has(word.spelled))
  const implied = (leftOne.length - restOne.length + leftOther.length - restOther.length) * 0.05
  const rest = [...restOne, ...restOther]
  const isOneSided = restOne.length === 0 || restOther.length === 0
  if (isOneSided && rest.every((word) => word.isAside)) return { one: 0, other: 0, doubt: implied + rest.length * 0.1 }
  return { one: restOne.length, other: restOther.length, doubt: implied }
}

function sportsForms(name: NameParts): string {
  return name.forms.filter((form) => form.startsWith('idretts')).join()
}

interface Matched {
  agreeing: NameWord[]
  leftOne: NameWord[]
  leftOther: NameWord[]
  /** What the near matches take from the score. */
  doubt: number
}

function matchWords(one: NameParts, other: NameParts, around: Surroundings): Matched {
  const agreeing: NameWord[] = []
  let leftOne = [...one.words]
  const leftOther = [...other.words]
  let doubt = 0
  for (const part of ['spelled', 'stem'] as const)
    leftOne = leftOne.filter((word) => {
      const at = leftOther.findIndex((candidate) => candidate[part] === word[part])
      if (at < 0) return true
      if (part === 'stem') doubt += word.isKind || word.stem.length > 9 ? 0.01 : 0.12
      agreeing.push(word)
      leftOther.splice(at, 1)
      return false
    })
  doubt += joinSplit(leftOne, leftOther, agreeing) + joinSplit(leftOther, leftOne, agreeing)
  doubt += abbreviated(leftOne, leftOther, other, agreeing) + abbreviated(leftOther, leftOne, one, agreeing)
  doubt += typingErrors(leftOne, leftOther, agreeing, around)
  return { agreeing, leftOne, leftOther, doubt }
}

/** «språk kafé» is «språkkafé». */
function joinSplit(apart: NameWord[], together: NameWord[], agreeing: NameWord[]): number {
  for (let at = 0; at + 1 < apart.length; at++) {
    const joined = stem(apart[at]!.spelled + apart[at + 1]!.spelled)
    const found = together.findIndex((word) => word.stem === joined)
    if (found < 0) continue
    agreeing.push(...together.splice(found, 1))
    apart.splice(at, 2)
    return 0.02
  }
  return 0
}

/** «LHL» is «Landsforeningen for hjerte- og lungesyke», «DNT» is «Den Norske Turistforening». */
function abbreviated(short: NameWord[], long: NameWord[], longName: NameParts, agreeing: NameWord[]): number {
  for (const [at, { spelled }] of short.entries()) {
    if (spelled.length < 2 || spelled.length > 6) continue
    // Two letters stand for too much to leave words out.
    for (const { letters, places } of spelled.length > 2 ? longName.initials : longName.initials.slice(1)) {
      const from = letters.indexOf(spelled)
      if (from < 0) continue
      const meant = places.slice(from, from + spelled.length).flatMap((place) => longName.words[place] ?? [])
      if (meant.length === 0 || meant.some((word) => !long.includes(word))) continue
      agreeing.push(...meant)
      for (const word of meant) long.splice(long.indexOf(word), 1)
      short.splice(at, 1)
      return spelled.length > 2 ? 0.1 : 0.2
    }
  }
  return 0
}

function typingErrors(one: NameWord[], other: NameWord[], agreeing: NameWord[], around: Surroundings): number {
  let doubt = 0
  for (let at = one.length - 1; at >= 0; at--) {
    const word = one[at]!
    let best = -1
    let least = Infinity
    for (const [index, candidate] of other.entries()) {
      const wrong = editsBetween(word, candidate, around)
      if (wrong < least) {
        least = wrong
        best = index
      }
    }
    if (best < 0) continue
    doubt += least * 0.07 + (word.spelled.length < 6 ? 0.2 : word.spelled.length < 7 ? 0.07 : 0)
    agreeing.push(word)
    one.splice(at, 1)
    other.splice(best, 1)
  }
  return doubt
}

/** How many letters are wrong when one word is the other mistyped; infinite when it hardly is. */
function editsBetween(one: NameWord, other: NameWord, around: Surroundings): number {
  const shorter = Math.min(one.spelled.length, other.spelled.length)
  const allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0
  if (allowed === 0 || (PARTS.has(one.stem) && PARTS.has(other.stem))) return Infinity
  if (Math.min(around.frequency(one.spelled), around.frequency(other.spelled)) > 2) return Infinity
  const wrong = Math.min(edits(one.spelled, other.spelled, allowed), edits(one.stem, other.stem, allowed))
  return wrong <= allowed ? wrong : Infinity
}

/** Letters put in, left out, changed or swapped with their neighbour; `most + 1` when there are more. */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let start = 0
  let endOne = one.length
  let endOther = other.length
  while (start < endOne && start < endOther && one[start] === other[start]) start++
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne--
    endOther--
  }
  let before: number[] = []
  let last = Array.from({ length: endOther - start + 1 }, (_, at) => at)
  for (let row = 1; row <= endOne - start; row++) {
    const letter = one[start + row - 1]
    const now = [row]
    for (let at = 1; at <= endOther - start; at++) {
      const isSame = letter === other[start + at - 1]
      let least = Math.min(last[at]! + 1, now[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1))
      const isSwapped =
        row > 1 && at > 1 && letter === other[start + at - 2] && one[start + row - 2] === other[start + at - 1]
      if (isSwapped) least = Math.min(least, before[at - 2]! + 1)
      now.push(least)
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return last.at(-1) ?? 0
}

function formsAgainst(one: readonly string[], other: readonly string[]): number {
  if (sameList(one, other)) return 0
  const onlyOne = one.filter((form) => !other.includes(form))
  const onlyOther = other.filter((form) => !one.includes(form))
  if (onlyOne.length === 0 || onlyOther.length === 0) return 0.06
  return 0.5
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}
