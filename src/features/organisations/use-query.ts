import type { Chosen } from '#model/facets.ts'
import { useAddressQuery } from '#ui/use-address-query.ts'
import type { AddressForm, AddressQuery } from '#ui/use-address-query.ts'
import { readAddress, writeAddress } from './filter-address.ts'
import type { Sort, Wanted } from './filter-address.ts'

/** What one looks for in the directory. It is kept in the address, so that it is there when one comes back. */
export interface Query extends Wanted, Pick<AddressQuery<Wanted>, 'set' | 'open' | 'address' | 'settle' | 'href'> {
  /** Narrows by these values only. `isStep`: not a place to come back to, like a second tap in the same sheet. */
  choose(chosen: Chosen, isStep?: boolean): void
  sortBy(sort: Sort): void
}

const FORM: AddressForm<Wanted> = { list: '/organisasjoner', read: readAddress, write: writeAddress }

export function useQuery(): Query {
  const { wanted, set, open, address, settle, href, go } = useAddressQuery(FORM)
  return {
    ...wanted,
    ...{ set, open, address, settle, href },
    choose: (next, isStep = false) => go({ ...wanted, chosen: next }, isStep),
    sortBy: (next) => go({ ...wanted, sort: next }, true),
  }
}
