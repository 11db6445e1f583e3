import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HistoryAnswer, JoinAnswer, LiveRecord, SyncAnswer } from '#model/wire.ts'
import { startServer } from '#server/start.ts'
import type { Started } from '#server/start.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinSpace } from '../simulation/join.ts'
import type { Step } from '../simulation/world.ts'
import { World } from '../simulation/world.ts'
import { mutation, set } from './client.ts'
import { createDice } from './fuzz-requests.ts'
import type { Dice } from './fuzz-requests.ts'
import { patience } from '../patience.ts'

const { PROVE, SEED } = process.env
const EXCHANGES = PROVE ? 2_000 : 200
const PATIENCE_MS = patience(EXCHANGES * 600)
const seed = Number(SEED ?? (PROVE ? Date.now() % 2 ** 31 : 20_261_127))

let dataDir: string
let started: Started
let line: Line
let dice: Dice

beforeEach(async () => {
  dice = createDice(seed)
  dataDir = mkdtempSync(join(tmpdir(), 'brobygger-cut-'))
  started = await startServer({ port: 0, host: '127.0.0.1', dataDir, dist: null, log: (what) => logged.push(what) })
  line = await openLine(started.port)
  logged.length = 0
})
afterEach(async () => {
  await line.close()
  await started.close()
  rmSync(dataDir, { recursive: true })
})
const logged: string[] = []

/** A line to the endpoint that breaks. */
interface Line {
  origin: string
  isBreaking: boolean
  /** How many connections it broke. */
  broken: number
  close(): Promise<void>
}

/** Carries bytes both ways; while it is breaking, one load in three ends somewhere on its way out, or its answer on its way back. */
async function openLine(port: number): Promise<Line> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const left = { out: Infinity, back: Infinity }
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    near.on('data', (bytes: Buffer) => {
      const isDoomed = made.isBreaking && dice.once(3)
      left.out = isDoomed && dice.once(2) ? dice.roll(bytes.length) : Infinity
      left.back = isDoomed && left.out === Infinity ? dice.roll(1_500) : Infinity
      carry(bytes, near, far, 'out')
    })
    far.on('data', (bytes: Buffer) => carry(bytes, far, near, 'back'))
    near.on('close', () => far.end())
    far.on('close', () => near.end())

    function carry(bytes: Buffer, from: Socket, to: Socket, way: 'out' | 'back'): void {
      to.write(bytes.subarray(0, left[way]))
      left[way] -= bytes.length
      if (left[way] >= 0) return
      made.broken += 1
      to.end()
      from.destroy()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const made: Line = {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    isBreaking: false,
    broken: 0,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return made
}

/** Sends a request over the line. */
async function over(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' ? null : await request.arrayBuffer()
  return fetch(`${line.origin}${pathname}${search}`, { method: request.method, headers: request.headers, body })
}

// Catches an acknowledgement that is no commit, an edit done again when it is sent again, and half a request taken for a whole one.
test(
  `a plain client that tries again over a line that breaks loses nothing and does nothing twice, seed ${seed}`,
  async () => {
    const clients = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => joinSpace(started.endpoint, started.space, name)),
    )
    line.isBreaking = true
    let exchanges = 0
    const written = await Promise.all(
      clients.map(async (client, at) => {
        const record = `org_${at}`
        const sent: string[] = []
        while (exchanges < EXCHANGES) {
          const before = sent.at(-1)
          const next = mutation(
            set(
              record,
              { name: `navn ${sent.length}`, note: 'x'.repeat(dice.roll(900)) },
              before === undefined ? [] : [before],
            ),
          )
          for (let isDone = false; !isDone;) {
            exchanges += 1
            isDone = await push(client, [next]).catch(() => false)
          }
          sent.push(next.id)
        }
        return { record, sent }
      }),
    )
    line.isBreaking = false
    expect(line.broken).toBeGreaterThan(EXCHANGES / 8)
    const [client] = clients
    if (!client) throw new Error('there are four')
    const { records } = await ask<SyncAnswer>(client, 'sync', { version: 1, cursor: null, limit: 5_000 })
    for (const { record, sent } of written) {
      const found = records.find((each) => each.record === record) as LiveRecord
      expect([found.fields['name'], Object.values(found.marks).flatMap(({ others }) => others ?? [])]).toEqual([
        `navn ${sent.length - 1}`,
        [],
      ])
      const { entries } = await ask<HistoryAnswer>(client, `history/organisation/${record}`)
      const names = entries.filter(({ field }) => field === 'name').map(({ id }) => id)
      expect([...names].sort()).toEqual(sent.slice(-names.length).sort())
      expect(names.length).toBeGreaterThan(0)
      expect(new Set(sent).size).toBe(sent.length)
    }
    expect(records).toHaveLength(clients.length)
    expect(logged).toEqual([])
  },
  PATIENCE_MS,
)

async function push(client: JoinAnswer, mutations: unknown[]): Promise<boolean> {
  const { results } = await ask<SyncAnswer>(client, 'sync', { version: 1, limit: 1, push: mutations })
  return results.every(({ ok }) => ok)
}

async function ask<Answer>({ space, key }: JoinAnswer, path: string, body?: unknown): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await over(new Request(`http://line/api/spaces/${space}/${path}`, init))
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer // the endpoint's own answer
}

// The judge is that of the simulation: every word typed is somewhere, none twice, and all phones come to the same.
test(
  `three phones over a line that breaks come to the same, with every word anybody typed, seed ${seed}`,
  async () => {
    let exchanges = 0
    const world = new World({
      ...started.endpoint,
      fetch(request) {
        exchanges += 1
        return over(request)
      },
    })
    await world.begin(3)
    line.isBreaking = true
    while (exchanges < EXCHANGES) await world.run(stepsOf(dice))
    line.isBreaking = false
    await world.comeToRest()
    await world.check()
    expect(line.broken).toBeGreaterThan(EXCHANGES / 20)
    expect(logged).toEqual([])
  },
  PATIENCE_MS,
)

/** Each edit has a word of its own; without, two phones may write the same, and nobody could tell whose it was that was replaced. */
function stepsOf(dice: Dice): Step[] {
  const phone = dice.roll(3)
  const record = dice.roll(4)
  const field = dice.pick(['name', 'area'] as const)
  return [
    dice.once(2)
      ? { do: 'write', phone, record, field }
      : { do: 'prose', phone, record, place: dice.roll(5), how: dice.pick(['replace', 'append'] as const) },
    { do: 'sync', phone: dice.roll(3), faults: [] },
    { do: 'sync', phone: dice.roll(3), faults: [] },
    { do: 'wait' },
  ]
}
