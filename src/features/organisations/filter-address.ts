import { readValues, writeValues } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import { FILTERS } from './filters.ts'
import type { Filter } from './filters.ts'

/** What decides the order of the list: name, last confirmed, last contact (the longest ago first), newest first. */
export const SORTS = ['navn', 'bekreftet', 'kontakt', 'nyest'] as const
export type Sort = (typeof SORTS)[number]

/** All one looks for, as the address says it. */
export interface Wanted {
  text: string
  chosen: Chosen
  sort: Sort
}

/** The parts of an address: `{ q: 'språk', type: 'faith,minority' }`. */
export type Parameters = Readonly<Record<string, string>>

/** What the parts of an address ask for; what it does not know of is left out. */
export function readAddress(parameters: Parameters): Wanted {
  const chosen = new Map<string, readonly string[]>()
  for (const filter of FILTERS) {
    const given = Object.hasOwn(parameters, filter.param) ? (parameters[filter.param] ?? '') : ''
    const values = readValues(given).filter((value) => owns(filter, value))
    if (values.length > 0) chosen.set(filter.id, values)
  }
  return { text: parameters['q'] ?? '', chosen, sort: SORTS.find((sort) => sort === parameters['sorter']) ?? 'navn' }
}

/** The reverse: what stands behind `?`, without it; empty when one looks for nothing. */
export function writeAddress({ text, chosen, sort }: Wanted): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text)
  for (const { id, param } of FILTERS) {
    const values = chosen.get(id) ?? []
    if (values.length > 0) parameters.set(param, [parameters.get(param), writeValues(values)].filter(Boolean).join(','))
  }
  if (sort !== 'navn') parameters.set('sorter', sort)
  return parameters.toString().replaceAll('%2C', ',') // easier to read, and means the same
}

function owns({ param, only }: Filter, value: string): boolean {
  if (only) return only.includes(value)
  return !FILTERS.some((other) => other.param === param && other.only?.includes(value))
}
