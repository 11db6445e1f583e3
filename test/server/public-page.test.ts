import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'

const DAY_MS = 86_400_000
import type { Client, World } from './client.ts'

interface Page {
  municipality: Record<string, unknown>
  organisations: { id: string; name: string }[]
  activities: Record<string, unknown>[]
  needs: { title: string }[]
  updatedAt: number | null
}

let world: World
let client: Client
let path: string

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
  path = `/api/spaces/${world.space}/public.json`
})

function page(headers: Record<string, string> = {}) {
  return world.request<Page>('GET', path, { headers })
}

async function names(): Promise<string[]> {
  return (await page()).body.organisations.map(({ name }) => name)
}

describe('public.json', () => {
  test('is there without a key, for every site, also before anything is written', async () => {
    const { status, headers, body } = await page()
    expect([status, body]).toMatchObject([200, { version: 1, municipality: { name: null }, organisations: [] }])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const preflight = await world.request('OPTIONS', path)
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET'])
  })

  // Catches contact persons, notes, other versions, authors and drafts that reach the open page.
  test('has what is public and not a byte more', async () => {
    const first = mutation([
      set('org_1', {
        name: 'Språkkafé',
        note: 'tokNote',
        public: true,
        'languages/uk': true,
        orgnr: { asTyped: 'tokOrgnr' },
      }),
      set('org_2', { name: 'tokDraft' }),
      set('org_3', { name: 'tokDeleted', public: true, deletedAt: 1 }),
      set('con_1', { name: 'tokContact', organisation: 'org_1' }),
      set('mun_own', { name: 'Mandal', number: '4205', contactName: 'Servicetorget' }),
      set('mun_other', { name: 'tokOther' }),
    ])
    await client.push(first)
    const other = await world.join('editor', 'tokAuthor')
    await other.push(mutation(set('org_1', { name: 'Språkkaféen' }), 'tokMutation', first.at + 9))
    const { body } = await page()
    expect(body).toMatchObject({
      municipality: { name: 'Mandal', number: '4205', contactName: 'Servicetorget' },
      organisations: [{ id: 'org_1', name: 'Språkkaféen', languages: ['uk'], orgnr: null }],
    })
    expect(JSON.stringify(body)).not.toMatch(/tok|Koordinator|"at"/)
  })

  test('follows every change: published, edited, deleted, taken back, hidden, erased', async () => {
    const publish = mutation(set('org_1', { name: 'A', public: true }))
    await client.push(publish)
    expect(await names()).toEqual(['A'])
    const edit = mutation(set('org_1', { name: 'B' }, [publish.id]))
    await client.push(edit)
    expect(await names()).toEqual(['B'])
    const remove = mutation(set('org_1', { deletedAt: 1_795_430_000_000 }, [publish.id, edit.id]))
    await client.push(remove)
    expect(await names()).toEqual([])
    const undo = mutation(set('org_1', { deletedAt: null }, [remove.id]))
    await client.push(undo)
    expect(await names()).toEqual(['B'])
    const hide = mutation(set('org_1', { public: false }, [publish.id]))
    await client.push(hide)
    expect(await names()).toEqual([])
    await client.push(mutation(set('org_1', { public: true }, [hide.id])))
    expect(await names()).toEqual(['B'])
    await client.push(mutation(erase('org_1')))
    expect(await names()).toEqual([])
  })

  // Catches keys, hosts and numbers of an activity, ids of organisations that are not public, and drafts.
  test('has the activities, the help that is wanted and the school holidays, and nothing private of them', async () => {
    await client.push(
      mutation([
        set('org_1', { name: 'Språkkafé', public: true }),
        set('org_2', { name: 'tokHidden' }),
        set(
          'act_1',
          {
            title: 'Kafé',
            public: true,
            'times/t1': '2 17:00-19:00',
            'cancelled/2026-11-24': 'Låst dør',
            'levels/A1': true,
            'organisations/org_1': true,
            'organisations/org_2': true,
            note: 'tokNote',
            keys: 'tokKeys',
            'attendance/2026-11-17': 77_777,
            confirmedBy: 'tokWho',
          },
          [],
          'activity',
        ),
        set('act_2', { title: 'tokDraft' }, [], 'activity'),
        set('ned_1', { title: 'Leksehjelpere', public: true, endsOn: '2026-12-01' }, [], 'need'),
        set('ned_2', { title: 'tokDraft' }, [], 'need'),
        set('enq_1', { text: 'tokEnquiry', contact: 'tokContact' }, [], 'enquiry'),
        set('mun_own', { 'schoolHolidays/h1': '2026-12-21/2027-01-03 juleferie' }),
      ]),
    )
    const { body } = await page()
    expect(body).toMatchObject({
      municipality: { schoolHolidays: { h1: '2026-12-21/2027-01-03 juleferie' } },
      activities: [
        {
          id: 'act_1',
          title: 'Kafé',
          times: { t1: '2 17:00-19:00' },
          cancelled: { '2026-11-24': 'Låst dør' },
          levels: ['A1'],
          organisations: ['org_1'],
          place: null,
        },
      ],
      needs: [{ id: 'ned_1', title: 'Leksehjelpere' }],
      updatedAt: 1_795_430_000_000,
    })
    expect(JSON.stringify(body)).not.toMatch(/tok|org_2|77777|enq_/)
    world.clock.now += 10 * DAY_MS
    expect((await page()).body.needs).toEqual([])
  })

  // Catches a page that only looks at the calendar when something is written.
  test('hides what nobody has confirmed for a year, the day it has been so long', async () => {
    const confirmedOn = new Date(world.clock.now - 364 * DAY_MS).toISOString().slice(0, 10)
    await client.push(
      mutation([
        set('act_1', { title: 'Gammel', public: true, confirmedOn }, [], 'activity'),
        set('act_2', { title: 'Ny', public: true }, [], 'activity'),
      ]),
    )
    const titles = async () => (await page()).body.activities.map(({ title }) => title)
    expect(await titles()).toEqual(['Gammel', 'Ny'])
    world.clock.now += DAY_MS
    expect(await titles()).toEqual(['Gammel', 'Ny'])
    world.clock.now += DAY_MS
    expect(await titles()).toEqual(['Ny'])
  })

  test('is not sent again to whoever has it, until it changes', async () => {
    await client.push(mutation(set('org_1', { name: 'A', public: true })))
    const etag = (await page()).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(await page({ 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
    expect((await page({ 'if-none-match': `"old", W/${etag}` })).status).toBe(304)
    await client.push(mutation(set('con_1', { name: 'Ikke offentlig' })))
    expect((await page({ 'if-none-match': etag })).status).toBe(304)
    await client.push(mutation(set('org_2', { name: 'B', public: true })))
    const { status, headers } = await page({ 'if-none-match': etag })
    expect([status, headers.get('etag') === etag]).toEqual([200, false])
  })

  // Catches a page made anew for each edit, one that keeps what was withdrawn, and one that is never made anew.
  test('is made anew at most every five seconds, but what is withdrawn or cancelled is gone at once', async () => {
    const busy = await openWorld({ publicEveryMs: 5_000 })
    const writer = await busy.join('coordinator')
    const get = async () => (await busy.request<Page>('GET', `/api/spaces/${busy.space}/public.json`)).body
    const shown = async () => (await get()).organisations.map(({ name }) => name)
    const first = mutation([
      ...['A', 'B'].map((name) => set(`org_${name}`, { name, phone: '38 00 00 00', public: true })),
      set('act_1', { title: 'Kafé', public: true, 'times/t1': '2 17:00-19:00' }, [], 'activity'),
    ])
    await writer.push(first)
    expect(await shown()).toEqual(['A', 'B'])
    await writer.push(mutation(set('org_C', { name: 'C', public: true })))
    expect(await shown()).toEqual(['A', 'B'])
    busy.clock.now += 5_000
    expect(await shown()).toEqual(['A', 'B', 'C'])
    await writer.push(mutation(set('org_A', { public: false }, [first.id])))
    expect(await shown()).toEqual(['B', 'C'])
    await writer.push(mutation(erase('org_C')))
    expect(await shown()).toEqual(['B'])
    await writer.push(mutation(set('org_B', { phone: null }, [first.id])))
    expect((await get()).organisations).toMatchObject([{ name: 'B', phone: null }])
    await writer.push(mutation(set('act_1', { 'cancelled/2026-11-24': 'Syk' }, [], 'activity')))
    expect((await get()).activities).toMatchObject([{ cancelled: { '2026-11-24': 'Syk' } }])
    await writer.push(mutation(set('org_D', { name: 'D', public: true })))
    expect(await shown()).toEqual(['B'])
    busy.clock.now -= 86_400_000 * 3
    expect(await shown()).toEqual(['B', 'D'])
  })

  // Catches calendars whose numbers go back, so that programs keep what was cancelled.
  test('says a time of change that never goes back, also when the endpoint starts anew', async () => {
    const updated = async (of: World) =>
      (await of.request<Page>('GET', `/api/spaces/${of.space}/public.json`)).body.updatedAt
    await client.push(mutation(set('org_1', { name: 'A', public: true })))
    const first = await updated(world)
    world.clock.now += 60_000
    await client.push(mutation(set('org_2', { name: 'B', public: true }), undefined, 1_795_000_000_000))
    expect([first, await updated(world)]).toEqual([1_795_430_000_000, 1_795_430_060_000])
    world.clock.now += 60_000
    await client.push(mutation(erase('org_1')))
    expect(await updated(world)).toBe(1_795_430_120_000)
    const anew = await openWorld({ store: world.store })
    expect(await updated(anew)).toBe(1_795_430_120_000)
  })

  test('of a large municipality is compressed as asked, each coding with its own ETag', async () => {
    const ids = Array.from({ length: 1_100 }, (_, index) => `org_${index}`)
    await client.push(
      ...[0, 550].map((at) => mutation(ids.slice(at, at + 550).map((id) => set(id, { name: id, public: true })))),
    )
    const get = async (coding: string) => {
      const answer = await world.endpoint.fetch(
        new Request(`http://endpoint.test${path}`, { headers: { 'accept-encoding': coding } }),
      )
      return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
    }
    const [plain, gzip, br] = [await get(''), await get('gzip'), await get('gzip, br')]
    expect([plain, gzip, br].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br'])
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes)
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes)
    expect(JSON.parse(plain.bytes.toString()).organisations).toHaveLength(1_100)
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.get('etag'))).size).toBe(3)
    expect((await page({ 'if-none-match': br.headers.get('etag') ?? '' })).status).toBe(304)
  })
})
