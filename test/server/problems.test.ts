import { gzipSync } from 'node:zlib'
import type { Problem } from '#model/wire.ts'
import type { Store } from '#server/store.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { openTestStore } from './test-store.ts'

let world: World
let client: Client
let sync: string

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
  sync = `/api/spaces/${world.space}/sync`
})

/** Sends a body with the client's key. */
function send(body: unknown, headers: Record<string, string> = {}) {
  return world.request<Problem>('POST', sync, { body, headers: { authorization: `Bearer ${client.key}`, ...headers } })
}

test('health says that all is well, with the version, to GET and HEAD', async () => {
  const { status, body, headers } = await world.request('GET', '/api/health')
  expect([status, body]).toMatchObject([200, { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) }])
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(await world.request('HEAD', '/api/health')).toMatchObject({ status: 200, body: '' })
})

describe('every problem', () => {
  test('is problem+json with type, title, status, code and detail, and is not stored', async () => {
    const { status, headers, body } = await send('nonsense')
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      type: 'urn:brobygger:problem:malformed',
      title: expect.any(String),
      status: 400,
      code: 'malformed',
      detail: expect.any(String),
    })
  })

  test.each(['', 'Bearer', 'Bearer x', 'Basic abc', 'Bearer ' + 'x'.repeat(43), 'Bearer ' + 'y'.repeat(5_000)])(
    '401 for the key %j',
    async (authorization) => {
      for (const [method, path] of [
        ['POST', sync],
        ['GET', `/api/spaces/${world.space}/snapshot`],
        ['GET', '/api/spaces/none/members'],
      ] as const) {
        const answer = await world.request(method, path, { headers: { authorization } })
        expect(answer).toMatchObject({ status: 401, body: { code: 'unknown-key' } })
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
    },
  )

  // Catches a key of one space that opens another, and an answer that tells which spaces exist.
  test('403 not-member for the key of another space, whether that space exists or not', async () => {
    const { space } = await world.endpoint.createSpace()
    const headers = { authorization: `Bearer ${client.key}` }
    for (const other of [space, 'spc_none']) {
      for (const path of ['snapshot', 'digest', 'members', 'events', 'history/organisation/org_1', 'segments/abc']) {
        const answer = await world.request('GET', `/api/spaces/${other}/${path}`, { headers })
        expect(answer).toMatchObject({ status: 403, body: { code: 'not-member' } })
      }
      const pushed = await world.request('POST', `/api/spaces/${other}/sync`, {
        headers,
        body: { version: 1, push: [mutation(set('org_1', { name: 'x' }))] },
      })
      expect(pushed).toMatchObject({ status: 403, body: { code: 'not-member' } })
    }
  })

  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/spaces',
    '/api/spaces/x',
    '/api/spaces/x/nothing',
    '/api/spaces/x/public.json',
    '/api/health/x',
    '/api/%2e%2e/x',
    '/api/%ff',
  ])('404 for %s', async (path) => {
    expect(await world.request('GET', path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  test.each([
    ['PUT', '/api/health', 'GET'],
    ['GET', '/api/join', 'POST'],
    ['GET', '/api/spaces/x/sync', 'POST'],
    ['OPTIONS', '/api/spaces/x/sync', 'POST'],
    ['POST', '/api/spaces/x/snapshot', 'GET'],
    ['POST', '/api/spaces/x/segments/y', 'GET'],
    ['POST', '/api/spaces/x/events', 'GET'],
    ['POST', '/api/spaces/x/digest', 'GET'],
    ['DELETE', '/api/spaces/x/history/organisation/y', 'GET'],
    ['PATCH', '/api/spaces/x/members', 'GET, POST'],
    ['GET', '/api/spaces/x/members/y', 'DELETE, PATCH'],
    ['GET', '/api/spaces/x/members/y/devices/z', 'DELETE'],
    ['POST', '/api/spaces/x/public.json', 'GET, OPTIONS'],
  ])('405 for %s %s, which says what is allowed', async (method, path, allow) => {
    const { status, headers, body } = await world.request(method, path)
    expect([status, headers.get('allow'), body]).toMatchObject([405, allow, { code: 'method-not-allowed' }])
  })

  test.each([
    'text/plain',
    'application/json; charset=latin1',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    '',
  ])('415 for the content type %j', async (type) => {
    expect(await send('{"version":1}', { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    })
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'none for the content type %s',
    async (type) => {
      expect((await send('{"version":1}', { 'content-type': type })).status).toBe(200)
    },
  )

  test('415 for any encoding but gzip, which is taken', async () => {
    for (const encoding of ['br', 'deflate', 'gzip, gzip', 'x']) {
      expect(await send('{"version":1}', { 'content-encoding': encoding })).toMatchObject({
        status: 415,
        body: { code: 'unsupported-media-type' },
      })
    }
    expect(
      (await send(gzipSync('{"version":1}'), { 'content-encoding': 'gzip', 'content-type': 'application/json' }))
        .status,
    ).toBe(200)
  })

  const bad: [string, string | Uint8Array][] = [
    ['no JSON', '{'],
    ['nothing', ''],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['a list', '[]'],
    ['null', 'null'],
    ['no version', '{}'],
    ['version nought', '{"version":0}'],
    ['a push that is no list', '{"version":1,"push":{}}'],
    ['a limit below one', '{"version":1,"limit":0}'],
    ['a cursor that is a number', '{"version":1,"cursor":7}'],
    ['a deep nest', `{"version":1,"push":[${'['.repeat(5_000)}${']'.repeat(5_000)}]}`],
    ['a deep nest without end', '[{"a":'.repeat(500_000)],
    ['brackets in text only', `{"version":"${'['.repeat(5_000)}"}`],
  ]
  test.each(bad)('400 for %s', async (_, body) => {
    expect(await send(body, { 'content-type': 'application/json' })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    })
  })

  test('400 for gzip that is none', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' }
    expect(await send('{"version":1}', headers)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    const half = gzipSync('{"version":1}').subarray(0, 15)
    expect(await send(half, headers)).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })

  test('413 for more than four million bytes, also when they are announced as fewer', async () => {
    const body = JSON.stringify({ version: 1, filler: 'x'.repeat(4_000_001) })
    expect(await send(body)).toMatchObject({ status: 413, body: { code: 'too-large' } })
    expect(await send(body, { 'content-length': '12' })).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })

  // Catches a gzip bomb: a few kilobytes that unpack to a gigabyte.
  test('413 for gzip that unpacks to more than sixteen million bytes', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await send(bomb, { 'content-encoding': 'gzip', 'content-type': 'application/json' })).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
  })

  test('503 with Retry-After when the store fails, and the log says so without a word of what was sent', async () => {
    const store = await openTestStore()
    const broken = Object.create(store, {
      write: {
        value: () => Promise.reject(Object.assign(new Error('disk I/O error near Hemmelig'), { code: 'SQLITE_IOERR' })),
      },
    }) as Store
    const fine = await openWorld({ store })
    const joined = await fine.join('coordinator')
    const failing = await openWorld({ store: broken })
    const body = { version: 1, push: [mutation(set('org_1', { name: 'Hemmelig' }))] }
    const headers = { authorization: `Bearer ${joined.key}` }
    const answer = await failing.request('POST', `/api/spaces/${joined.space}/sync`, { body, headers })
    expect([answer.status, answer.headers.get('retry-after'), answer.body]).toMatchObject([
      503,
      '5',
      { code: 'unavailable' },
    ])
    expect(JSON.stringify(answer.body)).not.toContain('disk')
    expect(failing.logged).toEqual(['answer: Error SQLITE_IOERR'])
    // Nothing was taken; the same push is taken when the store is well.
    expect((await joined.sync(body)).body.results).toMatchObject([{ ok: true }])
  })
})

describe('too many failed attempts', () => {
  // Catches a limit that one bad phone uses up for everyone behind the same address.
  test('make one address wait, a minute, and only for what fails', async () => {
    const attempt = (address: string) =>
      world.request<Problem>('POST', '/api/join', { body: { invitation: 'wrong' }, address })
    for (let tries = 0; tries < 30; tries += 1) expect((await attempt('10.0.0.1')).status).toBe(404)
    const blocked = await attempt('10.0.0.1')
    expect([blocked.status, blocked.body.code]).toEqual([429, 'too-many-requests'])
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(
      (await world.request('POST', sync, { headers: { authorization: 'Bearer wrong' }, address: '10.0.0.1' })).status,
    ).toBe(429)
    expect((await attempt('10.0.0.2')).status).toBe(404)
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'reader' })
    expect((await world.request('POST', '/api/join', { body: { invitation }, address: '10.0.0.1' })).status).toBe(200)
    const headers = { authorization: `Bearer ${client.key}` }
    expect((await world.request('POST', sync, { body: { version: 1 }, headers, address: '10.0.0.1' })).status).toBe(200)
    world.clock.now += 60_000
    expect((await attempt('10.0.0.1')).status).toBe(404)
  })
})

describe('every answer', () => {
  test('has the strict headers, and HSTS only behind https', async () => {
    for (const path of ['/api/health', '/api/nothing', '/nothing']) {
      const { headers } = await world.request('GET', path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers.has('strict-transport-security')).toBe(false)
      const secure = await world.request('GET', path, { headers: { 'x-forwarded-proto': 'https' } })
      expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
    }
  })

  test('of four thousand bytes and more is compressed for those who take it', async () => {
    await client.push(mutation(set('org_1', { text: 'x'.repeat(5_000) })))
    const zipped = await client.ask('POST', '/sync', { version: 1 }, { 'accept-encoding': 'br, gzip;q=0.5' })
    expect([zipped.headers.get('content-encoding'), zipped.headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
    const plain = await client.ask('POST', '/sync', { version: 1 }, { 'accept-encoding': 'gzip;q=0' })
    expect(plain.headers.get('content-encoding')).toBe(null)
  })
})
