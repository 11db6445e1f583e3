import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LiveRecord, Problem } from '#model/wire.ts'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let client: Client
let path: string

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('editor')
  path = `/api/spaces/${world.space}/enquiries`
})

let made = 0
const enquiry = (fields: Record<string, unknown> = {}) => ({
  id: `enquiry-${String((made += 1)).padStart(12, '0')}`,
  type: 'error',
  text: 'Døra er låst på tirsdager.',
  ...fields,
})

const send = (body: unknown, address?: string) =>
  world.request<Problem>('POST', path, { body, ...(address === undefined ? {} : { address }) })

async function arrived(kind = 'enquiry'): Promise<LiveRecord[]> {
  const { body } = await client.sync()
  return body.records.filter((record): record is LiveRecord => record.kind === kind && 'fields' in record)
}

afterEach(() => void vi.restoreAllMocks())

describe('an enquiry', () => {
  // Catches a route that stores who asked, or when it should be gone only on some devices.
  test('arrives at those who do the work, with what was typed, when, and until when it is kept', async () => {
    const given = enquiry({ about: 'act_1', contact: ' 38 00 00 00 ', writtenIn: 'uk' })
    expect(await send(given, '192.0.2.1')).toMatchObject({ status: 201, body: { id: given.id } })
    const [record] = await arrived()
    expect(record?.fields).toEqual({
      type: 'error',
      text: given.text,
      about: 'act_1',
      contact: '38 00 00 00',
      writtenIn: 'uk',
      state: 'new',
      receivedAt: world.clock.now,
      retainUntil: '2027-11-21',
    })
    expect(JSON.stringify(record)).not.toContain('192.0.2.1')
    const reader = await world.join('reader')
    expect((await reader.sync()).body.records.filter(({ kind }) => kind === 'enquiry')).toEqual([])
    expect(world.logged).toEqual([])
  })

  // Catches a second record for a lost answer, one lost because a form was corrected, and one that returns from the dead.
  test('sent again arrives once, also when it is erased since; changed and sent again, it is another', async () => {
    const given = enquiry()
    expect((await Promise.all([send(given), send(given)])).map(({ status }) => status)).toEqual([201, 201])
    expect((await send(given)).status).toBe(200)
    const [record, ...others] = await arrived()
    expect(others).toEqual([])
    await send({ ...given, text: 'Nei, på onsdager.' })
    expect(await arrived()).toHaveLength(2)
    await client.push(mutation(erase(record?.record ?? '', 'enquiry')))
    expect((await send(given)).status).toBe(200)
    expect(await arrived()).toHaveLength(1)
  })

  const DAY_MS = 86_400_000
  const texts = async () => (await arrived()).map(({ fields }) => fields['text']).toSorted()
  const found = async (text: string) => (await arrived()).find(({ fields }) => fields['text'] === text)

  /** The endpoint runs on for so many days, and sweeps now and then. */
  async function pass(days: number): Promise<void> {
    for (let left = days; left > 0; left -= 30) {
      world.clock.now += Math.min(left, 30) * DAY_MS
      await world.endpoint.enquiries.sweep()
    }
  }

  // Catches a promise on the form that nobody keeps, and a sweep that takes what somebody decided to keep.
  test('is erased when its time is up, unless somebody keeps it longer', async () => {
    const gone = enquiry({ text: 'gone' })
    for (const text of ['later', 'open', 'beside']) await send(enquiry({ text }))
    await send(gone)
    const keep = async (text: string, retainUntil: string | null, base = true, at?: number) => {
      const record = await found(text)
      const seen = base ? [record?.mark ?? ''] : []
      await client.push(mutation(set(record?.record ?? '', { retainUntil }, seen, 'enquiry'), undefined, at))
    }
    await keep('later', '2029-01-01')
    await keep('open', null)
    await keep('beside', '2029-01-01', false, world.clock.now - DAY_MS) // it stands beside the endpoint's own
    expect((await found('beside'))?.fields['retainUntil']).toBe('2027-11-21')
    await pass(362)
    expect(await arrived()).toHaveLength(4)
    await pass(1)
    expect(await texts()).toEqual(['beside', 'later', 'open'])
    expect((await send(gone)).status).toBe(200)
    expect(await arrived()).toHaveLength(3)
    expect(world.logged).toEqual([])
  })

  // Catches a sweep that erases what somebody is at work with, or wrote in while it was looking.
  test('is not erased while somebody is at work with it', async () => {
    await send(enquiry({ text: 'worked' }))
    await pass(350)
    const { record = '', mark = '' } = (await found('worked')) ?? {}
    await client.push(
      mutation(set(record, { answer: 'Vi ser på det.' }, [mark], 'enquiry'), undefined, world.clock.now),
    )
    await pass(29)
    expect(await texts()).toEqual(['worked'])
    await pass(2)
    expect(await texts()).toEqual([])
  })

  test('is kept when somebody says so while the sweep is under way', async () => {
    await send(enquiry({ text: 'saved' }))
    await pass(360)
    world.clock.now += 3 * DAY_MS
    const { record = '', mark = '' } = (await found('saved')) ?? {}
    const read = world.store.recordsFrom
    vi.spyOn(world.store, 'recordsFrom').mockImplementation(async (...asked) => {
      const rows = await read(...asked)
      if (asked[1].startsWith('enq_'))
        await client.push(mutation(set(record, { retainUntil: '2029-01-01' }, [mark], 'enquiry'), 'mut-saved'))
      return rows
    })
    await world.endpoint.enquiries.sweep()
    expect(await texts()).toEqual(['saved'])
  })

  // Catches a wrong clock that erases everything, and a space that is never swept because the endpoint stood still.
  test('is not erased by a clock years ahead, until that has run on for a week', async () => {
    await send(enquiry({ text: 'a' }))
    const right = world.clock.now
    world.clock.now += 5 * 365 * DAY_MS
    await world.endpoint.enquiries.sweep()
    await world.endpoint.enquiries.sweep()
    expect([await texts(), world.logged.length]).toEqual([['a'], 2])
    world.clock.now = right + DAY_MS
    await world.endpoint.enquiries.sweep()
    expect([await texts(), world.logged.length]).toEqual([['a'], 2])
    world.clock.now += 400 * DAY_MS
    await world.endpoint.enquiries.sweep()
    world.clock.now += 6 * DAY_MS
    await world.endpoint.enquiries.sweep()
    expect(await texts()).toEqual(['a'])
    world.clock.now += DAY_MS
    await world.endpoint.enquiries.sweep()
    expect(await texts()).toEqual([])
    expect(world.logged.join(' ')).not.toContain(world.space)
  })

  // Goes red with: time counted from a clock that was years behind, so that all that came then is erased a week after it is right.
  test('that comes while the clock is years behind is kept for a year once it is right again', async () => {
    await world.endpoint.enquiries.sweep()
    const right = world.clock.now
    world.clock.now -= 5 * 365 * DAY_MS
    await world.endpoint.enquiries.sweep() // as when the endpoint starts
    await send(enquiry({ text: 'behind' }))
    await world.endpoint.enquiries.sweep()
    world.clock.now = right + 2 * DAY_MS
    for (let day = 0; day < 300; day += 10) {
      await world.endpoint.enquiries.sweep()
      world.clock.now += 10 * DAY_MS
    }
    expect(await texts()).toEqual(['behind'])
    await pass(70)
    expect(await texts()).toEqual([])
  })

  // Goes red with: a commit for each municipality when the endpoint starts, also where there is nothing to do.
  test('is looked for without a write where none is, nor a file to forget', async () => {
    await world.endpoint.enquiries.sweep()
    const [write, note] = [vi.spyOn(world.store, 'write'), vi.spyOn(world.store, 'writeNote')]
    await world.endpoint.enquiries.sweep()
    await world.endpoint.files.sweep()
    expect([...write.mock.calls, ...note.mock.calls]).toEqual([])
  })

  test('is erased with many others in few commits', async () => {
    for (let count = 0; count < 110; count += 1) await send(enquiry(), `192.0.2.${count}`)
    world.clock.now += 3_600_001
    for (let count = 0; count < 110; count += 1) await send(enquiry(), `192.0.2.${count}`)
    await pass(362)
    const write = vi.spyOn(world.store, 'write')
    await pass(1)
    expect([await arrived(), write.mock.calls.map(([, count]) => count)]).toEqual([[], [200, 20]])
  })

  test.each([
    ['no text', { text: '  ' }],
    ['no id', { id: undefined }],
    ['an id of another form', { id: 'a/b' }],
    ['an unknown type', { type: 'spam' }],
    ['a text that is too long', { text: 'x'.repeat(4_001) }],
    ['a contact of several lines', { contact: 'a\nb' }],
    ['something that is no id', { about: '<script>' }],
  ])('with %s is refused with a problem', async (_, wrong) => {
    expect(await send(enquiry(wrong))).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await arrived()).toEqual([])
  })

  test('is refused when it is too large, of another type, or to a space that is not', async () => {
    expect(await send(enquiry({ more: 'x'.repeat(40_000) }))).toMatchObject({ status: 413 })
    const headers = { 'content-type': 'text/plain' }
    expect((await world.request('POST', path, { body: 'hei', headers })).status).toBe(415)
    expect((await world.request('POST', '/api/spaces/spc_x/enquiries', { body: enquiry() })).status).toBe(404)
    expect((await world.request('GET', path)).status).toBe(405)
  })
})

