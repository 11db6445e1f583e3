import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RegisterOrganisation, RegisterState } from '#model/register.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import type { Store } from '#server/store.ts'
import type { Client, World } from './client.ts'
import { startRegisterStandIn } from './register-stand-in.ts'
import type { Fault, RegisterStandIn, StandInOptions } from './register-stand-in.ts'
import { begin, fetchAll, openRegisterWorld, resultOf, stateOf, until } from './register.ts'

let standIn: RegisterStandIn
let worlds: World[]
let client: Client

async function open(options: StandInOptions = {}): Promise<void> {
  standIn = await startRegisterStandIn({ organisations: 105, ...options })
  worlds = [await openRegisterWorld(standIn, {}, options.depth)]
  client = await world().join('editor')
}
beforeEach(() => {
  worlds = []
})
afterEach(async () => {
  for (const each of worlds) await each.endpoint.close().catch(() => {}) // some are closed already
  await standIn.close()
})

function world(): World {
  return worlds[0]!
}

/** How many questions there have been when those on their way have come. */
async function askedAfterArrival(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return standIn.asked.length
}

const numbers = () => [...standIn.organisations.keys()]

describe('a municipality', () => {
  test('is fetched whole: every organisation once, with all its codes in order, and nothing of accounts', async () => {
    await open({ organisations: 400 })
    expect(await stateOf(client)).toMatchObject({ state: 'none', municipality: null, total: null, finishedAt: null })
    const first = await begin(client)
    expect(v.safeParse(RegisterState, first).issues).toBe(undefined)
    expect(first).toMatchObject({ state: 'fetching', municipality: '4205', startedAt: world().clock.now })
    const halfway = await until(client, ({ done }) => done > 0)
    expect(halfway).toMatchObject({ state: 'fetching', total: 400, finishedAt: null })
    expect(await until(client)).toEqual({
      state: 'done',
      municipality: '4205',
      done: 400,
      total: 400,
      startedAt: world().clock.now,
      finishedAt: world().clock.now,
      waitUntil: null,
      problem: null,
      withoutCodes: 0,
      leftOut: 0,
    })
    const all = await resultOf(client)
    expect(all.map(({ orgnr }) => orgnr)).toEqual(numbers().toSorted())
    expect(v.safeParse(v.array(RegisterOrganisation), all).issues).toBe(undefined)
    expect(all.filter(({ icnpo }) => icnpo.length > 1).length).toBeGreaterThan(70)
    for (const { orgnr, icnpo, name } of all) {
      const { entry, voluntary } = standIn.organisations.get(orgnr)!
      const given = voluntary['icnpoKategorier'] as { icnpoNummer: string }[] // made in register-world.ts
      expect([name, icnpo]).toEqual([entry.navn, given.map(({ icnpoNummer }) => icnpoNummer)])
    }
    expect(JSON.stringify(all)).not.toContain('12345678903')
    expect([standIn.count('list'), standIn.count('codes'), standIn.count('entry'), standIn.count('other')]).toEqual([
      4, 400, 0, 0,
    ])
  })

  test('is asked for politely: by name, at most four questions at one time, and no more than once at one time', async () => {
    await open({ ms: 5 })
    await begin(client)
    const again = await begin(client, '0301')
    expect(again).toMatchObject({ state: 'fetching', municipality: '4205' })
    await Promise.all([begin(client), begin(client)])
    await until(client)
    expect(standIn.mostAtOnce()).toBe(4)
    expect(standIn.asked).toHaveLength(2 + 105)
    for (const { headers } of standIn.asked) {
      expect(headers['user-agent']).toMatch(/^Brobygger\/\d/)
      expect(headers.authorization ?? headers.cookie).toBe(undefined)
    }
  })

  test('without organisations is done, with none', async () => {
    await open({ organisations: 0 })
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 0, total: 0 })
    expect(await resultOf(client)).toEqual([])
  })

  // The depth is 300 here and 10 000 in the register. Goes red with: a page beyond it, days that fall between two parts.
  test('with more than the register gives at once is read in parts, and none is lost at their edges', async () => {
    await open({ organisations: 730, depth: 300 })
    // One on each day, so that every edge has one on either side.
    for (const [index, orgnr] of numbers().entries()) {
      const day = new Date(Date.UTC(1996, 0, 1 + index)).toISOString().slice(0, 10)
      standIn.change(orgnr, { registreringsdatoEnhetsregisteret: day })
    }
    standIn.fail({ how: 'hang', of: 'codes' })
    await begin(client)
    while (standIn.count('codes') === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await stateOf(client)).toMatchObject({ state: 'fetching', total: 730 })
    const listed = await world().store.registerRows(world().space, 1, '', 20_000)
    expect(listed.map(({ orgnr }) => orgnr)).toEqual(numbers().toSorted())
    expect(standIn.asked.filter(({ path }) => /[?&]page=0/.test(path)).length).toBeLessThan(30)
  })

  test('with too many on one day says so', async () => {
    await open({ organisations: 301, depth: 300 })
    for (const orgnr of numbers()) standIn.change(orgnr, { registreringsdatoEnhetsregisteret: '2020-01-01' })
    expect(await fetchAll(client)).toMatchObject({ state: 'failed', problem: 'too-many' })
    expect((await client.ask('GET', '/register/organisations')).status).toBe(404)
  })
})

