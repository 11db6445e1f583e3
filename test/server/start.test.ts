import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JoinAnswer, SyncAnswer } from '#model/wire.ts'
import type { Demo } from '#server/demo.ts'
import { StartError } from '#server/start-error.ts'
import { startServer } from '#server/start.ts'
import type { StartOptions, Started } from '#server/start.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mutation, set } from './client.ts'

const demo: Demo = {
  municipality: { name: 'Eksempel', number: '0301' },
  organisations: Array.from({ length: 120 }, (_, index) => ({
    fields: { name: `Kafé ${index}`, 'languages/uk': true, public: true },
  })),
}
let folder: string
let running: Started[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-start-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((started) => started.close()))
  rmSync(folder, { recursive: true })
})

async function start(options: Partial<StartOptions> = {}): Promise<Started> {
  const started = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    dist: null,
    ...options,
  })
  running.push(started)
  return started
}

async function stop(started: Started): Promise<void> {
  running = running.filter((each) => each !== started)
  await started.close()
}

async function joinFirst({ origin, invitation }: Started): Promise<JoinAnswer> {
  const answer = await post(`${origin}/api/join`, { invitation: invitation?.invitation, device: { name: 'Telefon' } })
  return (await answer.json()) as JoinAnswer
}

function post(address: string, body: unknown, key?: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function sync(
  { origin }: Started,
  { space, key }: JoinAnswer,
  request: Record<string, unknown> = {},
): Promise<SyncAnswer> {
  return (await (
    await post(`${origin}/api/spaces/${space}/sync`, { version: 1, ...request }, key)
  ).json()) as SyncAnswer
}

describe('a started endpoint', () => {
  test('answers on its port, and invites until somebody has joined', async () => {
    const first = await start()
    expect(await (await fetch(`${first.origin}/api/health`)).json()).toMatchObject({ status: 'ok' })
    expect(first.invitation?.link).toBe(`${first.origin}/bli-med#${first.invitation?.invitation}`)
    await stop(first)

    const second = await start()
    expect(second.space).toBe(first.space)
    expect((await post(`${second.origin}/api/join`, { invitation: first.invitation?.invitation })).status).toBe(404)
    const joined = await joinFirst(second)
    expect(joined.role).toBe('coordinator')
    await sync(second, joined, { push: [mutation(set('org_1', { name: 'Kafé' }))] })
    await stop(second)

    const third = await start()
    expect(third.invitation).toBe(null)
    expect((await sync(third, joined)).records).toMatchObject([{ fields: { name: 'Kafé' } }])
  })

  test('prints the address people use when that is another', async () => {
    const started = await start({ origin: 'https://brobygger.example.no' })
    expect(started.invitation?.link).toMatch(/^https:\/\/brobygger\.example\.no\/bli-med#[\w-]{43}$/)
  })

  test('fills a fresh space with the example, once', async () => {
    const first = await start({ demo })
    expect(first.demo).toBe('filled')
    const joined = await joinFirst(first)
    const { records } = await sync(first, joined)
    expect(records).toHaveLength(121)
    expect(records.find(({ kind }) => kind === 'municipality')).toMatchObject({ fields: { name: 'Eksempel' } })
    const history = await fetch(`${first.origin}/api/spaces/${joined.space}/history/municipality/mun_own`, {
      headers: { authorization: `Bearer ${joined.key}` },
    })
    expect(await history.json()).toMatchObject({ entries: [{ by: 'Brobygger' }, { by: 'Brobygger' }] })
    await stop(first)
    const again = await start({ demo })
    expect(again.demo).toBe('not-fresh')
    expect((await sync(again, joined)).records).toHaveLength(121)
  })

  test('serves the app beside the API', async () => {
    const dist = join(folder, 'app')
    mkdirSync(join(dist, 'assets'), { recursive: true })
    writeFileSync(join(dist, 'index.html'), '<title>Brobygger</title>')
    const { origin } = await start({ dist })
    expect(await (await fetch(`${origin}/organisasjoner`)).text()).toBe('<title>Brobygger</title>')
    expect((await fetch(`${origin}/assets/none.js`)).status).toBe(404)
  })

  // Catches a limit that trusts the announced length: a body in pieces announces none.
  test('refuses a body in pieces that grows too large, and goes on', async () => {
    const started = await start()
    const joined = await joinFirst(started)
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
    })
    const headers = { authorization: `Bearer ${joined.key}`, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit
    const answer = await fetch(`${started.origin}/api/spaces/${joined.space}/sync`, init).then(
      ({ status }) => status,
      () => 'cut',
    )
    expect([413, 'cut']).toContain(answer)
    expect((await sync(started, joined)).records).toEqual([])
  })

  test('nudges over the socket, and forgets who hangs up', async () => {
    const started = await start()
    const joined = await joinFirst(started)
    const headers = { authorization: `Bearer ${joined.key}` }
    const open = async () => {
      const hangUp = new AbortController()
      const answer = await fetch(`${started.origin}/api/spaces/${joined.space}/events`, {
        headers,
        signal: hangUp.signal,
      })
      return {
        status: answer.status,
        reader: answer.body?.pipeThrough(new TextDecoderStream()).getReader(),
        hangUp: () => hangUp.abort(),
      }
    }
    for (let round = 0; round < 12; round += 1) {
      const stream = await open()
      expect(stream.status).toBe(200)
      expect((await stream.reader?.read())?.value).toContain('event: head')
      stream.hangUp()
      await stream.reader?.closed.catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const stream = await open()
    await stream.reader?.read()
    await sync(started, joined, { push: [mutation(set('org_1', { name: 'Kafé' }))] })
    expect((await stream.reader?.read())?.value).toMatch(/^event: head\ndata: {"head":1}/)
  })

  test('stops at once although somebody listens', async () => {
    const started = await start()
    const joined = await joinFirst(started)
    const stream = await fetch(`${started.origin}/api/spaces/${joined.space}/events`, {
      headers: { authorization: `Bearer ${joined.key}` },
    })
    const reader = stream.body?.getReader()
    await reader?.read()
    const before = performance.now()
    await stop(started)
    expect(performance.now() - before).toBeLessThan(2_500)
    expect((await reader?.read())?.done).toBe(true)
  })

  // Catches a proxy's own address counted for everyone behind it, and an address that whoever asks can make up.
  test('counts failed attempts by the address the proxy before it saw', async () => {
    const { origin } = await start()
    const attempt = async (forwarded: string) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwarded }
      return (await fetch(`${origin}/api/join`, { method: 'POST', headers, body: '{"invitation":"wrong"}' })).status
    }
    for (let tries = 0; tries < 30; tries += 1) expect(await attempt('192.0.2.1')).toBe(404)
    expect([await attempt('192.0.2.1'), await attempt('192.0.2.77, 192.0.2.1'), await attempt('192.0.2.2')]).toEqual([
      429, 429, 404,
    ])
  })

  test('lives through bytes that are no HTTP', async () => {
    const started = await start()
    for (const bytes of [
      'nonsense\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      '\u0016\u0003\u0001',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(started.port, '127.0.0.1', () => socket.end(bytes))
        socket.on('close', () => resolve())
        socket.on('error', () => resolve())
        socket.resume()
      })
    }
    expect((await fetch(`${started.origin}/api/health`)).status).toBe(200)
  })
})

describe('an endpoint that cannot start says why', () => {
  test('when the port is taken', async () => {
    const { port } = await start()
    const second = startServer({ port, host: '127.0.0.1', dataDir: join(folder, 'other'), dist: null })
    await expect(second).rejects.toThrow(
      new StartError(`Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen med PORT.`),
    )
  })

  test('when it may not write in its folder', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(start({ dataDir: join(folder, 'file', 'data') })).rejects.toThrow(
      /^Brobygger får ikke skrive i mappen .*file.data\. Velg en annen/,
    )
  })

  test('when its data are not its own', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'brobygger.db'), 'not a database at all '.repeat(500))
    await expect(start()).rejects.toThrow(/^Brobygger får ikke lest dataene i mappen/)
  })
})
