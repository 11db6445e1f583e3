import { readValues, writeValues } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import type { Parameters } from '#ui/use-address-query.ts'
import { FILTERS } from './filters.ts'

/** How the list is parted: by day, by type, or nearest first. */
export const VIEWS = ['dag', 'type', 'naer'] as const
export type View = (typeof VIEWS)[number]

/** All one looks for, as the address says it. */
export interface Wanted {
  text: string
  chosen: Chosen
  view: View
}

/** What the parts of an address ask for; what it does not know of is left out. */
export function readAddress(parameters: Parameters): Wanted {
  const chosen = new Map<string, readonly string[]>()
  for (const { id, param, only } of FILTERS) {
    const given = Object.hasOwn(parameters, param) ? parameters[param] : ''
    const values = readValues(given).filter((value) => only === undefined || value === only)
    if (values.length > 0) chosen.set(id, values)
  }
  return { text: parameters['q'] ?? '', chosen, view: VIEWS.find((view) => view === parameters['etter']) ?? 'dag' }
}

/** The reverse: what stands behind `?`, without it; empty when one looks for nothing. */
export function writeAddress({ text, chosen, view }: Wanted): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text)
  for (const { id, param } of FILTERS) {
    const values = chosen.get(id) ?? []
    if (values.length > 0) parameters.set(param, writeValues(values))
  }
  if (view !== 'dag') parameters.set('etter', view)
  return parameters.toString().replaceAll('%2C', ',') // easier to read, and means the same
}
