import { useMemo } from 'preact/hooks'
import { readValues, writeValues } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import { useAddressQuery } from '#ui/use-address-query.ts'
import type { AddressForm, AddressQuery, Parameters } from '#ui/use-address-query.ts'
import { FILTERS } from './filters.ts'

/** How the list is parted: by day, or nearest first. */
export const VIEWS = ['dag', 'naer'] as const
export type View = (typeof VIEWS)[number]

/** All one looks for, as the address says it. */
interface Wanted {
  text: string
  chosen: Chosen
  view: View
}

/** What one looks for. It is kept in the address, so that it is there when one comes back. */
export interface Query extends Wanted, Pick<AddressQuery<Wanted>, 'set' | 'address' | 'settle' | 'href'> {
  /** Narrows by these values only. `isStep`: not a place to come back to, like a second tap in the same sheet. */
  choose(chosen: Chosen, isStep?: boolean): void
  see(view: View): void
}

/** @param list the address of the list */
export function useQuery(list: string): Query {
  const form = useMemo<AddressForm<Wanted>>(() => ({ list, read, write }), [list])
  const { wanted, set, address, settle, href, go } = useAddressQuery(form)
  return {
    ...wanted,
    ...{ set, address, settle, href },
    choose: (next, isStep = false) => go({ ...wanted, chosen: next }, isStep),
    see: (view) => go({ ...wanted, view }, true),
  }
}

function read(parameters: Parameters): Wanted {
  const chosen = new Map<string, readonly string[]>()
  for (const { id, param, only } of FILTERS) {
    const given = Object.hasOwn(parameters, param) ? parameters[param] : ''
    const values = readValues(given).filter((value) => only === undefined || value === only)
    if (values.length > 0) chosen.set(id, values)
  }
  return { text: parameters['q'] ?? '', chosen, view: VIEWS.find((view) => view === parameters['etter']) ?? 'dag' }
}

function write({ text, chosen, view }: Wanted): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text)
  for (const { id, param } of FILTERS) {
    const values = chosen.get(id) ?? []
    if (values.length > 0) parameters.set(param, writeValues(values))
  }
  if (view !== 'dag') parameters.set('etter', view)
  return parameters.toString().replaceAll('%2C', ',') // easier to read, and means the same
}
