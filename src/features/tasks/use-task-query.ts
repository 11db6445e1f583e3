import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

/** Browsers allow the address to be replaced a few times a second only, ms. */
const ADDRESS_MS = 400
const LIST = '/oppgaver'
/** In the address: tasks nobody is to do. No name is written so. */
export const NOBODY = '-'

/** What one looks for among the tasks. */
interface Wanted {
  text: string
  /** `null`: not chosen; then mine, when the device knows whose it is. */
  view: 'mine' | 'all' | null
  /** A name, or `NOBODY`. */
  owner: string | null
  /** Id of an organisation. */
  organisation: string | null
  showsDone: boolean
}

/** The same, kept in the address so that it is there after a reload and when one comes back. */
export interface TaskQuery extends Wanted {
  setText(text: string): void
  change(next: Partial<Wanted>): void
  /** The address of a task, or with `null` of the list, that keeps what one looks for. */
  href(id: string | null): string
}

export function useTaskQuery(): TaskQuery {
  const { path, query, url, route } = useLocation()
  const inAddress = useMemo(() => readAddress(query), [url])
  const [text, setText] = useState(inAddress.text)
  const written = useRef(inAddress.text)
  if (inAddress.text !== written.current) {
    written.current = inAddress.text // one went back or forth, or followed a link
    setText(inAddress.text)
  }
  const wanted: Wanted = { ...inAddress, text }
  const go = (next: Wanted) => {
    written.current = next.text
    route(address(path, next), true)
  }
  useEffect(() => {
    if (text === written.current) return
    const timer = setTimeout(() => go(wanted), ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [text])
  return {
    ...wanted,
    setText,
    change: (next) => go({ ...wanted, ...next }),
    href: (id) => address(id === null ? LIST : `${LIST}/${encodeURIComponent(id)}`, wanted),
  }
}

function readAddress(query: Readonly<Record<string, string>>): Wanted {
  const view = query['vis']
  return {
    text: query['q'] ?? '',
    view: view === 'mine' ? 'mine' : view === 'alle' ? 'all' : null,
    owner: query['ansvarlig'] || null,
    organisation: query['organisasjon'] || null,
    showsDone: query['gjort'] === '1',
  }
}

function address(path: string, { text, view, owner, organisation, showsDone }: Wanted): string {
  const search = new URLSearchParams()
  if (text.trim() !== '') search.set('q', text)
  if (view !== null) search.set('vis', view === 'mine' ? 'mine' : 'alle')
  if (owner !== null) search.set('ansvarlig', owner)
  if (organisation !== null) search.set('organisasjon', organisation)
  if (showsDone) search.set('gjort', '1')
  const behind = search.toString()
  return behind === '' ? path : `${path}?${behind}`
}
