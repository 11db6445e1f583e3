import { isOrgnr } from './fields.ts'
import { fold } from './fold.ts'
import { emailKeyOf, phoneKeyOf, webKeysOf } from './likeness-contact.ts'
import type { WebKeys } from './likeness-contact.ts'
import { compareNames } from './likeness-name.ts'
import type { NameLikeness } from './likeness-name.ts'
import { namePartsOf } from './likeness-parts.ts'
import type { NameParts } from './likeness-parts.ts'
import type { Candidate, Reason } from './likeness.ts'

/** A candidate made ready for comparing. */
export interface Prepared {
  id: string
  orgnr: string | null
  /** The name, and then the former ones. */
  names: readonly NameParts[]
  web: WebKeys
  email: string | null
  phone: string | null
  /** Folded words of where it is. */
  places: readonly string[]
  notSame: readonly string[]
}

/** What is known of all of them together. */
export interface Everyone {
  /** How many share a contact key, as `keysOfContact` spells it. */
  sharing(key: string): number
  /** In how many names a word occurs. */
  frequency: (spelled: string) => number
  /** Whether a word is one of a place where somebody is. */
  isPlace: (spelled: string) => boolean
}

/** What so many share belongs to a federation, a town hall, an accountant: it says nothing about who it is. */
const SHARED_BY_MANY = 4
const FORMER_NAMES_MOST = 8

/** Names less alike than this are not the same, whatever else agrees. */
const WORTH_A_LOOK = 0.15

/** How much each speaks for being the same, where the names do not speak against it. */
const EVIDENCE = { email: 0.6, phone: 0.55, web: 0.5 } as const

export function prepare(candidate: Candidate): Prepared {
  const names = [candidate.name, ...candidate.formerNames.slice(0, FORMER_NAMES_MOST)]
  return {
    id: candidate.id,
    orgnr: candidate.orgnr !== null && isOrgnr(candidate.orgnr) ? candidate.orgnr : null,
    names: names.map(namePartsOf),
    web: webKeysOf(candidate.web),
    email: emailKeyOf(candidate.email),
    phone: phoneKeyOf(candidate.phone),
    places: fold(candidate.place ?? '')
      .split(/[ \n]/)
      .filter((word) => word.length > 1),
    notSame: candidate.notSame,
  }
}

/** How alike two are, 0–1. Symmetric. */
export function compare(a: Prepared, b: Prepared, everyone: Everyone): { score: number; reasons: Reason[] } {
  if (a.notSame.includes(b.id) || b.notSame.includes(a.id)) return { score: 0, reasons: [] }
  const [one, other] = inOrder(a, b)
  if (one.orgnr !== null && one.orgnr === other.orgnr)
    return { score: 1, reasons: ['orgnr', ...contactReasons(one, other, everyone)] }
  const name = bestName(one, other, everyone)
  if (name.score < WORTH_A_LOOK) return { score: 0, reasons: [] }
  const contact = contactReasons(one, other, everyone)
  const reasons = [name.reason, ...contact]
  if (one.orgnr !== null && other.orgnr !== null) {
    const isIdentical = name.isExact && name.reason === 'name' && contact.some((reason) => reason !== 'place')
    return { score: isIdentical ? 0.5 : 0, reasons }
  }
  return { score: scoreOf(name, contact, one, other), reasons }
}

function scoreOf(name: Named, contact: readonly Reason[], one: Prepared, other: Prepared): number {
  const doubt = contact.reduce(
    (rest, reason) => rest * (1 - (Object.hasOwn(EVIDENCE, reason) ? EVIDENCE[reason as 'web'] : 0)),
    1,
  ) // checked by hasOwn
  const hasPlaces = one.places.length > 0 && other.places.length > 0
  const elsewhere = hasPlaces && !contact.includes('place')
  let score = name.score
  if (name.isGeneric && elsewhere) score *= 0.5
  else if (elsewhere) score *= 0.85
  else if (name.isGeneric && !hasPlaces) score *= 0.85
  if (name.isApart) return Math.min(score, 0.4)
  if (name.isCrossed) return doubt < 0.25 ? 0.55 : Math.min(score, 0.4)
  const weight = score >= 0.5 ? 1 : 0.7
  return Math.min(0.99, score + (0.99 - score) * (1 - doubt) * weight)
}

type Named = NameLikeness & { reason: 'name' | 'name-nearly' | 'former-name' }

function bestName(one: Prepared, other: Prepared, everyone: Everyone): Named {
  const around = {
    placesOfOne: one.places,
    placesOfOther: other.places,
    frequency: everyone.frequency,
    isPlace: everyone.isPlace,
  }
  let best: Named | null = null
  for (const [at, mine] of one.names.entries())
    for (const [place, theirs] of other.names.entries()) {
      const likeness = compareNames(mine, theirs, around)
      const formers = (at > 0 ? 1 : 0) + (place > 0 ? 1 : 0)
      const score = likeness.score * [1, 0.95, 0.7][formers]!
      const reason = formers > 0 ? 'former-name' : likeness.isExact ? 'name' : 'name-nearly'
      if (!best || score > best.score) best = { ...likeness, score, reason }
    }
  return best!
}

function contactReasons(one: Prepared, other: Prepared, everyone: Everyone): Reason[] {
  const isEvidence = (mine: string | null, theirs: string | null, prefix: string) =>
    mine !== null && mine === theirs && everyone.sharing(prefix + mine) <= SHARED_BY_MANY
  const reasons: Reason[] = []
  if (isEvidence(one.email, other.email, 'e')) reasons.push('email')
  if (isEvidence(one.phone, other.phone, 'p')) reasons.push('phone')
  const isSamePage = isEvidence(one.web.page, other.web.page, 'w')
  const onePage = one.web.page?.endsWith('/') || other.web.page?.endsWith('/')
  if (isSamePage || (onePage && isEvidence(one.web.host, other.web.host, 'h'))) reasons.push('web')
  if (one.places.some((place) => other.places.includes(place))) reasons.push('place')
  return reasons
}

/** The keys that may be shared with others: `e` e-mail, `p` phone, `w` page, `h` host. */
export function keysOfContact({ email, phone, web }: Prepared): string[] {
  const keys: string[] = []
  if (email !== null) keys.push(`e${email}`)
  if (phone !== null) keys.push(`p${phone}`)
  if (web.page !== null) keys.push(`w${web.page}`)
  if (web.host !== null) keys.push(`h${web.host}`)
  return keys
}

/** The same order whoever is asked about whom. */
function inOrder(a: Prepared, b: Prepared): [Prepared, Prepared] {
  return a.id < b.id ? [a, b] : [b, a]
}
