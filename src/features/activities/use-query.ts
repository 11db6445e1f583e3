import type { Chosen } from '#model/facets.ts'
import { useAddressQuery } from '#ui/use-address-query.ts'
import type { AddressForm, AddressQuery } from '#ui/use-address-query.ts'
import { readAddress, writeAddress } from './filter-address.ts'
import type { View, Wanted } from './filter-address.ts'

/** What one looks for among the activities. It is kept in the address, so that it is there when one comes back. */
export interface Query extends Wanted, Pick<AddressQuery<Wanted>, 'set' | 'address' | 'settle' | 'href'> {
  /** Narrows by these values only. `isStep`: not a place to come back to, like a second tap in the same sheet. */
  choose(chosen: Chosen, isStep?: boolean): void
  see(view: View): void
}

const FORM: AddressForm<Wanted> = { list: '/aktiviteter', read: readAddress, write: writeAddress }

export function useQuery(): Query {
  const { wanted, set, address, settle, href, go } = useAddressQuery(FORM)
  return {
    ...wanted,
    ...{ set, address, settle, href },
    choose: (next, isStep = false) => go({ ...wanted, chosen: next }, isStep),
    see: (view) => go({ ...wanted, view }, true),
  }
}
