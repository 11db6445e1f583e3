import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

/** Browsers allow the address to be replaced a few times a second only, ms. */
const ADDRESS_MS = 400

/** The parts of an address: `{ q: 'språk', type: 'faith,minority' }`. */
export type Parameters = Readonly<Record<string, string>>

/** How what one looks for in a list stands in the address. Made once for a list. */
export interface AddressForm<Wanted extends { text: string }> {
  /** The address of the list: `/organisasjoner`. */
  list: string
  read: (parameters: Parameters) => Wanted
  /** What stands behind `?`, without it; empty when one looks for nothing. */
  write: (wanted: Wanted) => string
}

/** What one looks for in a list. It is kept in the address, so that it is there when one comes back. */
export interface AddressQuery<Wanted extends { text: string }> {
  wanted: Wanted
  set(text: string): void
  /** Looks for something else. `isStep`: not a place to come back to, like a second tap in the same sheet. */
  go(next: Wanted, isStep: boolean): void
  /** Looks for what an address names, and nothing else. */
  open(address: string): void
  /** Puts the text in the address now: one is about to leave. */
  settle(): void
  /** All of it as it stands in an address behind `?`. */
  address(): string
  /** The address of a record, or with `null` of the list, that keeps what one looks for. */
  href(id: string | null): string
}

export function useAddressQuery<Wanted extends { text: string }>(form: AddressForm<Wanted>): AddressQuery<Wanted> {
  const { path, query, url, route } = useLocation()
  const inAddress = useMemo(() => form.read(query), [form, url])
  const [text, setText] = useState(inAddress.text)
  const written = useRef(inAddress.text)
  if (inAddress.text !== written.current) {
    written.current = inAddress.text // one went back or forth, or followed a link
    setText(inAddress.text)
  }
  const wanted: Wanted = { ...inAddress, text }
  const go = (next: Wanted, isStep: boolean) => {
    written.current = next.text
    route(join(path, form.write(next)), isStep)
  }
  const settle = () => {
    if (text === written.current) return
    written.current = text
    const rest = query['ny'] === undefined ? '' : `&ny=${query['ny']}`
    route(join(path, `${form.write(wanted)}${rest}`.replace(/^&/, '')), true)
  }
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return {
    wanted,
    set: setText,
    settle,
    go,
    open(address) {
      const next = form.read(Object.fromEntries(new URLSearchParams(address)))
      setText(next.text)
      go(next, false)
    },
    address: () => form.write(wanted),
    href: (id) => join(id === null ? form.list : `${form.list}/${encodeURIComponent(id)}`, form.write(wanted)),
  }
}

function join(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`
}
