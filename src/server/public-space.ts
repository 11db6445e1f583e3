import type { Json } from '#model/fields.ts'
import { osloTime } from '#model/oslo-time.ts'
import { elementsOf } from '#model/reading.ts'
import { KINDS, OWN_MUNICIPALITY, isPublicField } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import {
  isInForceOn,
  isShownOn,
  isWantedOn,
  publicActivity,
  publicAgreement,
  publicJson,
  publicMunicipality,
  publicNeed,
  publicOrganisation,
} from '#page/public-json.ts'
import type { PublicEntry } from '#page/public-json.ts'
import { readPublicData } from '#page/public-data.ts'
import type { PublicData } from '#page/public-data.ts'
import { cacheable } from './cacheable.ts'
import type { Cacheable } from './cacheable.ts'
import { createMade } from './made.ts'
import type { Made } from './made.ts'
import { ProblemError } from './problem.ts'
import type { RecordRow, Store } from './store.ts'
import { PUBLIC_BIT } from './view.ts'

/** Spaces whose public side is held in memory. */
const MAX_SPACES = 50
const BATCH = 500
/** So many of the records that changed last are asked when it was. */
const NEWEST = 10
const NEWEST_VERSIONS = 20

/** The name of the note of when what everyone may see last changed. */
const UPDATED = 'public updated'

/** What everyone may see of a space on a day in Norway, and what is made of it. */
export interface PublicSpace {
  space: string
  /** `YYYY-MM-DD`. */
  today: string
  /** `public.json`. */
  json: Cacheable
  /** The same, for pages and feeds; read when first asked for. */
  data(): PublicData
  /** Pages and feeds made of it; forgotten when it changes. */
  made: Made
}

/** An entry and its JSON text. */
interface Entry {
  entry: PublicEntry
  text: string
}

/** What everyone may see of a space, kept up with what changes. */
interface Held {
  seq: number
  epoch: string
  municipality: PublicEntry
  organisations: Map<string, Entry>
  activities: Map<string, Entry>
  needs: Map<string, Entry>
  agreements: Map<string, Entry>
  /** By id of an organisation that was entered twice: the public one that was kept. */
  kept: Map<string, string>
  /** The latest known change, ms since 1970; it never goes back. */
  updatedAt: number | null
  shown: PublicSpace | null
  /** When `shown` was made, ms since 1970. */
  shownAt: number
  /** Something was taken in that `shown` lacks. */
  isBehind: boolean
  refreshing: Promise<void> | null
}

/** Asks for what everyone may see of a space. Its cost follows what changed since the last time. @throws {ProblemError} `not-found` */
export type ReadPublic = (space: string) => Promise<PublicSpace>

interface Options {
  store: Store
  now: () => number
  /** What is new is shown after at most so many ms, so that many edits cost one making; what is withdrawn, at once. */
  everyMs: number
}

export function createPublicSpaces(options: Options): ReadPublic {
  const { store } = options
  const spaces = new Map<string, Held>()

  return async (space) => {
    for (;;) {
      const row = await store.space(space)
      if (!row) throw new ProblemError('not-found')
      const found = spaces.get(space)
      const held = found?.epoch === row.epoch ? found : empty(row.epoch)
      spaces.delete(space)
      spaces.set(space, held)
      const oldest = spaces.keys().next()
      if (spaces.size > MAX_SPACES && !oldest.done) spaces.delete(oldest.value)
      if (held.seq >= row.head && held.shown && isFresh(held, options)) return held.shown
      held.refreshing ??= refresh(options, space, held, row.head).finally(() => (held.refreshing = null))
      await held.refreshing
    }
  }
}

function isFresh({ shown, shownAt, isBehind }: Held, { now, everyMs }: Options): boolean {
  if (shown?.today !== osloTime(now()).day) return false
  return !isBehind || Math.abs(now() - shownAt) < everyMs
}

