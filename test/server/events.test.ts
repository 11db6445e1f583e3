import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let kari: Client

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'clearTimeout'] })
  world = await openWorld()
  kari = await world.join('coordinator')
})
afterEach(() => vi.useRealTimers())

/** A stream of nudges: what came, and whether it has ended. */
async function listen(client: Client) {
  const address = `http://endpoint.test/api/spaces/${client.space}/events`
  const answer = await world.endpoint.fetch(
    new Request(address, { headers: { authorization: `Bearer ${client.key}` } }),
  )
  const stream = { status: answer.status, headers: answer.headers, text: '', isEnded: false, stop: async () => {} }
  if (answer.status !== 200) return stream
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  stream.stop = async () => reader?.cancel()
  void (async () => {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) stream.text += read.value
    stream.isEnded = true
  })()
  return stream
}

/** Lets time pass, and what came over the stream be read. */
async function wait(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('a stream of nudges', () => {
  test('begins with the head, and tells of commits within 50 ms as one', async () => {
    const stream = await listen(kari)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    expect(stream.headers.get('cache-control')).toBe('private, no-store')
    await wait(0)
    expect(stream.text).toBe('event: head\ndata: {"head":0}\n\n')
    await kari.push(mutation(set('org_1', { name: 'a' })), mutation(set('org_2', { name: 'b' })))
    await kari.push(mutation(set('org_3', { name: 'c' })))
    await wait(49)
    expect(stream.text.match(/event/g)).toHaveLength(1)
    await wait(1)
    expect(stream.text).toBe('event: head\ndata: {"head":0}\n\nevent: head\ndata: {"head":3}\n\n')
  })

  test('says nothing of other spaces, nor of what was pushed before', async () => {
    const stream = await listen(kari)
    const made = mutation(set('org_1', { name: 'a' }))
    await kari.push(made)
    await wait(50)
    const before = stream.text
    await kari.push(made)
    const other = await world.endpoint.createSpace()
    const push = [{ raw: mutation(set('org_1', { name: 'x' })), device: 'd', by: 'x', role: 'coordinator' as const }]
    await world.endpoint.push(other.space, push)
    await wait(100)
    expect(stream.text).toBe(before)
  })

  test('has a heartbeat every 25 s', async () => {
    const stream = await listen(kari)
    await wait(50_000)
    expect(stream.text.match(/^: .*$/gm)).toHaveLength(2)
  })

  // Catches a stream that outlives its key.
  test('ends when the key is taken away, at once here and at the next heartbeat elsewhere', async () => {
    const ola = await world.join('editor')
    const stream = await listen(ola)
    const { body } = await kari.ask<{ members: { id: string; role: string }[] }>('GET', '/members')
    await kari.ask('DELETE', `/members/${body.members.find(({ role }) => role === 'editor')?.id}`)
    await wait(0)
    expect(stream.isEnded).toBe(true)
    expect((await listen(ola)).status).toBe(401)
  })

  test('is one of eight at most for a device; one that ends gives room', async () => {
    const streams = []
    for (let count = 0; count < 8; count += 1) streams.push(await listen(kari))
    const ninth = await listen(kari)
    expect([ninth.status, ninth.headers.get('retry-after')]).toEqual([429, '60'])
    const ola = await world.join('editor')
    expect((await listen(ola)).status).toBe(200)
    await streams[0]?.stop()
    await wait(0)
    expect((await listen(kari)).status).toBe(200)
  })

  // Catches a crash of the whole endpoint when a phone hangs up in the middle of a heartbeat.
  test('whose listener hangs up during a heartbeat is forgotten quietly', async () => {
    const address = `http://endpoint.test/api/spaces/${kari.space}/events`
    const headers = { authorization: `Bearer ${kari.key}` }
    const { body } = await world.endpoint.fetch(new Request(address, { headers }))
    vi.advanceTimersByTime(25_000)
    await body?.cancel()
    await wait(25_000)
    expect(world.logged).toEqual([])
  })

  test('ends when the endpoint closes', async () => {
    const stream = await listen(kari)
    await world.endpoint.close()
    await wait(0)
    expect(stream.isEnded).toBe(true)
  })

  test('asked for with HEAD opens nothing', async () => {
    for (let count = 0; count < 20; count += 1) expect((await kari.ask('HEAD', '/events')).status).toBe(200)
    expect((await listen(kari)).status).toBe(200)
  })
})
