import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JoinAnswer } from '#model/wire.ts'
import { startServer } from '#server/start.ts'
import type { Started } from '#server/start.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createChains, over, pause } from './chains.ts'
import { erase, mutation, set } from './client.ts'
import { joinFour } from './program.ts'
import { newDatabase } from './test-store.ts'

let folder: string
let url: string
let one: Started
let two: Started

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-instances-'))
  url = await newDatabase()
  ;[one, two] = await Promise.all([start('one'), start('two')])
})
afterEach(async () => {
  await Promise.all([one.close(), two.close()])
  rmSync(folder, { recursive: true, force: true })
})

function start(name: string): Promise<Started> {
  return startServer({
    ...{ port: 0, host: '127.0.0.1', dataDir: join(folder, name), dist: null, databaseUrl: url, log: () => {} },
  })
}

const at = ({ origin }: Started) => over(() => origin)

async function joinFirst(): Promise<JoinAnswer> {
  const { invitation } = await one.endpoint.createInvitation({ space: one.space, role: 'coordinator' })
  const answer = await at(one)('POST', '/api/join', { invitation, device: { name: 'x' } }, '')
  return (await answer.json()) as JoinAnswer
}

async function push({ space, key }: JoinAnswer, to: Started, ...edits: unknown[]) {
  return (await at(to)('POST', `/api/spaces/${space}/sync`, { version: 1, push: edits }, key)).json()
}

/** All that has come over a stream of nudges. */
async function listen({ space, key }: JoinAnswer, to: Started) {
  const answer = await at(to)('GET', `/api/spaces/${space}/events`, undefined, key)
  const stream = { text: '', isEnded: false }
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) stream.text += read.value
    stream.isEnded = true
  })().catch(() => (stream.isEnded = true))
  await until(() => stream.text !== '')
  return stream
}

async function until(isSo: () => boolean, ms = 15_000): Promise<number> {
  const from = performance.now()
  while (!isSo()) {
    if (performance.now() - from > ms) throw new Error('it did not come')
    await pause(5)
  }
  return performance.now() - from
}