describe('fetched again', () => {
  test('within a week, only organisations that changed are asked for their codes; later all are', async () => {
    await open()
    await fetchAll(client)
    const [first = '', second = ''] = numbers()
    standIn.change(first, { navn: 'NYTT NAVN' })
    standIn.changeCodes(first, ['14100', '4100'])
    standIn.changeCodes(second, ['9100'])
    standIn.forget()
    world().clock.now += 6 * 86_400_000
    await fetchAll(client)
    expect(standIn.asked.filter(({ of }) => of === 'codes').map(({ orgnr }) => orgnr)).toEqual([first])
    const changed = (await resultOf(client)).find(({ orgnr }) => orgnr === first)
    expect(changed).toMatchObject({ name: 'NYTT NAVN', icnpo: ['14100', '4100'] })
    standIn.forget()
    world().clock.now += 2 * 86_400_000
    await fetchAll(client)
    expect(standIn.count('codes')).toBe(104)
    expect((await resultOf(client)).find(({ orgnr }) => orgnr === second)?.icnpo).toEqual(['9100'])
  })

  // Goes red with: a result that is emptied when the next one begins; one that is half of each.
  test('the former result is given out until the new one is whole', async () => {
    await open()
    await fetchAll(client)
    const [first = ''] = numbers()
    standIn.change(first, { navn: 'NYTT NAVN' })
    standIn.remove(numbers()[1] ?? '')
    standIn.fail({ how: 'hang', of: 'codes' })
    const finishedAt = world().clock.now
    world().clock.now += 1_000
    await begin(client)
    const half = await until(client, ({ done }) => done > 0)
    expect(half).toMatchObject({ state: 'fetching', finishedAt })
    const all = await resultOf(client)
    expect([all.length, all[0]?.name === 'NYTT NAVN']).toEqual([105, false])
    await client.ask('DELETE', '/register')
    standIn.heal()
    await fetchAll(client)
    expect(await resultOf(client)).toHaveLength(104)
  })
})

describe('cancelled', () => {
  test('asks nothing more, keeps the former result, and can begin again', async () => {
    await open({ ms: 2 })
    await begin(client)
    await until(client, ({ done }) => done >= 20)
    const cancelled = await client.ask<RegisterState>('DELETE', '/register')
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled'])
    const asked = await askedAfterArrival()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(standIn.asked.length).toBe(asked)
    expect(asked).toBeLessThan(90)
    expect(await stateOf(client)).toMatchObject({ state: 'cancelled', finishedAt: null })
    expect((await client.ask('GET', '/register/organisations')).status).toBe(404)
    standIn.forget()
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 105 })
    // What had been fetched is not asked for again.
    expect(standIn.count('codes')).toBeLessThanOrEqual(105 - 20)
    expect((await client.ask<RegisterState>('DELETE', '/register')).body.state).toBe('done')
  })

  test('and begun at once with another municipality, that one is fetched', async () => {
    await open({ ms: 5 })
    await begin(client)
    await until(client, ({ done }) => done > 0)
    const cancelling = client.ask('DELETE', '/register')
    await cancelling
    expect(await begin(client, '0301')).toMatchObject({ state: 'fetching', municipality: '0301' })
    expect(await until(client)).toMatchObject({ state: 'done', municipality: '0301', total: 0 })
  })

  test('while it waits, it does not wait any longer', async () => {
    await open()
    standIn.fail({ how: 'busy', seconds: 3_600 })
    await begin(client)
    await until(client, ({ state }) => state === 'waiting')
    const start = Date.now()
    await client.ask('DELETE', '/register')
    expect(Date.now() - start).toBeLessThan(2_000)
    expect(await stateOf(client)).toMatchObject({ state: 'cancelled', waitUntil: null })
  })
})

