import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JoinAnswer } from '#model/wire.ts'
import { createLog } from '#server/log.ts'
import { startServer } from '#server/start.ts'
import type { StartOptions, Started } from '#server/start.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'

let folder: string
let started: Started | null
let lines: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-running-'))
  started = null
  lines = []
})
afterEach(async () => {
  await started?.close()
  rmSync(folder, { recursive: true })
})

const log = createLog((text) => lines.push(...text.split('\n').slice(0, -1)))
const TOKEN = 'a-token-for-metrics-0123456789'

async function start(options: Partial<StartOptions> = {}) {
  const common = { port: 0, host: '127.0.0.1', dataDir: folder, dist: null, requestLog: log }
  started = await startServer({ ...common, ...options })
  return started
}

function post(path: string, body: unknown, key = '') {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  return fetch(`${started?.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function joined(): Promise<JoinAnswer> {
  const answer = await post('/api/join', {
    invitation: started?.invitation?.invitation,
    device: { name: 'Karis telefon' },
  })
  return (await answer.json()) as JoinAnswer // as PROTOCOL.md says
}

/** A line is written when the socket has had everything. */
async function linesAre(count: number): Promise<Record<string, unknown>[]> {
  for (let times = 0; times < 200 && lines.length < count; times += 1) {
    log.flush()
    await new Promise((resume) => setTimeout(resume, 10))
  }
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  // Goes red with: the address instead of its pattern.
  test('has a line for each request, with nothing in it about anybody', async () => {
    const { origin, space } = await start()
    const { key, device } = await joined()
    await post(
      `/api/spaces/${space}/sync`,
      { version: 1, push: [mutation(set('org_hemmelig', { name: 'Kari' }))] },
      key,
    )
    for (const path of [
      `/api/spaces/${space}/history/organisation/org_hemmelig?hvem=kari`,
      `/api/spaces/${space}/members/${device}`,
      `/${space}/aktivitet/act_hemmelig?om=kari`,
      `/${space}/hemmelig/kari`,
      `/bli-med?invitasjon=hemmelig`,
      `/assets/hemmelig.js`,
      `/api/hemmelig/kari`,
    ])
      await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${key}`, 'x-forwarded-for': '192.0.2.99' } })
    const written = await linesAre(9)
    expect(written.map(({ method, route, status }) => `${String(method)} ${String(route)} ${String(status)}`)).toEqual([
      'POST /api/join 200',
      'POST /api/spaces/:space/sync 200',
      'GET /api/spaces/:space/history/:kind/:record 200',
      'GET /api/spaces/:space/members/:member 405',
      'GET /:space/aktivitet/:id 404',
      'GET /:space/:other/:id 404',
      'GET /:app 404',
      'GET /assets/:file 404',
      'GET /api/:other 404',
    ])
    for (const line of written) {
      expect(Object.keys(line)).toEqual(['time', 'level', 'event', 'method', 'route', 'status', 'ms', 'bytes'])
      expect(line).toMatchObject({
        event: 'request',
        ms: expect.any(Number),
        time: expect.stringMatching(/^\d{4}-.*Z$/),
      })
      expect(Number(line['bytes'])).toBeGreaterThan(100)
    }
    for (const secret of ['hemmelig', 'kari', 'Kari', '192.0.2', '127.0.0', key, space, device])
      expect(lines.join('\n')).not.toContain(secret)
  })
})

