import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Chosen } from '#model/facets.ts'
import { readAddress, writeAddress } from './filter-address.ts'
import type { Sort, Wanted } from './filter-address.ts'

/** Browsers allow the address to be replaced a few times a second only, ms. */
const ADDRESS_MS = 400
const LIST = '/organisasjoner'

/** What one looks for in the directory. It is kept in the address, so that it is there when one comes back. */
export interface Query extends Wanted {
  set(text: string): void
  /** Narrows by these values only. `isStep`: not a place to come back to, like a second tap in the same sheet. */
  choose(chosen: Chosen, isStep?: boolean): void
  sortBy(sort: Sort): void
  /** Looks for what a saved view names, and nothing else. */
  open(address: string): void
  /** All of it as it stands in an address behind `?`. */
  address(): string
  /** Puts the text in the address now: one is about to leave. */
  settle(): void
  /** The address of an organisation, or with `null` of the list, that keeps what one looks for. */
  href(id: string | null): string
}

export function useQuery(): Query {
  const { path, query, url, route } = useLocation()
  const inAddress = useMemo(() => readAddress(query), [url])
  const [text, setText] = useState(inAddress.text)
  const written = useRef(inAddress.text)
  if (inAddress.text !== written.current) {
    written.current = inAddress.text // one went back or forth, or followed a link
    setText(inAddress.text)
  }
  const { chosen, sort } = inAddress
  const wanted: Wanted = { text, chosen, sort }
  const go = (next: Wanted, isStep: boolean) => {
    written.current = next.text
    route(join(path, writeAddress(next)), isStep)
  }
  const settle = () => {
    if (text === written.current) return
    written.current = text
    const rest = query['ny'] === undefined ? '' : `&ny=${query['ny']}`
    route(join(path, `${writeAddress(wanted)}${rest}`.replace(/^&/, '')), true)
  }
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return {
    ...wanted,
    set: setText,
    settle,
    choose: (next, isStep = false) => go({ ...wanted, chosen: next }, isStep),
    sortBy: (next) => go({ ...wanted, sort: next }, true),
    open(address) {
      const next = readAddress(Object.fromEntries(new URLSearchParams(address)))
      setText(next.text)
      go(next, false)
    },
    address: () => writeAddress(wanted),
    href: (id) => join(id === null ? LIST : `${LIST}/${encodeURIComponent(id)}`, writeAddress(wanted)),
  }
}

function join(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`
}
