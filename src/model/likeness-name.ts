import type { NameParts, NameWord } from './likeness-parts.ts'
import { PARTS, SOFT_FORMS, stem } from './likeness-words.ts'

/** How alike two names are, 0–1, and whether they are the same but for order, endings and form. */
export interface NameLikeness {
  score: number
  isExact: boolean
  /** One is a part of the other, or another of its kind: nothing else can make them the same. */
  isApart: boolean
  /** Each has a word that the other lacks. */
  isCrossed: boolean
  /** All that agrees is words for kinds of things, `språkkafé`. */
  isGeneric: boolean
}

export interface Surroundings {
  /** Folded words of the places where the two are. */
  placesOfOne: readonly string[]
  placesOfOther: readonly string[]
  /** In how many names a word as spelled occurs; real words occur, typing errors do not. */
  frequency(spelled: string): number
  /** Whether anyone at all is at a place with this word. */
  isPlace(spelled: string): boolean
}

const NOT_ALIKE: NameLikeness = { score: 0, isExact: false, isApart: true, isCrossed: false, isGeneric: false }

/** Compares two names word by word; the order of words does not count. */
export function compareNames(one: NameParts, other: NameParts, around: Surroundings): NameLikeness {
  const matched = matchWords(one, other, around)
  const { agreeing } = matched
  if (agreeing.length === 0) {
    const onlyForms = one.words.length === 0 && other.words.length === 0 && one.forms.length > 0
    if (!onlyForms || !sameList(one.forms, other.forms) || !sameList(one.numbers, other.numbers)) return NOT_ALIKE
    return { score: 0.7, isExact: true, isApart: false, isCrossed: false, isGeneric: true }
  }
  const isGeneric = agreeing.every((word) => word.isKind)
  const isPart =
    [...matched.leftOne, ...matched.leftOther].some((word) => PARTS.has(word.stem)) ||
    !sameList(one.numbers, other.numbers) ||
    (agreeing.some((word) => PARTS.has(word.stem)) && firmForms(one) !== firmForms(other))
  const left = leftOver(matched, around)
  if (left.one + left.other > 0 || isPart) {
    const most = Math.max(left.one, left.other, 1)
    const score = (0.5 * agreeing.length) / (agreeing.length + most)
    const isCrossed = left.one > 0 && left.other > 0
    return { score: isCrossed ? score * 0.8 : score, isExact: false, isApart: isPart, isCrossed, isGeneric }
  }
  const forms = formsAgainst(one.forms, other.forms)
  const score = Math.max(0, 0.95 - forms - matched.doubt - left.doubt)
  return {
    score,
    isExact: matched.doubt < 0.05 && forms < 0.1,
    isApart: forms > 0.4 && firmForms(one) !== firmForms(other),
    isCrossed: false,
    isGeneric,
  }
}

/** How many words each has that the other lacks, where that counts; places that go without saying and asides only raise doubt. */
function leftOver(
  { leftOne, leftOther }: Matched,
  around: Surroundings,
): { one: number; other: number; doubt: number } {
  const restOne = leftOne.filter((word) => !around.placesOfOther.includes(word.spelled))
  const restOther = leftOther.filter((word) => !around.placesOfOne.includes(word.spelled))
  const implied = (leftOne.length - restOne.length + leftOther.length - restOther.length) * 0.05
  const rest = [...restOne, ...restOther]
  const isOneSided = restOne.length === 0 || restOther.length === 0
  const isPlace = (word: NameWord) => around.isPlace(word.spelled)
  if (isOneSided && rest.every((word) => word.isAside || isPlace(word))) {
    const doubt = rest.reduce((sum, word) => sum + (isPlace(word) ? 0.25 : 0.1), implied)
    return { one: 0, other: 0, doubt }
  }
  return { one: restOne.length, other: restOther.length, doubt: implied }
}

function firmForms(name: NameParts): string {
  return name.forms.filter((form) => !SOFT_FORMS.has(form)).join()
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
  doubt +=
    abbreviated(leftOne, leftOther, other, agreeing, around) + abbreviated(leftOther, leftOne, one, agreeing, around)
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
function abbreviated(
  short: NameWord[],
  long: NameWord[],
  longName: NameParts,
  agreeing: NameWord[],
  around: Surroundings,
): number {
  for (const [at, { spelled }] of short.entries()) {
    if (spelled.length < (agreeing.length > 0 ? 2 : 3) || spelled.length > 6 || around.isPlace(spelled)) continue
    // Two letters stand for too much to leave words out.
    for (const { letters, places } of spelled.length > 2 ? longName.initials : longName.initials.slice(1, 2)) {
      const from = letters.indexOf(spelled)
      if (from < 0) continue
      const covered = new Set(places.slice(from, from + spelled.length))
      const meant = longName.words.filter((_, place) => covered.has(place))
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
    doubt += least * 0.07 + (word.spelled.length < 6 ? 0.4 : word.spelled.length < 7 ? 0.07 : 0)
    agreeing.push(word)
    one.splice(at, 1)
    other.splice(best, 1)
  }
  return doubt
}

/** How many letters are wrong when one word is the other mistyped; infinite when it hardly is. */
function editsBetween(one: NameWord, other: NameWord, around: Surroundings): number {
  const shorter = Math.min(one.spelled.length, other.spelled.length)
  const allowed = shorter >= 12 ? 2 : shorter >= 5 ? 1 : 0
  if (allowed === 0 || (PARTS.has(one.stem) && PARTS.has(other.stem))) return Infinity
  const wrong = Math.min(edits(one.spelled, other.spelled, allowed), edits(one.stem, other.stem, allowed))
  if (wrong > allowed) return Infinity
  return Math.min(around.frequency(one.spelled), around.frequency(other.spelled)) > 2 ? Infinity : wrong
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
  // One error, or two neighbours swapped, is all that rests between what is equal.
  if (most === 1 && Math.max(endOne, endOther) - start > 2) return most + 1
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

/** What the forms take from the score: nothing when equal, little when one is left out. */
function formsAgainst(one: readonly string[], other: readonly string[]): number {
  if (sameList(one, other)) return 0
  const isLeftOut = one.every((form) => other.includes(form)) || other.every((form) => one.includes(form))
  return isLeftOut ? 0.06 : 0.43
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}
