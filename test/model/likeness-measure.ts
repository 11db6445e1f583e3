import type { Candidate } from '#model/likeness.ts'
import { createLikeness } from '#model/likeness.ts'
import { FAMILIES } from './likeness-set.ts'

export interface Measured {
  /** How many pairs really are the same, how many were found, how many of these are. */
  same: number
  found: number
  right: number
  precision: number
  recall: number
  missed: string[]
  wrong: string[]
}

export type Half = 'tuning' | 'held-out'

type Entry = Candidate & { really: string }

/** Every entry of one half, with the organisation it really is. */
function entriesOf(half: Half): Entry[] {
  const parity = half === 'tuning' ? 0 : 1
  return FAMILIES.flatMap((family, at) => {
    if (at % 2 !== parity) return []
    const chance = chances(at + 1)
    const ways = waysToReach(`${at}`, chance)
    return family.split('\n--\n').flatMap((group, number) => {
      /** One in eight shares a way of being reached with those it is easily taken for: a board member of both, a common office. */
      const own = waysToReach(`${at}-${number}`, chance)
      const shared = chance() < 1 / 8 ? { ...own, ...pick(ways, chance) } : own
      return group.split('\n').map((line, place) => ({
        ...fill(entry(line), shared, chance),
        id: `org_${String(at).padStart(3, '0')}${number}${place}`,
        really: `${at}.${number}`,
      }))
    })
  })
}

interface Ways {
  email: string
  phone: string
  web: string
}

function waysToReach(whose: string, chance: () => number): Ways {
  const provider = chance() < 0.4 ? 'gmail.com' : `lag${whose}.example.no`
  return {
    email: provider === 'gmail.com' ? `lag${whose}@gmail.com` : `post@${provider}`,
    phone: `000 ${String(100 + Math.floor(chance() * 899))} ${String(10 + Math.floor(chance() * 89))}`,
    web: chance() < 0.5 ? `https://www.facebook.com/lag${whose}` : `www.lag${whose}.example.no`,
  }
}

function pick(ways: Ways, chance: () => number): Partial<Ways> {
  const which = chance()
  return which < 0.4 ? { phone: ways.phone } : which < 0.8 ? { email: ways.email } : { web: ways.web }
}

/**
 * Gives an entry ways of being reached as often as entries in Enhetsregisteret have them (e-mail 14 of 22, telephone 13 of 22, web 7
 * of 22). Three of ten are somebody's own, that no other entry of the same organisation has.
 */
function fill(candidate: Candidate, ways: Ways, chance: () => number): Candidate {
  const own = waysToReach(`own${Math.floor(chance() * 1e9)}`, chance)
  const given = (way: keyof Ways, often: number) => {
    const [has, isOwn] = [chance() < often, chance() < 0.3]
    return candidate[way] ?? (has ? (isOwn ? own : ways)[way] : null)
  }
  return { ...candidate, email: given('email', 14 / 22), phone: given('phone', 13 / 22), web: given('web', 7 / 22) }
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function entry(line: string): Candidate {
  const [name = '', ...rest] = line.split(' | ')
  const given = (mark: string) => rest.find((part) => part.startsWith(`${mark} `))?.slice(2) ?? null
  const number = given('o')
  const former = given('f')
  return {
    id: '',
    name,
    formerNames: former === null ? [] : [former],
    orgnr: number === null ? null : orgnrOf(Number(number)),
    web: given('w'),
    email: given('e'),
    phone: given('t'),
    place: given('@'),
    notSame: [],
  }
}

/** A number with a right check digit that no organisation has: they begin with 8 or 9. */
export function orgnrOf(number: number): string {
  for (let tried = number * 10; ; tried++) {
    const digits = String(tried).padStart(8, '0')
    const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${digits}${check}`
  }
}

/** Finds all pairs among one half of the set, and counts. */
export function measure(half: Half): Measured {
  const entries = entriesOf(half)
  const byId = new Map(entries.map((each) => [each.id, each]))
  const words = (one: string, other: string) => `${byId.get(one)?.name} = ${byId.get(other)?.name}`
  const really = new Set<string>()
  for (const [at, one] of entries.entries())
    for (const other of entries.slice(at + 1)) if (one.really === other.really) really.add(`${one.id} ${other.id}`)
  const pairs = createLikeness(entries).pairs()
  const found = new Set(pairs.map(({ one, other }) => `${one} ${other}`))
  const right = pairs.filter(({ one, other }) => really.has(`${one} ${other}`)).length
  return {
    same: really.size,
    found: found.size,
    right,
    precision: right / found.size,
    recall: right / really.size,
    missed: [...really].filter((pair) => !found.has(pair)).map((pair) => words(pair.slice(0, 9), pair.slice(10))),
    wrong: pairs
      .filter(({ one, other }) => !really.has(`${one} ${other}`))
      .map(({ one, other, score, reasons }) => `${words(one, other)} ${score.toFixed(2)} ${reasons.join()}`),
  }
}

/** So many entries, each with a name from the set at a place of its own in 5 000; a few of them twice. */
export function manyEntries(count: number): Candidate[] {
  const chance = chances(count)
  const names = FAMILIES.flatMap((family) => family.split(/\n(?:--\n)?/).map((line) => line.split(' | ')[0] ?? ''))
  const syllables = [
    'ha',
    'lu',
    'vi',
    'gre',
    'sto',
    'nes',
    'dal',
    'vik',
    'berg',
    'sund',
    'fjell',
    'mo',
    'hol',
    'tre',
    'kol',
    'ran',
    'ly',
  ]
  const any = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!
  const places = Array.from({ length: 5_000 }, () => {
    const word = any(syllables) + any(syllables) + any(syllables)
    return word.charAt(0).toUpperCase() + word.slice(1)
  })
  return Array.from({ length: count }, (_, at) => {
    const place = any(places)
    const name = any(names).replace(/Mandals?|Lindesnes|Vigeland|Holum/i, place)
    const blank = { ...entry(name.includes(place) ? name : `${name} ${place}`), place, id: `org_${at}` }
    return fill(blank, waysToReach(`${at}`, chance), chance)
  })
}
