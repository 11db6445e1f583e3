import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { KINDS } from '#model/records.ts'
import type { FieldRule, Kind, KindRule } from '#model/records.ts'
import { writesKind } from '#model/rights.ts'
import type { Op, SnapshotAnswer } from '#model/wire.ts'
import { eraseAgain } from '#server/erased.ts'
import type { NewPartnerLink } from '#server/partner-links.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

/** Every kind there is: a new one is here without anybody thinking of it. */
const ALL = Object.keys(KINDS) as Kind[] // its own keys
/** What public pages and feeds stand at. */
const PAGES = [
  '',
  'organisasjoner',
  'activities.json',
  'activities.ics',
  'activities.csv',
  'hsds.json',
  'week.js',
  'plakat',
]
const ORGANISATION = 'org_stays'
/** Stands in every value that can hold a text; of one length, so that a field that takes one takes all. */
const token = (kind: string, place: string) => `hemmelig${kind}${place}`.toLowerCase()

let world: World
let folder = ''

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A value a field may hold: the secret where it can be, else anything it takes. */
function valueFor({ check }: FieldRule, secret: string): Json {
  const candidates: Json[] = [secret, '2026-11-24', '17:00', '1234', true, 7, `2 17:00-19:00`, '2026-11-24/ ferie']
  return candidates.find((value) => check(value)) ?? null
}

/** A value a field may not hold, with the secret in it. */
const wrongFor = (secret: string): Json => [secret]

/** All fields of a kind, one element of each set. */
function filled(kind: Kind, secret: string): Record<string, Json> {
  const rule: KindRule = KINDS[kind]
  const fields = Object.entries(rule.fields).map(([field, each]) => [field, valueFor(each, secret)] as const)
  const sets = Object.entries(rule.sets).map(([name, each]) => [`${name}/2026-11-24`, valueFor(each, secret)] as const)
  const values = Object.fromEntries(
    [...fields, ...sets].filter(([field, value]) => value !== null && field !== 'deletedAt'),
  )
  // What names others names somebody, and what may be public is.
  return {
    ...values,
    ...(Object.hasOwn(rule.fields, 'public') ? { public: true } : {}),
    ...(kind === 'agreement' ? { state: 'draft', [`parties/${ORGANISATION}`]: true } : {}),
    ...(kind.startsWith('agreement') && kind !== 'agreement' ? { agreement: idOf('agreement') } : {}),
    ...(kind === 'agreementPoint' ? { type: 'open', side: 'municipality' } : {}),
    ...(kind === 'activity'
      ? { startsOn: '2020-01-01', endsOn: '2099-01-01', [`organisations/${ORGANISATION}`]: true }
      : {}),
  }
}

const idOf = (kind: Kind) => `${KINDS[kind].prefix}_secret`

async function open(): Promise<Client> {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-erase-'))
  world = await openWorld({ store: await openEmbeddedStore(join(folder, 'endpoint.db')) })
  return world.join('coordinator', 'Kari')
}

/** Everything the endpoint can be asked for, by every role, as text. */
async function everyAnswer(clients: readonly Client[], tokens: readonly string[]): Promise<string> {
  const said: unknown[] = []
  for (const client of clients) {
    const { body } = await client.ask<SnapshotAnswer>('GET', '/snapshot')
    const segments = await Promise.all(body.segments.map(({ hash }) => client.ask('GET', `/segments/${hash}`)))
    said.push(body, ...segments.map((one) => one.body), (await client.sync()).body)
    for (const kind of ALL) said.push((await client.ask('GET', `/history/${kind}/${idOf(kind)}`)).body)
    said.push((await client.ask('GET', `/partners?agreement=${idOf('agreement')}`)).body)
  }
  for (const page of PAGES)
    for (const language of ['nb', 'en']) said.push(await publicText(`${page}?sprak=${language}`))
  said.push(await publicText(`aktivitet/${idOf('activity')}`), await publicText(`activities/${idOf('activity')}.ics`))
  said.push(await publicText(`plakat?om=${idOf('organisation')}`))
  said.push((await world.request('GET', `/api/spaces/${world.space}/public.json`)).body)
  for (const link of tokens)
    said.push((await world.request('GET', '/api/partner', { headers: { authorization: `Bearer ${link}` } })).body)
  return JSON.stringify(said).toLowerCase()
}

async function publicText(path: string): Promise<string> {
  const answer = await world.endpoint.fetch(new Request(`http://endpoint.test/${world.space}/${path}`))
  const bytes = Buffer.from(await answer.arrayBuffer())
  return answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString()
}

/** Which of the texts stand in a file of the endpoint, in any case and as UTF-16 too. */
function inFiles(texts: readonly string[]): string[] {
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1').toLowerCase())
  return texts.filter((text) => bytes.some((all) => all.includes(text) || all.includes([...text].join('\0'))))
}

