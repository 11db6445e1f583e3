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
    const values = given
      .split(',')
      .map(decoded)
      .filter((value) => value !== '' && owns(filter, value))
    if (values.length > 0) chosen.set(filter.id, [...new Set(values)])
  }
  return { text: parameters['q'] ?? '', chosen, sort: SORTS.find((sort) => sort === parameters['sorter']) ?? 'navn' }
}

/** The reverse: what stands behind `?`, without it; empty when one looks for nothing. */
export function writeAddress({ text, chosen, sort }: Wanted): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text)
  for (const { id, param } of FILTERS) {
    const values = (chosen.get(id) ?? []).map(encoded)
    if (values.length > 0) parameters.set(param, [parameters.get(param), ...values].filter(Boolean).join(','))
  }
  if (sort !== 'navn') parameters.set('sorter', sort)
  return parameters.toString().replaceAll('%2C', ',') // easier to read, and means the same
}

/** What one looks for with a value chosen or no longer chosen. */
export function toggled(chosen: Chosen, filter: string, value: string, on: boolean): Chosen {
  const others = (chosen.get(filter) ?? []).filter((one) => one !== value)
  const values = on ? [...others, value] : others
  const next = new Map(chosen)
  if (values.length > 0) next.set(filter, values)
  else next.delete(filter)
  return next
}

/** How many values are chosen in all. */
export function countChosen(chosen: Chosen): number {
  let count = 0
  for (const values of chosen.values()) count += values.length
  return count
}

function owns({ param, only }: Filter, value: string): boolean {
  if (only) return only.includes(value)
  return !FILTERS.some((other) => other.param === param && other.only?.includes(value))
}

/** A comma in a value is not the one between values. */
function encoded(value: string): string {
  return value.replaceAll('%', '%25').replaceAll(',', '%2C')
}

function decoded(value: string): string {
  return value.replaceAll('%2C', ',').replaceAll('%25', '%')
}
