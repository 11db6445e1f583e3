import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useOncePainted } from './after-paint.ts'

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

/** What one looks for already, on its way into the address: what one pressed is seen first. */
interface Ahead<Wanted> {
  wanted: Wanted
  /** The address it was pressed at, and the one that says it. */
  from: string
  to: string
  isStep: boolean
  isWritten: boolean
}

export function useAddressQuery<Wanted extends { text: string }>(form: AddressForm<Wanted>): AddressQuery<Wanted> {
  const { path, query, url, route } = useLocation()
  const inAddress = useMemo(() => form.read(query), [form, url])
  const [ahead, setAhead] = useState<Ahead<Wanted> | null>(null)
  const chosen = ahead && url === (ahead.isWritten ? ahead.to : ahead.from) ? ahead.wanted : inAddress
  const [text, setText] = useState(chosen.text)
  const written = useRef(chosen.text)
  if (chosen.text !== written.current) {
    written.current = chosen.text // one went back or forth, or followed a link
    setText(chosen.text)
  }
  const wanted: Wanted = { ...chosen, text }
  const at = useRef(url)
  at.current = url
  const writeAhead = () => {
    if (!ahead || ahead.isWritten) return
    ahead.isWritten = true
    if (at.current === ahead.from) route(ahead.to, ahead.isStep) // else one has gone elsewhere
  }
  useOncePainted(ahead && writeAhead, [ahead])
  const go = (next: Wanted, isStep: boolean) => {
    written.current = next.text
    const isStepToo = ahead === null || ahead.isWritten || ahead.isStep // what is not in the address yet goes there together
    setAhead({
      wanted: next,
      from: url,
      to: join(path, form.write(next)),
      isStep: isStep && isStepToo,
      isWritten: false,
    })
  }
  const settle = () => {
    writeAhead()
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