/** Takes in what changed since the last time; `head` was read before. */
async function refresh(options: Options, space: string, held: Held, head: number): Promise<void> {
  const { store, now } = options
  const isFirst = held.seq === 0 && held.shown === null
  if (isFirst) held.updatedAt = await store.note(space, UPDATED)
  const changed: string[] = []
  let at = { seq: held.seq + 1, id: '' }
  for (let rows: RecordRow[] | null = null; rows === null || rows.length === BATCH;) {
    rows = await store.recordsAfter(space, at.seq, at.id, PUBLIC_BIT, BATCH)
    at = rows.at(-1) ?? at
    for (const row of rows) {
      const change = take(held, row)
      if (change === 'none') continue
      changed.push(row.id)
      held.isBehind = true
      if (change === 'less') held.shown = null // also should reading on fail
    }
    if (rows.length === BATCH) await new Promise((resolve) => setImmediate(resolve))
  }
  if (changed.length > 0) await noteChange(options, space, held, changed.slice(-NEWEST), isFirst)
  if (!isFresh(held, options)) {
    held.shown = show(space, held, osloTime(now()).day)
    held.shownAt = now()
    held.isBehind = false
  }
  held.seq = Math.max(head, at.id === '' ? 0 : at.seq)
}

/** Works out when what was taken in was changed. An old edit that arrives now changes the page now. */
async function noteChange(
  { store, now }: Options,
  space: string,
  held: Held,
  changed: string[],
  isFirst: boolean,
): Promise<void> {
  const before = held.updatedAt
  let latest = before
  for (const id of changed) {
    const when = await lastChange(store, space, id)
    if (when !== null) latest = Math.max(when, latest ?? 0)
  }
  if (!isFirst && latest === before) latest = Math.max(now(), before ?? 0)
  held.updatedAt = latest
  // Without the note it may go back when the endpoint starts anew: no reason to answer nobody.
  if (latest !== null && latest !== before) await store.writeNote(space, UPDATED, latest).catch(() => {})
}

/** Kinds everyone may see records of. */
const PUBLIC_KINDS = [
  'municipality',
  'organisation',
  'activity',
  'need',
  'agreement',
] as const satisfies readonly Kind[]

function isPublicKind(kind: string): kind is (typeof PUBLIC_KINDS)[number] {
  return PUBLIC_KINDS.some((one) => one === kind)
}

/** What a record does to what everyone may see: adds or changes something, or takes something away. */
type Change = 'none' | 'more' | 'less'

function take(held: Held, row: RecordRow): Change {
  const isPublic = (row.audience & PUBLIC_BIT) !== 0
  const { kind } = row
  if (!isPublicKind(kind)) return 'none'
  const fields = isPublic ? (JSON.parse(row.body) as LiveRecord).fields : {} // written by apply.ts
  switch (kind) {
    case 'municipality': {
      if (row.id !== OWN_MUNICIPALITY) return 'none'
      const before = held.municipality
      held.municipality = publicMunicipality(fields)
      return isLess(before, held.municipality) ? 'less' : 'more'
    }
    case 'organisation':
      keep(held.kept, row.id, fields)
      return replace(held.organisations, row.id, isPublic ? publicOrganisation(row.id, fields) : null)
    case 'activity':
      return replace(held.activities, row.id, isPublic ? publicActivity(row.id, fields) : null)
    case 'need':
      return replace(held.needs, row.id, isPublic ? publicNeed(row.id, fields) : null)
    case 'agreement':
      return replace(held.agreements, row.id, isPublic ? publicAgreement(row.id, fields) : null)
  }
}

/** Which other ones it was, says an organisation itself; nobody else is told. */
function keep(kept: Map<string, string>, id: string, fields: Readonly<Record<string, Json>>): void {
  for (const [other, by] of kept) if (by === id) kept.delete(other)
  for (const other of elementsOf(fields, 'merged')) kept.set(other, id)
}

function replace(all: Map<string, Entry>, id: string, entry: PublicEntry | null): Change {
  const before = all.get(id)
  if (entry === null) return all.delete(id) ? 'less' : 'none'
  const text = JSON.stringify(entry)
  if (before?.text === text) return 'none'
  all.set(id, { entry, text })
  return before && isLess(before.entry, entry) ? 'less' : 'more'
}

