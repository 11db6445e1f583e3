import { useEffect, useState } from 'preact/hooks'
import { createStore } from 'zustand/vanilla'
import { idleMoment } from '#db/idle.ts'
import { favouriteIds, keepFavourites, rememberVisited } from '#db/visit-kept.ts'
import { openVisitStore } from '#db/visit-store.ts'
import type { VisitStore } from '#db/visit-store.ts'
import { osloTime } from '#model/oslo-time.ts'
import type { PublicEntries } from '#page/public-data.ts'
import { readPublicJson } from '#page/read-public-json.ts'
import { fetchPublic } from '#sync/visit.ts'
import type { VisitTrouble } from '#sync/visit.ts'
import { visitLanguage, watchLanguage } from './language.ts'
import { makeIndex } from './visit-index.ts'
import type { VisitIndex } from './visit-index.ts'

/** What this tab shows to somebody without an account. */
export interface Visit {
  space: string
  /** What is shown; `null` while it is opened, or when nothing ever came. */
  index: VisitIndex | null
  /** Another number whenever `index` may answer otherwise. */
  version: number
  /** Whether one knows what there is to show: it is shown, or this device has nothing and the endpoint has been asked. */
  isOpened: boolean
  /** When the endpoint last said that it is right, ms since 1970. */
  checkedAt: number | null
  isChecking: boolean
  /** Why nothing newer came, the last time one asked. */
  trouble: VisitTrouble | 'unreadable' | null
  /** It is here also after the page is closed. */
  isKept: boolean
}

const NOTHING: Visit = {
  space: '',
  index: null,
  version: 0,
  isOpened: false,
  checkedAt: null,
  isChecking: false,
  trouble: null,
  isKept: false,
}

/** Looked at again so often while one has it before one's eyes, ms. */
const AGAIN_MS = 15 * 60_000

const visit = createStore<Visit>()(() => NOTHING)
let store: VisitStore | null = null
/** What `index` is made of, and by what the endpoint knows it. */
let shown: { entries: PublicEntries; text: string; etag: string | null } | null = null
let turn = 0
let refreshing: Promise<void> | null = null

/** The database of whoever has no account, opened when first asked for. */
export function visitStore(): VisitStore {
  return (store ??= openVisitStore())
}

/** A part of what is shown; draws again when that part changes. */
export function useVisit<T>(select: (visit: Visit) => T): T {
  const [value, setValue] = useState(() => select(visit.getState()))
  useEffect(() => {
    const check = () => setValue(() => select(visit.getState()))
    check()
    return visit.subscribe(check)
  }, [])
  return value
}

/** Shows a space: what this device has of it at once, then what is newer. */
export async function openVisit(space: string): Promise<void> {
  if (visit.getState().space === space) return refresh()
  shown = null
  turn += 1
  refreshing = null
  visit.setState({ ...NOTHING, space })
  const kept = await visitStore()
    .copy(space)
    .catch(() => null) // a browser that keeps nothing
  if (visit.getState().space !== space) return
  const entries = kept && readPublicJson(kept.copy.text)
  if (kept && entries && typeof entries === 'object') {
    const { text, etag } = kept.copy
    shown = { entries, text, etag }
    visit.setState({ checkedAt: kept.checkedAt, isKept: true })
    void show(space)
  }
  await refresh()
}

/** Asks whether there is anything newer. */
export function refresh(): Promise<void> {
  refreshing ??= ask(visit.getState().space).finally(() => (refreshing = null))
  return refreshing
}

async function ask(space: string): Promise<void> {
  visit.setState({ isChecking: true })
  const answer = await fetchPublic(space, shown?.etag ?? null)
  if (visit.getState().space !== space) return
  const at = Date.now()
  // What this device has is still being put on the screen: then there is something, whatever the endpoint says.
  const end = (found: Partial<Visit>) =>
    visit.setState(({ index }) => ({ isChecking: false, isOpened: shown === null || index !== null, ...found }))
  if (answer.kind === 'trouble') return end({ trouble: answer.why })
  if (answer.kind === 'same') {
    end({ trouble: null, checkedAt: at })
    await visitStore()
      .keepChecked(space, at)
      .catch(() => undefined) // then it looks older than it is, and nothing worse
    return
  }
  const { text, etag } = answer
  const isSame = shown?.text === text
  const entries = isSame ? shown?.entries : readPublicJson(text)
  if (typeof entries !== 'object') return end({ trouble: 'unreadable' }) // what is here stays
  shown = { entries, text, etag }
  rememberVisited(space)
  const isKept = await visitStore()
    .keepCopy({ space, text, etag }, at)
    .then(
      () => true,
      () => false, // no room, or a browser that keeps nothing: it is here as long as the page
    )
  if (visit.getState().space !== space) return
  if (!isSame || visit.getState().index === null) await show(space)
  end({ trouble: null, checkedAt: at, isKept })
}

/** Makes what is shown anew. What was shown before stands until one can look for things in the new. */
async function show(space: string): Promise<void> {
  if (!shown) return
  const mine = (turn += 1)
  const isFirst = visit.getState().index === null
  const made = await makeIndex(shown.entries, osloTime(Date.now()).day, favouriteIds(), idleMoment)
  const put = () => {
    if (mine !== turn || visit.getState().space !== space) return
    visit.setState(({ version }) => ({ index: made, version: version + 1, isOpened: true }))
  }
  if (isFirst) put()
  await made.prepareSearch(visitLanguage(), idleMoment)
  put()
}

/** Another language: what is shown is also found by its words. */
async function respell(): Promise<void> {
  const { index } = visit.getState()
  await index?.prepareSearch(visitLanguage(), idleMoment)
  visit.setState(({ version }) => ({ version: version + 1 }))
}

/** Keeps what is shown up with the endpoint, the day and the language, as long as one looks at it. */
export function keepFresh(): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const { space, index } = visit.getState()
    if (index && index.today !== osloTime(Date.now()).day) void show(space)
    void refresh()
  }
  const timer = setInterval(look, AGAIN_MS)
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  const stop = watchLanguage(() => void respell())
  return () => {
    clearInterval(timer)
    removeEventListener('online', look)
    document.removeEventListener('visibilitychange', look)
    stop()
  }
}

/** Puts an activity among the favourites of this device, or takes it away. */
export function favour(id: string, is: boolean): void {
  const ids = new Set(favouriteIds())
  if (is) ids.add(id)
  else ids.delete(id)
  keepFavourites(ids)
  visit.getState().index?.favoured(id, is)
  visit.setState(({ version }) => ({ version: version + 1 }))
}