describe('two endpoints on one database', () => {
  test('that start together make one space', async () => {
    expect(two.space).toBe(one.space)
  })

  // Goes red with: keys that are remembered in the process.
  test('know a key and a role at once, and a revoked one no more, and its streams end on both', async () => {
    const kari = await joinFirst()
    const { keys } = await joinFour(
      at(one),
      (await one.endpoint.createInvitation({ space: one.space, role: 'coordinator' })).invitation,
    )
    const ola = { ...kari, key: keys[1] ?? '' }
    expect(await push(ola, two, mutation(set('org_1', { name: 'x' })))).toMatchObject({ results: [{ ok: true }] })
    const stream = await listen(ola, two)
    const { members } = (await (
      await at(one)('GET', `/api/spaces/${kari.space}/members`, undefined, kari.key)
    ).json()) as {
      members: { id: string; role: string; devices: { id: string }[] }[]
    }
    for (const { id } of members.filter(({ role }) => role === 'editor'))
      await at(one)('DELETE', `/api/spaces/${kari.space}/members/${id}`, undefined, kari.key)
    expect(await push(ola, two, mutation(set('org_1', { name: 'y' })))).toMatchObject({ code: 'unknown-key' })
    await until(() => stream.isEnded)
  })

  test('nudge one another, many commits as one', async () => {
    const kari = await joinFirst()
    const stream = await listen(kari, two)
    await Promise.all(Array.from({ length: 20 }, (_, n) => push(kari, one, mutation(set(`org_${n}`, { name: 'x' })))))
    await until(() => stream.text.includes('{"head":20}'))
    expect(stream.text.match(/event/g)?.length).toBeLessThan(12)
  })

  // Goes red with: words as the truth. NOTIFY is lost when nobody is connected; the heads are looked at every 5 s.
  test('hear of each other also when no word comes', async () => {
    const kari = await joinFirst()
    const stream = await listen(kari, two)
    await pause(5_500)
    const { openPostgresStore } = await import('#server/store-postgres.ts')
    const mute = await openPostgresStore({ url, ledgerPath: null })
    await mute.write(kari.space, 1, async (writing) =>
      writing.saveVersion({ record: 'org_1', version: 'm', seq: 1, by: '', at: 1, fields: '{}' }),
    )
    await mute.close()
    expect(await until(() => stream.text.includes('{"head":1}'))).toBeLessThan(15_000)
  })

  // Goes red with: numbers that are not in the order of the commits; a head moved without its lock.
  test('pushed to by four devices, now here and now there, keep every edit once and in order', async () => {
    const kari = await joinFirst()
    let turn = 0
    const either = over(() => [one, two][(turn += 1) % 2]?.origin ?? null)
    const { invitation } = await one.endpoint.createInvitation({ space: kari.space, role: 'coordinator' })
    const { joined, keys } = await joinFour(either, invitation)
    const chains = createChains(either, joined, keys)
    const enough = async () => {
      await pause(1_500)
      while (chains.count() <= 20) await pause(20) // a busy machine is slow, not wrong
    }
    await chains.push(enough())
    expect(await chains.findFaults()).toEqual([])
    expect(chains.count()).toBeGreaterThan(20)
  })

  // Goes red with: a count that is read before the lock of its space is held, so that of two at once one is lost.
  test('count every answer of visitors, however many come to both at once', async () => {
    const kari = await joinFirst()
    const answers = Array.from({ length: 40 }, (_, n) =>
      fetch(`${(n % 2 === 0 ? one : two).origin}/${kari.space}/funnet`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: n < 30 ? 'svar=ja' : 'svar=nei',
      }),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 200))
    const { records } = (await push(kari, two)) as { records: { record: string; fields: object; marks: object }[] }
    const found = records.find(({ record }) => record.startsWith('fnd_'))
    expect(found?.fields).toEqual({ yes: 30, no: 10 })
    expect(JSON.stringify(found?.marks)).not.toContain('"value"') // nothing stands beside it
  })

  // Goes red with: a ledger that only the endpoint which erased has.
  test('both write down what one has erased, so that either can erase it again', async () => {
    const kari = await joinFirst()
    await pause(300)
    await push(kari, one, mutation(set('con_1', { name: 'Kari' })))
    await pause(5_500)
    await push(kari, one, mutation(erase('con_1')))
    const ledger = (name: string) => readFileSync(join(folder, name, 'brobygger.erased'), 'utf8')
    const line = `${kari.space}\tcontact\tcon_1\n`
    await until(() => ledger('two').includes(line))
    expect(ledger('one')).toContain(line)
    expect(linesOf(ledger('two'))).toEqual(linesOf(ledger('one')))
  })

  // Goes red with: a ledger that follows what is erased alone, so that a backup put back lets a lost phone in again.
  test('both write down what one has revoked', async () => {
    const kari = await joinFirst()
    await pause(5_500)
    const members = `/api/spaces/${kari.space}/members`
    const { id } = (await (await at(one)('POST', members, { role: 'editor', name: 'Ola' }, kari.key)).json()) as {
      id: string
    }
    await at(one)('DELETE', `${members}/${id}`, undefined, kari.key)
    const ledger = (name: string) => readFileSync(join(folder, name, 'brobygger.erased'), 'utf8')
    await until(() => /\t!invitation\t/.test(ledger('two')) && ledger('two').includes(id))
    expect(ledger('one')).toContain(id)
  })

  // Goes red with: a word that is dropped because the head is the same as before.
  test('tell of what changes without a new head, such as a role', async () => {
    const kari = await joinFirst()
    const { keys } = await joinFour(
      at(one),
      (await one.endpoint.createInvitation({ space: one.space, role: 'coordinator' })).invitation,
    )
    const stream = await listen({ ...kari, key: keys[1] ?? '' }, two)
    await push(kari, one, mutation(set('org_1', { name: 'x' })))
    await until(() => stream.text.includes('{"head":1}'))
    const before = stream.text.length
    const path = `/api/spaces/${kari.space}/members`
    const { members } = (await (await at(one)('GET', path, undefined, kari.key)).json()) as {
      members: { id: string; role: string }[]
    }
    const { id } = members.find(({ role }) => role === 'editor') ?? { id: '' }
    const changed = await at(one)('PATCH', `${path}/${id}`, { role: 'reader' }, kari.key)
    expect(changed.status).toBe(204)
    await until(() => stream.text.length > before, 3_000)
  })
})

function linesOf(text: string): string[] {
  return text.split('\n').sort()
}
