import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerRecord } from '#model/register.ts'
import type { RegisterPage, RegisterState } from '#model/register.ts'
import { readRegisterAddress } from '#server/register-addresses.ts'
import { mutation, set } from './client.ts'
import type { Client, World } from './client.ts'
import { startRegisterStandIn } from './register-stand-in.ts'
import type { RegisterStandIn } from './register-stand-in.ts'
import { begin, fetchAll, goneOf, importAll, openRegisterWorld, resultOf, stateOf, until } from './register.ts'

let standIn: RegisterStandIn
let world: World
let client: Client

beforeEach(async () => {
  standIn = await startRegisterStandIn({ organisations: 30 })
  world = await openRegisterWorld(standIn)
  client = await world.join('coordinator')
})
afterEach(async () => {
  await world.endpoint.close()
  await standIn.close()
})

const numbers = () => [...standIn.organisations.keys()]
const DAY_MS = 86_400_000

describe('gone', () => {
  test('are told with the reason, those the space has from the register and no others', async () => {
    await fetchAll(client)
    expect(await goneOf(client)).toEqual([])
    const [removed = '', deleted = '', unknown = '', moved = '', left = '', notOurs = '', informal = ''] = numbers()
    await importAll(
      client,
      numbers().filter((orgnr) => orgnr !== notOurs && orgnr !== informal),
    )
    // What somebody typed is nobody's but theirs: it did not come from the register, or its number is none.
    await client.push(
      mutation([
        set('org_typed', { name: 'Skrevet', orgnr: informal }),
        set('org_empty', { name: 'Tom', orgnr: notOurs, registered: '' }),
        set('org_odd', { name: 'Rar', orgnr: { asTyped: '12' }, registered: '{}' }),
      ]),
    )
    standIn.remove(removed, 'removed')
    standIn.remove(deleted, 'deleted')
    standIn.remove(unknown, 'unknown')
    standIn.remove(moved, 'moved')
    standIn.remove(left, 'left')
    standIn.remove(notOurs, 'removed')
    standIn.remove(informal, 'removed')
    standIn.forget()
    const before = (await client.sync()).body.records.length
    expect(await fetchAll(client)).toMatchObject({ state: 'done', total: 23 })
    expect(await goneOf(client)).toEqual([
      { orgnr: removed, why: 'removed' },
      { orgnr: deleted, why: 'deleted' },
      { orgnr: unknown, why: 'deleted' },
      { orgnr: moved, why: 'moved' },
      { orgnr: left, why: 'left' },
    ])
    expect(standIn.count('entry')).toBe(5)
    // The endpoint changes nothing by itself.
    expect((await client.sync()).body.records.length).toBe(before)
    // Forgotten also by the endpoint: no trace of its codes, or of the former result.
    expect(await world.store.registerRows(world.space, 1, '', 9)).toEqual([])
    expect(await world.store.registerCodes(world.space, removed)).toBe(null)
    expect((await resultOf(client)).map(({ orgnr }) => orgnr)).not.toContain(removed)
  })

  test('are none when the register gives an empty list by mistake', async () => {
    await fetchAll(client)
    await importAll(client, numbers())
    standIn.fail({ how: 'empty', of: 'list' })
    expect(await fetchAll(client)).toMatchObject({ state: 'done', total: 0 })
    expect(standIn.count('entry')).toBe(30)
    expect(await goneOf(client)).toEqual([])
  })

  test('one that nobody can tell about is not gone; when no answers come, it goes on another time', async () => {
    await fetchAll(client)
    await importAll(client, numbers())
    for (const orgnr of numbers().slice(0, 10)) standIn.remove(orgnr, 'removed')
    const [first = ''] = numbers()
    standIn.fail({ how: 'error', of: 'entry', orgnr: first })
    standIn.fail({ how: 'error', of: 'entry', after: 5 })
    expect(await fetchAll(client)).toMatchObject({ state: 'failed', problem: 'unreachable' })
    expect(await goneOf(client)).toEqual([])
    standIn.heal()
    standIn.fail({ how: 'error', of: 'entry', orgnr: first })
    expect(await fetchAll(client)).toMatchObject({ state: 'done' })
    expect((await goneOf(client)).map(({ orgnr }) => orgnr)).toContain(numbers()[9])
    expect((await goneOf(client)).map(({ orgnr }) => orgnr)).not.toContain(first)
  })

  test('in two municipalities of one space: those of the other have not moved', async () => {
    const others = numbers().slice(0, 10)
    for (const orgnr of others) standIn.remove(orgnr, 'moved')
    await fetchAll(client, '4205')
    await importAll(client, numbers().slice(10))
    await fetchAll(client, '0301')
    await importAll(client, others)
    expect(await goneOf(client)).toEqual([])
    await fetchAll(client, '4205')
    expect(await goneOf(client)).toEqual([])
    expect(standIn.count('entry')).toBe(0)
  })

  // Catches: taking «not in this municipality» for «moved away», of what the endpoint never saw in its list.
  test('one that is known from elsewhere has not moved, and is asked about once', async () => {
    const [elsewhere = '', removed = ''] = numbers()
    standIn.remove(elsewhere, 'moved')
    standIn.remove(removed, 'removed')
    await importAll(client, [elsewhere, removed])
    await fetchAll(client)
    expect(await goneOf(client)).toEqual([{ orgnr: removed, why: 'removed' }])
    standIn.forget()
    await fetchAll(client)
    expect(await goneOf(client)).toEqual([{ orgnr: removed, why: 'removed' }])
    expect(standIn.asked.filter(({ of }) => of === 'entry')).toHaveLength(1)
  })

  test('one that moved is told of also next time, and when its codes could not be had', async () => {
    const [moved = ''] = numbers()
    standIn.fail({ how: 'error', of: 'codes', orgnr: moved })
    expect(await fetchAll(client)).toMatchObject({ state: 'done', withoutCodes: 1 })
    await importAll(client, numbers())
    standIn.remove(moved, 'moved')
    for (let time = 0; time < 2; time += 1) {
      await fetchAll(client)
      expect(await goneOf(client)).toEqual([{ orgnr: moved, why: 'moved' }])
    }
  })
})