describe('a register that answers badly now and then', () => {
  // Each alone goes red when it is taken for an answer, or ends the fetching.
  const odd = ['error', 'drop', 'cut', 'redirect', 'html', 'type', 'garbage', 'huge', 'unavailable'] as const
  const faults: Fault[][] = [
    ...odd.map((how): Fault[] => [
      { how, of: 'list', times: 2, after: 1 },
      { how, of: 'codes', times: 2, after: 30 },
    ]),
    [
      { how: 'busy', times: 2, after: 2 },
      { how: 'unavailable', seconds: 0, times: 2, after: 70 },
    ],
    [
      { how: 'empty', of: 'list', times: 1, after: 1 },
      { how: 'slow', ms: 30, times: 3 },
    ],
  ]
  test.each(faults)('%j: the result is whole all the same', async (...each) => {
    await open()
    for (const fault of each) standIn.fail(fault)
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 105, total: 105, withoutCodes: 0, leftOut: 0 })
    expect(await resultOf(client)).toHaveLength(105)
  })

  test('answers too slowly: the question is asked again', async () => {
    await open()
    worlds.push(
      await openRegisterWorld(standIn, {
        registers: { addresses: standIn, manners: { backoffMs: 5, timeoutMs: 700, attempts: 3 } },
      }),
    )
    const impatient = await worlds[1]!.join('editor')
    standIn.fail({ how: 'hang', times: 1, after: 1 })
    standIn.fail({ how: 'slow', ms: 2_000, of: 'codes', times: 1, after: 9 })
    expect(await fetchAll(impatient)).toMatchObject({ state: 'done', done: 105 })
  })

  test('gives a hundred times what an answer may have: it is not read', async () => {
    await open()
    standIn.fail({ how: 'huge', of: 'list' })
    expect(await fetchAll(client)).toMatchObject({ state: 'failed', problem: 'unreadable' })
    expect([standIn.asked.length, standIn.flooded() < 3 * 30_000_000]).toEqual([3, true])
  })

  test('has entries that are none: they are left out and counted; codes that are none are left out', async () => {
    await open()
    standIn.fail({ how: 'odd' })
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 105, total: 105, leftOut: 6 })
    expect((await resultOf(client))[0]?.icnpo).toEqual(['4200'])
  })

  test('lacks one organisation, or cannot give it: it comes without codes, or with those it had', async () => {
    await open()
    const [first = '', second = '', third = ''] = numbers()
    await fetchAll(client)
    const codes = (await resultOf(client))[0]?.icnpo
    const added = standIn.add()
    for (const orgnr of [first, second, third]) standIn.change(orgnr, { navn: 'NYTT' })
    standIn.fail({ how: 'not-found', of: 'codes', orgnr: first })
    standIn.fail({ how: 'not-found', of: 'codes', orgnr: added })
    standIn.fail({ how: 'garbage', of: 'codes', orgnr: second })
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 106, withoutCodes: 3 })
    const all = await resultOf(client)
    expect(all[0]).toMatchObject({ name: 'NYTT', icnpo: codes })
    expect(all.at(-1)).toMatchObject({ orgnr: added, icnpo: [] })
  })

  test('shortens the list on the way: it is read again, and believed only when it is whole', async () => {
    await open()
    standIn.fail({ how: 'empty', of: 'list', after: 1 })
    expect(await fetchAll(client)).toMatchObject({ state: 'failed', problem: 'unreadable' })
    standIn.heal()
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 105 })
  })
})

