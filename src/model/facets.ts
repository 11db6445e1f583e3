/** Members of something, one bit each, by their number. */
export type Bits = Uint32Array

/** Chosen values by facet: several of one facet mean any of them, several facets mean all. */
export type Chosen = ReadonlyMap<string, readonly string[]>

/**
 * Which of many things have which values: «of those that speak Ukrainian, how many are in Mandal?» Things are known by a
 * small number each; a question costs a few thousand additions, also with 73 000 things.
 */
export interface Facets {
  /** Says which values a thing has, in place of those it had. */
  put(number: number, values: Iterable<readonly [facet: string, value: string]>): void
  /** The thing is no more. */
  remove(number: number): void
  /** How many things there are. */
  size(): number
  /** All values anything has in a facet, most used first, then by the alphabet. */
  values(facet: string): readonly { value: string; size: number }[]
  /** Everything that has what is chosen; of `within` only, when given. Not to be written in. */
  select(chosen: Chosen, within?: Bits | null): Bits
  /**
   * How many would be found for each value of a facet, were it the only one chosen there: what is chosen in other
   * facets holds.
   */
  counter(facet: string, chosen: Chosen, within?: Bits | null): (value: string) => number
}

interface Members {
  bits: Bits
  size: number
}

/** Words of 32 bits a set begins with. */
const FIRST_WORDS = 64

export function createFacets(): Facets {
  const facets = new Map<string, Map<string, Members>>()
  const everything: Members = { bits: new Uint32Array(FIRST_WORDS), size: 0 }
  let words = FIRST_WORDS
  /** What was reckoned since something last changed: values in order, and what a choice finds but for no facet. */
  const inOrder = new Map<string, readonly { value: string; size: number }[]>()
  let whole: { chosen: Chosen; within: Bits | null; bits: Bits } | null = null

  function forget(): void {
    inOrder.clear()
    whole = null
  }

  function add(members: Members, number: number): void {
    if (number >> 5 >= members.bits.length) members.bits = enlarged(members.bits, words)
    if (has(members.bits, number)) return
    members.bits[number >> 5]! |= 1 << (number & 31)
    members.size += 1
  }

  function take(members: Members, number: number): void {
    if (!has(members.bits, number)) return
    members.bits[number >> 5]! &= ~(1 << (number & 31))
    members.size -= 1
  }

  function remove(number: number): void {
    forget()
    if (!has(everything.bits, number)) return
    take(everything, number)
    for (const values of facets.values()) for (const members of values.values()) take(members, number)
  }

  /** Takes away from `bits` all that has none of the values. */
  function keepAny(bits: Bits, facet: string, values: readonly string[]): void {
    const known = facets.get(facet)
    const sets = values.flatMap((value) => known?.get(value)?.bits ?? [])
    for (let word = 0; word < bits.length; word += 1) {
      if (bits[word] === 0) continue
      let any = 0
      for (const set of sets) any |= set[word] ?? 0
      bits[word]! &= any
    }
  }

  /** All that is chosen holds; asked for again, it is not reckoned again. */
  function selectWhole(chosen: Chosen, within: Bits | null = null): Bits {
    if (whole?.chosen !== chosen || whole.within !== within)
      whole = { chosen, within, bits: select(chosen, within, null) }
    return whole.bits
  }

  function select(chosen: Chosen, within: Bits | null, but: string | null): Bits {
    const bits = within ? intersection(everything.bits, within) : everything.bits.slice()
    for (const [facet, values] of chosen) if (facet !== but && values.length > 0) keepAny(bits, facet, values)
    return bits
  }

  return {
    put(number, values) {
      remove(number)
      while (number >> 5 >= words) words *= 2
      add(everything, number)
      for (const [facet, value] of values) {
        let known = facets.get(facet)
        if (!known) facets.set(facet, (known = new Map()))
        let members = known.get(value)
        if (!members) known.set(value, (members = { bits: new Uint32Array(words), size: 0 }))
        add(members, number)
      }
    },
    remove,
    size: () => everything.size,
    values(facet) {
      const known = inOrder.get(facet)
      if (known) return known
      const found = [...(facets.get(facet) ?? [])].filter(([, { size }]) => size > 0)
      const sorted = found
        .map(([value, { size }]) => ({ value, size }))
        .sort((one, two) => two.size - one.size || (one.value < two.value ? -1 : 1))
      inOrder.set(facet, sorted)
      return sorted
    },
    select: selectWhole,
    counter(facet, chosen, within = null) {
      const base = chosen.has(facet) ? select(chosen, within, facet) : selectWhole(chosen, within)
      const known = facets.get(facet)
      return (value) => countCommon(base, known?.get(value)?.bits ?? NONE)
    },
  }
}

const NONE: Bits = new Uint32Array(0)

export function has(bits: Bits, number: number): boolean {
  return ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0
}

/** The same bits in so many words. */
export function enlarged(bits: Bits, words: number): Bits {
  const larger = new Uint32Array(words)
  larger.set(bits)
  return larger
}

export function countBits(bits: Bits): number {
  let count = 0
  for (let word = 0; word < bits.length; word += 1) count += ones(bits[word]!)
  return count
}

function countCommon(one: Bits, two: Bits): number {
  const end = Math.min(one.length, two.length)
  let count = 0
  for (let word = 0; word < end; word += 1) count += ones(one[word]! & two[word]!)
  return count
}

function intersection(one: Bits, two: Bits): Bits {
  const common = new Uint32Array(one.length)
  const end = Math.min(one.length, two.length)
  for (let word = 0; word < end; word += 1) common[word] = one[word]! & two[word]!
  return common
}

/** How many bits of a word are set (Hamming weight). */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555)
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
