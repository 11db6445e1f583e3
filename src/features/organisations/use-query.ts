import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isShownOnly } from './standing.ts'
import type { ShownOnly } from './standing.ts'

/** Browsers allow the address to be replaced a few times a second only, ms. */
const ADDRESS_MS = 400

/** What one looks for in the directory. It is kept in the address, so that it is there when one comes back. */
export interface Query {
  text: string
  set(text: string): void
  /** Only those with something the matter; `null`: everyone. */
  only: ShownOnly | null
  show(only: ShownOnly | null): void
  /** Puts the text in the address now: one is about to leave. */
  settle(): void
  /** The address of an organisation, or with `null` of the list, that keeps what one looks for. */
  href(id: string | null): string
}

export function useQuery(): Query {
  const { path, query, route } = useLocation()
  const inAddress = query['q'] ?? ''
  const only = isShownOnly(query['vis']) ? query['vis'] : null
  const [text, setText] = useState(inAddress)
  const written = useRef(inAddress)
  if (inAddress !== written.current) {
    written.current = inAddress // one went back or forth, or followed a link
    setText(inAddress)
  }
  const settle = () => {
    if (text === written.current) return
    written.current = text
    const { q: _, ...rest } = query
    route(addressOf(path, { q: text, ...rest }), true)
  }
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return {
    text,
    only,
    set: setText,
    settle,
    show(next) {
      written.current = text
      route(addressOf(path, { q: text, vis: next ?? '' }), true)
    },
    href: (id) =>
      addressOf(id === null ? '/organisasjoner' : `/organisasjoner/${encodeURIComponent(id)}`, {
        q: text,
        vis: only ?? '',
      }),
  }
}

function addressOf(path: string, parameters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString()
  return search === '' ? path : `${path}?${search}`
}
