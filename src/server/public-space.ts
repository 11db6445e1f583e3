import type { Json } from '#model/fields.ts'
import { osloTime } from '#model/oslo-time.ts'
import { KINDS, OWN_MUNICIPALITY, isPublicField } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import {
  isShownOn,
  isWantedOn,
  publicActivity,
  publicJson,
  publicMunicipality,
  publicNeed,
  publicOrganisation,
} from '#page/public-json.ts'
import type { PublicEntry } from '#page/public-json.ts'
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

/** What everyone may see of a space on a day in Norway, and what is made of it. */
export interface PublicSpace {
  space: string
  /** `YYYY-MM-DD`. */
  today: string
  /** `public.json`. */
  json: Cacheable
  /** Pages and feeds made of `json`, by name; forgotten when it changes. */
  made: Made
}

/** What everyone may see of a space, kept up with what changes. */
interface Held {
  seq: number
  epoch: string
  municipality: PublicEntry
  /** By id, as JSON text. */
  organisations: Map<string, string>
  activities: Map<string, PublicEntry>
  needs: Map<string, PublicEntry>
  /** The latest known change, ms since 1970. */
  updatedAt: number | null
  shown: PublicSpace | null
  refreshing: Promise<void> | null
}

/** Asks for what everyone may see of a space. Its cost follows what changed since the last time. @throws {ProblemError} `not-found` */
export type ReadPublic = (space: string) => Promise<PublicSpace>

export function createPublicSpaces(store: Store, now: () => number): ReadPublic {
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
      const today = osloTime(now()).day
      if (held.seq >= row.head && held.shown?.today === today) return held.shown
      held.refreshing ??= refresh(store, space, held, row.head, today).finally(() => (held.refreshing = null))
      await held.refreshing
    }
  }
}

/** Takes in what changed since the last time; `head` was read before. */
async function refresh(store: Store, space: string, held: Held, head: number, today: string): Promise<void> {
  const changed: string[] = []
  let at = { seq: held.seq + 1, id: '' }
  for (let rows: RecordRow[] | null = null; rows === null || rows.length === BATCH;) {
    rows = await store.recordsAfter(space, at.seq, at.id, PUBLIC_BIT, BATCH)
    at = rows.at(-1) ?? at
    for (const row of rows) {
      if (!take(held, row)) continue
      changed.push(row.id)
      held.shown = null // also should reading on fail: what is shown is never older than what was taken in
    }
    if (rows.length === BATCH) await new Promise((resolve) => setImmediate(resolve))
  }
  for (const id of changed.slice(-NEWEST)) {
    const when = await lastChange(store, space, id)
    if (when !== null) held.updatedAt = Math.max(when, held.updatedAt ?? 0)
  }
  if (held.shown?.today !== today) held.shown = show(space, held, today)
  held.seq = Math.max(head, at.id === '' ? 0 : at.seq)
}

/** Kinds everyone may see records of. */
const PUBLIC_KINDS = ['municipality', 'organisation', 'activity', 'need'] as const satisfies readonly Kind[]

function isPublicKind(kind: string): kind is (typeof PUBLIC_KINDS)[number] {
  return PUBLIC_KINDS.some((one) => one === kind)
}

/** Whether the record changed what everyone may see. */
function take(held: Held, row: RecordRow): boolean {
  const isPublic = (row.audience & PUBLIC_BIT) !== 0
  const { kind } = row
  if (!isPublicKind(kind)) return false
  const fields = isPublic ? (JSON.parse(row.body) as LiveRecord).fields : {} // written by apply.ts
  switch (kind) {
    case 'municipality':
      if (row.id !== OWN_MUNICIPALITY) return false
      held.municipality = publicMunicipality(fields)
      return true
    case 'organisation':
      if (!isPublic) return held.organisations.delete(row.id)
      return replace(held.organisations, row.id, JSON.stringify(publicOrganisation(row.id, fields)), (text) => text)
    case 'activity':
      if (!isPublic) return held.activities.delete(row.id)
      return replace(held.activities, row.id, publicActivity(row.id, fields), JSON.stringify)
    case 'need':
      if (!isPublic) return held.needs.delete(row.id)
      return replace(held.needs, row.id, publicNeed(row.id, fields), JSON.stringify)
  }
}

function replace<T>(all: Map<string, T>, id: string, entry: T, text: (entry: T) => string): boolean {
  const before = all.get(id)
  if (before !== undefined && text(before) === text(entry)) return false
  all.set(id, entry)
  return true
}

/** When somebody last wrote what everyone may see of a record, or whether they may; `null` when it is erased. */
async function lastChange(store: Store, space: string, id: string): Promise<number | null> {
  const kind = Object.values(KINDS).find(({ prefix }) => id.startsWith(`${prefix}_`))
  const versions = kind ? await store.history(space, id, NEWEST_VERSIONS) : []
  const seen = versions.find(({ fields }) =>
    Object.keys(JSON.parse(fields) as Record<string, Json>).some(
      (field) => field === 'public' || field === 'deletedAt' || (kind && isPublicField(kind, field)),
    ),
  )
  return seen?.at ?? null
}

function show(space: string, held: Held, today: string): PublicSpace {
  const { municipality, organisations, updatedAt } = held
  // Who else holds an activity is nobody's business but ours until they are public themselves.
  const activities = sorted(held.activities)
    .filter((activity) => isShownOn(activity, today))
    .map((activity) => ({
      ...activity,
      organisations: (activity['organisations'] as string[]).filter((id) => organisations.has(id)), // by publicActivity
    }))
  const json = publicJson({
    municipality,
    organisations: sorted(organisations),
    activities: activities.map((activity) => JSON.stringify(activity)),
    needs: sorted(held.needs)
      .filter((need) => isWantedOn(need, today))
      .map((need) => JSON.stringify(need)),
    updatedAt,
  })
  return { space, today, json: cacheable(json), made: createMade() }
}

function sorted<T>(all: ReadonlyMap<string, T>): T[] {
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
    updatedAt: null,
    shown: null,
    refreshing: null,
  }
}