describe('a register that asks us to wait', () => {
  test.each<Fault>([
    { how: 'busy', seconds: 1, times: 1, after: 2 },
    { how: 'unavailable', seconds: 1, times: 1, after: 100 },
    { how: 'busy', seconds: new Date(1_795_430_000_000 + 1_000).toUTCString(), times: 1, after: 100 },
  ])('%j: is left in peace until then, and the state says so', async (fault) => {
    await open()
    standIn.fail(fault)
    await begin(client)
    const waiting = await until(client, ({ state }) => state === 'waiting')
    const { now } = world().clock
    expect(waiting.waitUntil).toBeGreaterThan(now)
    expect(waiting.waitUntil).toBeLessThanOrEqual(now + 1_000)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const asked = standIn.asked.length
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(standIn.asked.length).toBe(asked)
    expect(await until(client)).toMatchObject({ state: 'done', done: 105, waitUntil: null })
  })

  test.each([{ seconds: 1_000_000 }, { seconds: 0 }])(
    'too long or again and again (%j): is busy',
    async ({ seconds }) => {
      await open()
      standIn.fail({ how: 'busy', seconds, of: 'codes', after: 40 })
      expect(await fetchAll(client)).toMatchObject({
        state: 'failed',
        problem: 'busy',
        waitUntil: null,
        withoutCodes: 0,
      })
    },
  )
})

describe('a register that is down', () => {
  test.each<[Fault['how'], string]>([
    ['error', 'unreachable'],
    ['drop', 'unreachable'],
    ['html', 'unreadable'],
    ['type', 'unreadable'],
    ['redirect', 'unreachable'],
  ])('(%s) ends the fetching, soon; begun again it goes on where it stopped', async (how, problem) => {
    await open()
    standIn.fail({ how, of: 'codes', after: 60 })
    const failed = await fetchAll(client)
    expect(failed).toMatchObject({ state: 'failed', problem, total: 105, finishedAt: null })
    expect(failed.done).toBeGreaterThanOrEqual(40)
    expect(standIn.asked.length).toBeLessThan(2 + 60 + 40)
    expect((await client.ask('GET', '/register/organisations')).status).toBe(404)
    standIn.heal()
    standIn.forget()
    expect(await begin(client)).toMatchObject({ state: 'fetching', problem: null, total: 105 })
    expect(await until(client)).toMatchObject({ state: 'done', done: 105, withoutCodes: 0 })
    expect([standIn.count('list'), standIn.count('codes') <= 105 - 40]).toEqual([0, true])
  })

  test('for more than a day: the list is read anew, what the former run knew is not asked again', async () => {
    await open()
    standIn.fail({ how: 'error', of: 'codes', after: 60 })
    await fetchAll(client)
    standIn.heal()
    standIn.forget()
    world().clock.now += 25 * 3_600_000
    expect(await fetchAll(client)).toMatchObject({ state: 'done', done: 105 })
    expect([standIn.count('list'), standIn.count('codes') <= 65]).toEqual([2, true])
  })
})