describe('each week', () => {
  const want = (fields: Record<string, unknown>, base: string[] = []) =>
    client.push(mutation(set('mun_own', { name: 'Lindesnes', number: '4205', ...fields }, base)))
  const refreshed = async () => {
    standIn.forget()
    await world.endpoint.registers.refresh()
    await until(client)
    return standIn.count('list') > 0
  }

  test('is off until the municipality wants it', async () => {
    expect(await refreshed()).toBe(false)
    await want({ registerWeekly: false })
    expect(await refreshed()).toBe(false)
    expect(await stateOf(client)).toMatchObject({ state: 'none' })
  })

  test('the registers are asked again when the last fetching is more than a week old', async () => {
    await want({ registerWeekly: true })
    expect(await refreshed()).toBe(true)
    expect(await refreshed()).toBe(false)
    world.clock.now += 7 * DAY_MS
    expect(await refreshed()).toBe(false)
    world.clock.now += 1_000
    expect(await refreshed()).toBe(true)
    expect(await stateOf(client)).toMatchObject({ state: 'done', finishedAt: world.clock.now })
  })

  test('what failed is tried again after some hours, what somebody cancelled after a week', async () => {
    await want({ registerWeekly: true })
    standIn.fail({ how: 'error' })
    expect(await refreshed()).toBe(true)
    world.clock.now += 3_600_000
    expect(await refreshed()).toBe(false)
    world.clock.now += 6 * 3_600_000
    expect(await refreshed()).toBe(true)
    standIn.heal()
    standIn.fail({ how: 'hang' })
    world.clock.now += 7 * 3_600_000
    await world.endpoint.registers.refresh()
    await client.ask('DELETE', '/register')
    standIn.heal()
    world.clock.now += 6 * DAY_MS
    expect(await refreshed()).toBe(false)
    world.clock.now += 2 * DAY_MS
    expect(await refreshed()).toBe(true)
  })

  test('a municipality without a number, or one that is deleted, is left alone', async () => {
    await client.push(mutation(set('mun_own', { name: 'Lindesnes', registerWeekly: true })))
    expect(await refreshed()).toBe(false)
    await client.push(mutation(set('mun_own', { number: '4205', deletedAt: 5 })))
    expect(await refreshed()).toBe(false)
  })
})

