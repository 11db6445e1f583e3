import { createHash } from 'node:crypto'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { publicJson, publicMunicipality, publicOrganisation } from '#page/public-json.ts'
import type { PublicEntry } from '#page/public-json.ts'
import { MIN_COMPRESSED, accepts, compress } from './encoding.ts'
import type { Coding } from './encoding.ts'
import { ProblemError } from './problem.ts'
import type { RecordRow, Store } from './store.ts'
import { PUBLIC_BIT } from './view.ts'

/** Spaces whose public page is held in memory. */
const MAX_SPACES = 50
const BATCH = 500

/** What everyone may see of a space, kept up with what changes. */
interface Held {
  seq: number
  epoch: string
  municipality: PublicEntry
  /** By id, as JSON text. */
  organisations: Map<string, string>
  page: Page
  refreshing: Promise<void> | null
}

interface Page {
  hash: string
  body: Uint8Array<ArrayBuffer>
  coded: Map<Coding, Promise<Uint8Array<ArrayBuffer>>>
}

const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding',
}

/** Answers `public.json`. Its cost follows what changed since the last time, not what exists. */
export function createPublicPage(store: Store): (request: Request, space: string) => Promise<Response> {
  const spaces = new Map<string, Held>()

  return async (request, space) => {
    const { page } = await current(space)
    const coding =
      page.body.length < MIN_COMPRESSED ? undefined : (['br', 'gzip'] as const).find((each) => accepts(request, each))
    const etag = `"${page.hash}${coding ? `-${coding}` : ''}"`
    if (matches(request.headers.get('if-none-match'), page.hash))
      return new Response(null, { status: 304, headers: { ...HEADERS, etag } })
    if (!coding) return new Response(page.body, { headers: { ...HEADERS, etag } })
    const body = page.coded.get(coding) ?? compress(page.body, coding, 'fast')
    page.coded.set(coding, body)
    return new Response(await body, { headers: { ...HEADERS, etag, 'content-encoding': coding } })
  }

  /** @throws {ProblemError} `not-found` */
  async function current(space: string): Promise<Held> {
    for (;;) {
      const row = await store.space(space)
      if (!row) throw new ProblemError('not-found')
      const found = spaces.get(space)
      const held = found?.epoch === row.epoch ? found : empty(row.epoch)
      spaces.delete(space)
      spaces.set(space, held)
      const oldest = spaces.keys().next()
      if (spaces.size > MAX_SPACES && !oldest.done) spaces.delete(oldest.value)
      if (held.seq >= row.head && held.page.hash !== '') return held
      held.refreshing ??= refresh(store, space, held, row.head).finally(() => (held.refreshing = null))
      await held.refreshing
    }
  }
}

/** Takes in what changed since the last time; `head` was read before. */
async function refresh(store: Store, space: string, held: Held, head: number): Promise<void> {
  let isChanged = held.page.hash === ''
  let at = { seq: held.seq + 1, id: '' }
  for (let rows: RecordRow[] | null = null; rows === null || rows.length === BATCH;) {
    rows = await store.recordsAfter(space, at.seq, at.id, PUBLIC_BIT, BATCH)
    at = rows.at(-1) ?? at
    for (const row of rows) isChanged = take(held, row) || isChanged
    if (rows.length === BATCH) await new Promise((resolve) => setImmediate(resolve))
  }
  if (isChanged) held.page = render(held)
  held.seq = Math.max(head, at.id === '' ? 0 : at.seq)
}

/** Whether the record changed what everyone may see. */
function take(held: Held, row: RecordRow): boolean {
  const isPublic = (row.audience & PUBLIC_BIT) !== 0
  const fields = isPublic ? (JSON.parse(row.body) as LiveRecord).fields : {} // written by apply.ts
  if (row.kind === ('municipality' satisfies Kind)) {
    if (row.id !== OWN_MUNICIPALITY) return false
    held.municipality = publicMunicipality(fields)
    return true
  }
  if (row.kind !== ('organisation' satisfies Kind)) return false
  if (!isPublic) return held.organisations.delete(row.id)
  const text = JSON.stringify(publicOrganisation(row.id, fields))
  if (held.organisations.get(row.id) === text) return false
  held.organisations.set(row.id, text)
  return true
}

function render({ municipality, organisations }: Held): Page {
  const texts = [...organisations].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, text]) => text)
  const body = new TextEncoder().encode(publicJson(municipality, texts))
  return { hash: createHash('sha256').update(body).digest('base64url').slice(0, 22), body, coded: new Map() }
}

function empty(epoch: string): Held {
  const page = { hash: '', body: new Uint8Array(), coded: new Map() }
  return { seq: 0, epoch, municipality: publicMunicipality({}), organisations: new Map(), page, refreshing: null }
}

/** Whether `If-None-Match` names this body, in whatever coding. */
function matches(given: string | null, hash: string): boolean {
  return (
    given !== null &&
    given.split(',').some((each) => each.trim() === '*' || each.includes(`"${hash}"`) || each.includes(`"${hash}-`))
  )
}