describe('an endpoint that is stopped and started again', () => {
  // Goes red with: progress that is only in memory; a restart that begins again, or does not go on by itself.
  test('goes on by itself where it was, and nothing comes twice', async () => {
    standIn = await startRegisterStandIn({ organisations: 600, ms: 1 })
    const store = await openEmbeddedStore(':memory:')
    const lasting = { ...store, close: async () => {} }
    worlds = [await openRegisterWorld(standIn, { store: lasting })]
    client = await world().join('editor')
    await begin(client)
    for (const done of [0, 100, 400]) {
      await until(client, (state) => state.done >= done && (done > 0 || standIn.asked.length > 3))
      await world().endpoint.close()
      const asked = await askedAfterArrival()
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(standIn.asked.length).toBe(asked)
      const { key } = client
      worlds = [await openRegisterWorld(standIn, { store: lasting })]
      const headers = { authorization: `Bearer ${key}` }
      const ask: Client['ask'] = (method, path, body) =>
        world().request(method, `/api/spaces/${world().space}${path}`, { body, headers })
      client = { ...client, ask }
      expect(await stateOf(client)).toMatchObject({ state: 'fetching' })
      await world().endpoint.registers.goOn()
    }
    expect(await until(client)).toMatchObject({ state: 'done', done: 600, total: 600 })
    expect((await resultOf(client)).map(({ orgnr }) => orgnr)).toEqual(numbers().toSorted())
    // A chunk of twenty and a page may be asked for again after each of three stops.
    expect(standIn.asked.length).toBeLessThanOrEqual(600 + 6 + 3 * 21)
    await store.close()
  })

  // Catches a fetching that nobody does any more, after a full disk, and that says «fetching» for ever and keeps the next from beginning.
  test('goes on within the hour also where it was not stopped, but could write nothing for a while', async () => {
    standIn = await startRegisterStandIn({ organisations: 105, ms: 1 })
    const store = await openEmbeddedStore(':memory:')
    let isFull = false
    const write: Store['write'] = (...given) =>
      isFull ? Promise.reject(new Error('the disk is full')) : store.write(...given)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    worlds = [await openRegisterWorld(standIn, { store: { ...store, write } })]
    client = await world().join('editor')
    await world().endpoint.registers.begin()
    await begin(client)
    await until(client, ({ done }) => done > 0)
    isFull = true
    while (!world().logged.includes('register: Error')) await new Promise((resolve) => setTimeout(resolve, 10))
    await askedAfterArrival()
    isFull = false
    expect(await stateOf(client)).toMatchObject({ state: 'fetching' })
    vi.advanceTimersByTime(3_600_000)
    vi.useRealTimers()
    expect(await until(client)).toMatchObject({ state: 'done', done: 105 })
  })

  // Catches a state that says «waiting until» a time that is past, for as long as the fetching lasts.
  test('does not say that it waits when the time has passed meanwhile', async () => {
    standIn = await startRegisterStandIn({ organisations: 10, ms: 200 })
    const store = await openEmbeddedStore(':memory:')
    const lasting = { ...store, close: async () => {} }
    worlds = [await openRegisterWorld(standIn, { store: lasting })]
    client = await world().join('editor')
    standIn.fail({ how: 'busy', seconds: 60, times: 1 })
    await begin(client)
    const { waitUntil } = await until(client, ({ state }) => state === 'waiting')
    const { space } = world()
    await world().endpoint.close()
    const restarted = await openRegisterWorld(standIn, { store: lasting })
    worlds.push(restarted)
    restarted.clock.now = (waitUntil ?? 0) + 1
    await restarted.endpoint.registers.goOn()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await store.registerJob(space)).toMatchObject({ state: 'fetching', waitUntil: null })
    await restarted.endpoint.close()
    await store.close()
  })

  test('waits on when a register had asked it to wait', async () => {
    standIn = await startRegisterStandIn({ organisations: 10 })
    const store = await openEmbeddedStore(':memory:')
    const lasting = { ...store, close: async () => {} }
    worlds = [await openRegisterWorld(standIn, { store: lasting })]
    client = await world().join('editor')
    standIn.fail({ how: 'busy', seconds: 1, times: 1 })
    await begin(client)
    await until(client, ({ state }) => state === 'waiting')
    await world().endpoint.close()
    standIn.forget()
    const restarted = await openRegisterWorld(standIn, { store: lasting })
    worlds.push(restarted)
    await restarted.endpoint.registers.goOn()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(standIn.asked).toEqual([])
    while (standIn.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await restarted.endpoint.close()
    await store.close()
  })
})

// Goes red with: a place in the line that nobody can leave.
test('a space that waits for its turn can be cancelled at once, and is not in the way of others', async () => {
  await open({ organisations: 5 })
  const { registers, createSpace } = world().endpoint
  standIn.fail({ how: 'hang' })
  const spaces = [world().space, (await createSpace()).space, (await createSpace()).space, (await createSpace()).space]
  const [first = '', second = '', third = '', fourth = ''] = spaces
  for (const space of spaces) await registers.start(space, '4205')
  const before = Date.now()
  expect((await registers.cancel(third)).state).toBe('cancelled')
  expect(Date.now() - before).toBeLessThan(1_500)
  standIn.heal()
  for (const space of [first, second]) await registers.cancel(space)
  while ((await registers.state(fourth)).state !== 'done') await new Promise((resolve) => setTimeout(resolve, 10))
  expect((await registers.state(third)).state).toBe('cancelled')
})

test('several spaces take turns: no more than four questions at one time for all of them', async () => {
  await open({ ms: 3, organisations: 120 })
  const { endpoint } = world()
  const spaces = [world().space]
  for (let more = 0; more < 4; more += 1) spaces.push((await endpoint.createSpace()).space)
  for (const space of spaces) await endpoint.registers.start(space, '4205')
  const states = () => Promise.all(spaces.map((space) => endpoint.registers.state(space)))
  while ((await states()).some(({ state }) => state !== 'done')) await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await states()).map(({ done }) => done)).toEqual([120, 120, 120, 120, 120])
  expect(standIn.mostAtOnce()).toBe(4)
})