/** Writes a record of a kind so that its secrets are wherever a value can be: head, beside it, history, held. */
async function write(client: Client, editor: Client, kind: Kind): Promise<string[]> {
  const id = idOf(kind)
  const fields = filled(kind, token(kind, 'head'))
  const other = writesKind('editor', kind) ? editor : client
  const first = mutation(set(id, fields, [], kind))
  await client.push(first)
  const beside = (place: string) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        typeof value === 'string' && value === token(kind, 'head') ? token(kind, place) : value,
      ]),
    )
  await client.push(mutation(set(id, beside('late'), [first.id], kind))) // the head is history
  await other.push(mutation(set(id, beside('more'), [first.id], kind))) // written by one who had not seen it
  await other.push(mutation(set(id, { ...beside('held'), deletedAt: wrongFor(token(kind, 'fail')) }, [], kind)))
  const isOnlyNumbers = !Object.values(fields).includes(token(kind, 'head'))
  return (isOnlyNumbers ? ['fail'] : ['head', 'late', 'more', 'held', 'fail']).map((place) => token(kind, place))
}

describe('erasing a record of any kind', () => {
  // Catches: a kind, a table, a feed or a cache that erasing does not reach; and seen to catch a history, a held mutation and a
  // partner's link that stay, and an endpoint that answers feeds from before.
  test('leaves nothing of it in any file or answer, nor in a backup restored with the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), fc.boolean(), async (order, isOneByOne) => {
        const client = await open()
        try {
          await erasesAll(client, order, isOneByOne)
        } finally {
          await world.endpoint.close().catch(() => undefined) // it may have failed where it was closed
          rmSync(folder, { recursive: true })
        }
      }),
      { numRuns: process.env['PROVE'] ? 20 : 2 },
    )
  })
})

async function erasesAll(client: Client, order: readonly Kind[], isOneByOne: boolean): Promise<void> {
  const editor = await world.join('editor', 'Per')
  const reader = await world.join('reader', 'Ida')
  const all = [client, editor, reader]
  await client.push(mutation(set(ORGANISATION, { name: 'Blir', public: true })))
  const secrets: string[] = []
  for (const kind of ALL) secrets.push(...(await write(client, editor, kind)))
  // A partner reads the agreement, and writes to it.
  const { body: link } = await client.ask<NewPartnerLink>('POST', '/partners', {
    agreement: idOf('agreement'),
    name: token('link', 'name'),
  })
  const partner = { authorization: `Bearer ${link.token}` }
  const { body: said } = await world.request<{ record: string }>('POST', '/api/partner/points', {
    headers: partner,
    body: { id: crypto.randomUUID(), type: 'comment', section: null, initials: 'AB', text: token('partner', 'said') },
  })
  // Somebody writes on the public page, and a photo lies in the store.
  const asked = {
    id: 'enquiry-of-somebody',
    type: 'question',
    text: token('public', 'asked'),
    contact: token('public', 'contact'),
  }
  expect((await world.request('POST', `/api/spaces/${world.space}/enquiries`, { body: asked })).status).toBe(201)
  const enquiry = (await client.sync()).body.records.find(
    ({ kind, record }) => kind === 'enquiry' && record !== idOf('enquiry'),
  )
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(token('photo', 'bytes').repeat(50))])
  const sha256 = createHash('sha256').update(photo).digest('hex')
  await client.push(mutation(set(idOf('attachment'), { sha256 }, [], 'attachment')))
  const file = () =>
    world.endpoint.fetch(
      new Request(`http://endpoint.test/api/spaces/${world.space}/files/${sha256}`, {
        headers: { authorization: `Bearer ${client.key}` },
      }),
    )
  await world.endpoint.fetch(
    new Request(`http://endpoint.test/api/spaces/${world.space}/files/${sha256}`, {
      ...{ method: 'PUT', body: photo, duplex: 'half' },
      headers: { authorization: `Bearer ${client.key}` },
    }),
  )
  secrets.push(token('link', 'name'), token('partner', 'said'), asked.text, asked.contact, token('photo', 'bytes'))

  const before = await everyAnswer(all, [link.token])
  expect(secrets.filter((secret) => !/held|fail|bytes/.test(secret) && !before.includes(secret))).toEqual([])
  expect((await file()).status).toBe(200)
  expect(inFiles(secrets)).toEqual(secrets)
  const path = join(folder, 'endpoint.db')
  const backup = [path, `${path}-wal`]
    .filter((name) => existsSync(name))
    .map((name) => [name, readFileSync(name)] as const)

  const ops: Op[] = [
    ...order.map((kind) => erase(idOf(kind), kind)),
    erase(said.record, 'agreementPoint'),
    erase(enquiry?.record ?? '', 'enquiry'),
  ]
  const { body } = isOneByOne ? await client.push(...ops.map((op) => mutation(op))) : await client.push(mutation(ops))
  expect(body.results.filter(({ ok }) => !ok)).toEqual([])
  expect(inFiles(secrets)).toEqual([])
  const after = await everyAnswer(all, [link.token])
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([])
  expect(after).toContain('blir')
  expect((await file()).status).toBe(404)
  // What arrives late does not bring it back, and is not held either.
  for (const kind of ALL) await editor.push(mutation(set(idOf(kind), filled(kind, token(kind, 'head')), [], kind)))
  expect(inFiles(secrets)).toEqual([])

  await world.endpoint.close()
  for (const name of readdirSync(folder)) if (/-(wal|shm)$/.test(name)) rmSync(join(folder, name))
  for (const [name, bytes] of backup) writeFileSync(name, bytes)
  expect(inFiles(secrets)).not.toEqual([])
  const store = await openEmbeddedStore(path)
  await eraseAgain(store)
  world = await openWorld({ store })
  expect(inFiles(secrets)).toEqual([])
}