describe('metrics', () => {
  test('are for whoever has the token, count what happens, and name nobody', async () => {
    const { origin, space, metricsPort } = await start({ metricsToken: TOKEN, metricsPort: 0 })
    const { key } = await joined()
    const bad = set('org_2', { orgnr: '123456789' })
    await post(
      `/api/spaces/${space}/sync`,
      { version: 1, push: [mutation(set('org_1', { name: 'A' })), mutation(bad)] },
      key,
    )
    const stream = new AbortController()
    await fetch(`${origin}/api/spaces/${space}/events`, {
      ...{ headers: { authorization: `Bearer ${key}` }, signal: stream.signal },
    })
    await linesAre(2)
    for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${key}`, `Bearer ${TOKEN.slice(1)}`])
      expect((await fetch(`${origin}/metrics`, { headers: { authorization } })).status).toBe(401)
    const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await answer.text()
    for (const line of [
      'brobygger_requests_total{method="POST",route="/api/spaces/:space/sync",status="200"} 1',
      'brobygger_request_duration_seconds_count{route="/api/join"} 1',
      'brobygger_edits_total{outcome="done"} 1',
      'brobygger_edits_total{outcome="refused"} 1',
      'brobygger_failures_total{of="database"} 0',
      'brobygger_open_streams 1',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toContain('process_resident_memory_bytes')
    for (const secret of [space, key, 'org_1', 'Karis']) expect(text).not.toContain(secret)
    const onThisMachine = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    expect(onThisMachine).toContain('brobygger_edits_total{outcome="done"} 1')
    stream.abort()
  })

  test('are nowhere unless they are asked for', async () => {
    const { origin, metricsPort } = await start()
    expect([(await fetch(`${origin}/metrics`)).status, metricsPort]).toEqual([404, null])
  })
})

describe('health', () => {
  test('is live as long as the program runs, and ready while the store answers and nobody stops it', async () => {
    const store = await openEmbeddedStore(':memory:')
    let isLost = false
    const space: typeof store.space = (name) =>
      isLost ? Promise.reject(new Error('the database is away')) : store.space(name)
    const world = await openWorld({ store: { ...store, space } })
    const ask = async () => [
      (await world.request('GET', '/api/health/live')).status,
      (await world.request('GET', '/api/health/ready')).status,
      (await world.request('GET', '/api/health')).status,
    ]
    expect(await ask()).toEqual([200, 200, 200])
    isLost = true
    expect(await ask()).toEqual([200, 503, 200])
    expect((await world.request('GET', '/api/health/ready')).headers.get('retry-after')).toBe('5')
    isLost = false
    expect(await ask()).toEqual([200, 200, 200])
    world.endpoint.endStreams()
    expect(await ask()).toEqual([200, 503, 200])
  })
})

describe('how often one may ask', () => {
  test('is limited for a device, and for an address that has no key, and heals by itself', async () => {
    const world = await openWorld({ rates: { key: 5, address: 3 } })
    const [kari, ola] = [await world.join('editor'), await world.join('editor')]
    const statuses = async (times: number, ask: () => Promise<{ status: number }>) => {
      const found: number[] = []
      for (let at = 0; at < times; at += 1) found.push((await ask()).status)
      return found
    }
    expect(await statuses(6, () => kari.sync())).toEqual([200, 200, 200, 200, 200, 429])
    expect(await kari.sync()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number((await kari.sync()).headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ola.sync()).status).toBe(200)
    const look = (address: string) => () => world.request('GET', `/${world.space}/`, { address })
    expect(await statuses(4, look('192.0.2.1'))).toEqual([200, 200, 200, 429])
    // One household has many addresses of IPv6.
    let last = 0
    expect(await statuses(4, () => look(`2001:db8::${(last += 1)}`)())).toEqual([200, 200, 200, 429])
    expect((await look('192.0.2.2')()).status).toBe(200)
    const headers = { authorization: 'x' }
    for (const path of [`/${world.space}/`, '/api/health', `/api/spaces/${world.space}/public.json`])
      expect((await world.request('GET', path, { address: '192.0.2.1', headers })).status).toBe(429)
    // A phone behind the same address goes on.
    const key = { authorization: `Bearer ${ola.key}` }
    const sync = { address: '192.0.2.1', headers: key, body: { version: 1 } }
    expect((await world.request('POST', `/api/spaces/${world.space}/sync`, sync)).status).toBe(200)
    world.clock.now += 61_000
    expect([(await kari.sync()).status, (await look('192.0.2.1')()).status]).toEqual([200, 200])
  })

  test('counts failed attempts by household, however many addresses it has', async () => {
    const world = await openWorld()
    const found = new Set<number>()
    for (let at = 0; at < 40; at += 1) {
      const address = `2001:db8::${at.toString(16)}`
      found.add((await world.request('POST', '/api/join', { body: { invitation: 'wrong' }, address })).status)
    }
    expect([...found]).toEqual([404, 429])
  })
})