describe('a flood', () => {
  // Catches limits by single IPv6 addresses, and a repetition that uses up what others may send.
  test('from one address is stopped, others get through, and what was sent before can be sent again', async () => {
    const first = enquiry()
    await send(first, '2001:db8:1:2::1')
    for (let count = 1; count < 20; count += 1)
      expect((await send(enquiry(), `2001:db8:1:2::${count}`)).status).toBe(201)
    const { status, headers, body } = await send(enquiry(), '2001:db8:1:2:ffff::9')
    expect([status, body.code, Number(headers.get('retry-after')) <= 3600]).toEqual([429, 'too-many-requests', true])
    expect((await send(first, '2001:db8:1:2::1')).status).toBe(200)
    expect((await send(enquiry(), '2001:db8:1:3::1')).status).toBe(201)
    world.clock.now += 3_600_000
    expect((await send(enquiry(), '2001:db8:1:2::1')).status).toBe(201)
  })

  // Catches one customer of IPv6 who has 256 households' addresses.
  test('from one site is stopped, however many of its addresses it comes from and however they are written', async () => {
    const statuses = new Map<number, number>()
    for (let count = 0; count < 64; count += 1) {
      const { status } = await send(
        enquiry(),
        `2001:db8:0:1${(count % 64).toString(16).padStart(2, '0')}::${count + 1}`,
      )
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(Object.fromEntries(statuses)).toEqual({ 201: 60, 429: 4 })
    expect((await send(enquiry(), '2001:DB8::1FF:1:2:3:4')).status).toBe(429)
    expect((await send(enquiry(), '2001:db8:0:200::1')).status).toBe(201)
  })

  test('from everywhere is stopped too', async () => {
    const statuses = new Map<number, number>()
    for (let count = 0; count < 150; count += 1) {
      const { status } = await send(enquiry(), `192.0.2.${count}`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(Object.fromEntries(statuses)).toEqual({ 201: 120, 429: 30 })
    expect(await arrived()).toHaveLength(120)
  })
})
