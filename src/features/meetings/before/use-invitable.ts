import { useEffect, useMemo, useReducer } from 'preact/hooks'
import { organisationFinder } from '#db/find-organisations.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { has } from '#model/facets.ts'
import type { Bits, Chosen, Facets } from '#model/facets.ts'
import { inviteIndex } from './invite-index.ts'

/** So many best hits are shown; then one types another letter. */
const MOST = 200

/** Whom one can invite, as narrowed. */
export interface Invitable {
  /** Ids, in the order of names, or the best hits first. */
  ids: readonly string[]
  /** How many there are in all, also those not shown. */
  total: number
  /** What counts are made of; `null` until everyone has been looked at. */
  facets: Facets | null
  /** The same ones, as counts are asked within them. */
  within: Bits | null
}

/**
 * @param only those alone may be found: who seldom comes, who is invited; `null` is everyone
 */
export function useInvitable(text: string, chosen: Chosen, only: ReadonlySet<string> | null): Invitable {
  const index = inviteIndex()
  const finder = organisationFinder()
  const [count, again] = useReducer<number, void>((times) => times + 1, 0)
  useEffect(() => {
    index.prepare()
    finder.prepare()
    const stops = [index.subscribe(again), finder.subscribe(again)]
    return () => stops.forEach((stop) => stop())
  }, [index, finder])
  const within = useMemo(() => (only === null ? null : bitsOf(only)), [only])
  const facets = index.facets()
  return useMemo(() => {
    const fits = chosen.size > 0 ? (facets?.select(chosen, within) ?? EMPTY) : within
    if (text.trim() !== '') {
      const found = finder.find(text, MOST, (number) => fits === null || has(fits, number))
      return { ids: found.ids, total: found.total, facets, within }
    }
    const everyone = index.everyone()
    if (fits === null) return { ids: everyone.map(({ record }) => record), total: everyone.length, facets, within }
    const numbers = recordNumbers().ofAll(everyone)
    const ids: string[] = []
    for (const [at, number] of numbers.entries()) if (has(fits, number)) ids.push(everyone[at]!.record) // one for each
    return { ids, total: ids.length, facets, within }
  }, [text, chosen, within, facets, count, index, finder])
}

const EMPTY: Bits = new Uint32Array(0)

function bitsOf(ids: ReadonlySet<string>): Bits {
  const numbers = recordNumbers()
  const all = [...ids].map((id) => numbers.of(id))
  const bits = new Uint32Array(numbers.words())
  for (const number of all) bits[number >> 5]! |= 1 << (number & 31)
  return bits
}
