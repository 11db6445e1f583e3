import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Browsers allow the address to be replaced a few times a second only, ms. */
const ADDRESS_MS = 400

export interface Query {
  text: string
  set(text: string): void
  /** Puts it in the address now: one is about to leave. */
  settle(): void
}

/** What is searched for, kept in the address as `?q=`, so that it is there when one comes back. */
export function useQuery(): Query {
  const { path, query, route } = useLocation()
  const inAddress = query['q'] ?? ''
  const [text, setText] = useState(inAddress)
  const written = useRef(inAddress)
  if (inAddress !== written.current) {
    written.current = inAddress // one went back or forth, or followed a link
    setText(inAddress)
  }
  const settle = () => {
    if (text === written.current) return
    written.current = text
    const rest = Object.entries(query).filter(([name]) => name !== 'q')
    route(addressOf(path, [...(text === '' ? [] : [['q', text]]), ...rest]), true)
  }
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { text, set: setText, settle }
}

/** The address of an organisation, or of the list, that keeps what is searched for. */
export function organisationHref(id: string | null, query: string): string {
  return addressOf(id === null ? '/organisasjoner' : `/organisasjoner/${encodeURIComponent(id)}`, query === '' ? [] : [['q', query]])
}

function addressOf(path: string, parameters: string[][]): string {
  const search = new URLSearchParams(parameters).toString()
  return search === '' ? path : `${path}?${search}`
}