describe('who may', () => {
  const routes = [
    ['GET', '/register', undefined],
    ['POST', '/register', { municipality: '4205' }],
    ['DELETE', '/register', undefined],
    ['GET', '/register/organisations', undefined],
    ['GET', '/register/gone', undefined],
  ] as const

  test('coordinator and editor; a reader is told no, whoever has no key or another space’s gets nothing', async () => {
    await fetchAll(client)
    const [editor, reader] = [await world.join('editor'), await world.join('reader')]
    const { space } = await world.endpoint.createSpace()
    await world.endpoint.registers.start(space, '4205')
    for (const [method, path, body] of routes) {
      standIn.forget()
      expect(await reader.ask(method, path, body), `${method} ${path}`).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
      expect(await world.request(method, `/api/spaces/${world.space}${path}`, { body })).toMatchObject({ status: 401 })
      const headers = { authorization: `Bearer ${client.key}` }
      expect(await world.request(method, `/api/spaces/${space}${path}`, { body, headers })).toMatchObject({
        status: 403,
        body: { code: 'not-member' },
      })
      const { status, headers: answered } = await editor.ask(method, path, body)
      expect(status, `${method} ${path}`).toBe(method === 'POST' ? 202 : 200)
      expect(answered.get('cache-control')).toBe('private, no-store')
      await until(client)
    }
  })

  test('the result of one space is not another’s', async () => {
    const { space } = await world.endpoint.createSpace()
    await world.endpoint.registers.start(space, '4205')
    while ((await world.endpoint.registers.state(space)).state !== 'done')
      await new Promise((done) => setTimeout(done, 10))
    expect(await stateOf(client)).toMatchObject({ state: 'none' })
    for (const path of ['/register/organisations', '/register/gone'])
      expect(await client.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  test('other methods are not there', async () => {
    expect((await client.ask('PUT', '/register', {})).headers.get('allow')).toBe('GET, POST, DELETE')
    for (const path of ['/register/organisations', '/register/gone'])
      expect(await client.ask('POST', path, {})).toMatchObject({ status: 405 })
  })
})

describe('pages', () => {
  test('have as many as wanted, at most 500, and lead to the end', async () => {
    await fetchAll(client)
    for (const limit of [1, 7, 29, 30, 31, 500, 99_999])
      expect(
        (await resultOf(client, limit)).map(({ orgnr }) => orgnr),
        String(limit),
      ).toEqual(numbers().toSorted())
    const { body } = await client.ask<RegisterPage>('GET', '/register/organisations?limit=7')
    expect([body.organisations.length, body.next]).toEqual([7, body.organisations[6]?.orgnr])
    const exact = await client.ask<RegisterPage>('GET', '/register/organisations?limit=30')
    expect([exact.body.organisations.length, exact.body.next]).toEqual([30, null])
    expect((await client.ask<RegisterPage>('GET', '/register/organisations?after=999999999')).body).toEqual({
      organisations: [],
      next: null,
    })
  })

  // Goes red with: offering what is erased; it would be put in, refused and gone again.
  test('leave out what somebody erased for good', async () => {
    await fetchAll(client)
    const [erased = '', kept = ''] = numbers()
    const record = registerRecord(erased)
    await client.push(
      mutation([set(record, { name: 'LAG', orgnr: erased }), set(registerRecord(kept), { name: 'LAG' })]),
    )
    await client.push(mutation([{ kind: 'organisation', record, erase: true }]))
    const offered = (await resultOf(client, 7)).map(({ orgnr }) => orgnr)
    expect(offered).toEqual(
      numbers()
        .filter((orgnr) => orgnr !== erased)
        .sort(),
    )
  })

  test('are never longer than 500, whatever is wanted', async () => {
    await fetchAll(client)
    await world.store.write(world.space, 0, async (writing) => {
      for (let at = 0; at < 600; at += 1) {
        const orgnr = String(990_000_000 + at)
        await writing.saveRegisterRow(1, { orgnr, entry: '{"name":"LAG"}', codes: '[]', isMissing: false })
      }
    })
    for (const query of ['', '?limit=500', '?limit=99999']) {
      const { body } = await client.ask<RegisterPage>('GET', `/register/organisations${query}`, undefined, {
        'accept-encoding': 'identity',
      })
      expect([body.organisations.length, body.next], query).toEqual([500, body.organisations.at(-1)?.orgnr])
    }
  })

  test.each(['limit=0', 'limit=x', 'limit=-1', 'after=x', "after='", 'after=9999999999'])(
    '?%s is malformed',
    async (query) => {
      await fetchAll(client)
      expect(await client.ask('GET', `/register/organisations?${query}`)).toMatchObject({ status: 400 })
    },
  )
})

describe('nothing but the registers is asked', () => {
  test.each([
    ...['', '42', '42055', 'abcd', '4205/..', '٤٢٠٥', '4205&x=1', '4205#', '../x', 'http://evil.test'],
    ...[4205, null, ['4205'], { municipality: '4205' }],
  ])('a municipality %j is malformed, and nothing is asked', async (municipality) => {
    expect(await client.ask('POST', '/register', { municipality })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
    expect(standIn.asked).toEqual([])
  })

  // Goes red with: redirects that are followed.
  test('wherever a register would send us, and whatever stands in records and answers', async () => {
    const elsewhere = await startRegisterStandIn({ organisations: 1 })
    await fetchAll(client)
    await importAll(client, numbers())
    // An answer's own links and odd numbers in records lead nowhere.
    await client.push(
      mutation([
        set('org_x', {
          name: 'x',
          orgnr: { asTyped: `../../${elsewhere.origin}` },
          registered: '{}',
          web: elsewhere.origin,
        }),
      ]),
    )
    for (const orgnr of numbers()) standIn.change(orgnr, { _links: { self: { href: elsewhere.origin } } })
    standIn.remove(numbers()[0] ?? '', 'removed')
    for (const of of ['list', 'codes', 'entry'] as const) {
      standIn.heal()
      standIn.fail({ how: 'redirect', of, to: `${elsewhere.enhetsregisteret}/enheter` })
      world.clock.now += 8 * DAY_MS
      expect((await fetchAll(client)).state).toBe(of === 'entry' ? 'done' : 'failed')
    }
    expect(elsewhere.asked).toEqual([])
    const right =
      /^\/(enhetsregisteret\/api\/enheter(\/\d{9}|\?kommunenummer=4205&[\w=&%.-]+)|frivillighetsregisteret\/api\/frivillige-organisasjoner\/\d{9})$/
    for (const { path } of standIn.asked) expect(path).toMatch(right)
    await elsewhere.close()
  })

  test('an address is https, or http to this machine, and nothing more', () => {
    for (const [given, read] of [
      ['https://data.brreg.no/enhetsregisteret/api', 'https://data.brreg.no/enhetsregisteret/api'],
      ['https://register.test:8443/api//', 'https://register.test:8443/api'],
      ['http://localhost:4390/', 'http://localhost:4390'],
      ['http://127.0.0.1:1/x', 'http://127.0.0.1:1/x'],
      ['http://[::1]:1/x', 'http://[::1]:1/x'],
    ] as const)
      expect(readRegisterAddress(given), given).toBe(read)
    for (const wrong of [
      ...['', 'x', 'data.brreg.no', 'http://data.brreg.no', 'ftp://data.brreg.no', 'file:///etc/passwd'],
      ...[
        'https://a:b@data.brreg.no',
        'https://a@x.test',
        'https://x.test/?q=1',
        'https://x.test/#a',
        'https://x.test/?',
      ],
      ...['http://localhost.evil.test', 'http://127.0.0.1.evil.test', 'javascript:alert(1)', 'http://169.254.169.254/'],
    ])
      expect(readRegisterAddress(wrong), wrong).toBe(null)
  })
})

test('the state is right to read while it is under way, and after', async () => {
  expect((await begin(client)).startedAt).toBe(world.clock.now)
  const { body, headers } = await client.ask<RegisterState>('GET', '/register')
  expect([body.municipality, headers.get('cache-control')]).toEqual(['4205', 'private, no-store'])
  await until(client)
})