/** What says that somebody would come in vain. */
const IN_VAIN = new Set(['cancelled', 'moved', 'pauses', 'endsOn'])

/** Whether something that was known is no longer, or a time that was promised. */
function isLess(before: PublicEntry, after: PublicEntry): boolean {
  return Object.entries(before).some(([field, was]) => {
    const is = after[field] ?? null
    if (IN_VAIN.has(field)) return JSON.stringify(was) !== JSON.stringify(is)
    if (typeof was !== 'object' || was === null) return was !== null && was !== '' && (is === null || is === '')
    if (Array.isArray(was)) return !Array.isArray(is) || was.some((one) => !is.includes(one))
    return typeof is !== 'object' || is === null || Object.keys(was).some((id) => !Object.hasOwn(is, id))
  })
}

/** When somebody last wrote what everyone may see of a record, or whether they may; `null` when it is erased. */
async function lastChange(store: Store, space: string, id: string): Promise<number | null> {
  const kind = Object.values(KINDS).find(({ prefix }) => id.startsWith(`${prefix}_`))
  const versions = kind ? await store.history(space, id, NEWEST_VERSIONS) : []
  const seen = versions.find(({ fields }) =>
    Object.keys(JSON.parse(fields) as Record<string, Json>).some(
      (field) =>
        field === 'public' || field === 'deletedAt' || field === 'state' || (kind && isPublicField(kind, field)),
    ),
  )
  return seen?.at ?? null
}

function show(space: string, held: Held, today: string): PublicSpace {
  const { municipality, updatedAt } = held
  const organisations = sorted(held.organisations)
  const activities = sorted(held.activities)
    .filter(({ entry }) => isShownOn(entry, today))
    .map((activity) => naming(activity, 'organisations', held))
  const needs = sorted(held.needs).filter(({ entry }) => isWantedOn(entry, today))
  const agreements = sorted(held.agreements)
    .filter(({ entry }) => isInForceOn(entry, today))
    .map((agreement) => naming(agreement, 'parties', held))
  const texts = (entries: readonly Entry[]) => entries.map(({ text }) => text)
  const lists = {
    ...{ organisations: texts(organisations), activities: texts(activities) },
    ...{ needs: texts(needs), agreements: texts(agreements) },
  }
  const entries = (of: readonly Entry[]) => of.map(({ entry }) => entry)
  let data: PublicData | null = null
  return {
    space,
    today,
    json: cacheable(publicJson({ municipality, ...lists, updatedAt })),
    data: () =>
      (data ??= readPublicData({
        ...{ municipality, updatedAt, organisations: entries(organisations) },
        ...{ activities: entries(activities), needs: entries(needs), agreements: entries(agreements) },
      })),
    made: createMade(),
  }
}

/** Who else holds an activity or is a party is nobody's business but ours until they are public themselves. */
function naming(one: Entry, set: 'organisations' | 'parties', { organisations, kept }: Held): Entry {
  const all = one.entry[set] as string[] // by publicActivity, publicAgreement
  const living = all.map((id) => (organisations.has(id) ? id : (kept.get(id) ?? id)))
  const named = [...new Set(living.filter((id) => organisations.has(id)))]
  if (named.length === all.length && named.every((id, at) => id === all[at])) return one
  const entry = { ...one.entry, [set]: named }
  return { entry, text: JSON.stringify(entry) }
}

function sorted(all: ReadonlyMap<string, Entry>): Entry[] {
  return [...all].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, entry]) => entry)
}

function empty(epoch: string): Held {
  return {
    seq: 0,
    epoch,
    municipality: publicMunicipality({}),
    organisations: new Map(),
    activities: new Map(),
    needs: new Map(),
    agreements: new Map(),
    kept: new Map(),
    updatedAt: null,
    shown: null,
    shownAt: 0,
    isBehind: true,
    refreshing: null,
  }
}

/** What is shown when nothing can be read. */
export function nothingPublic(): PublicData {
  const municipality = publicMunicipality({})
  return readPublicData({ municipality, organisations: [], activities: [], needs: [], agreements: [], updatedAt: null })
}
