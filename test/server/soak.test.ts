import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JoinAnswer, SyncAnswer } from '#model/wire.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtProgram } from './built.ts'
import { mutation, set } from './client.ts'
import { createDice } from './fuzz-requests.ts'
import type { Dice } from './fuzz-requests.ts'
import { patience } from '../patience.ts'

const { PROVE } = process.env
const SOAK_MS = PROVE ? 900_000 : 14_000
/** What a program that has just begun still learns is no leak; a longer look sees a smaller one. */
const MAY_GROW = PROVE ? { heap: 8_000_000, all: 40_000_000 } : { heap: 25_000_000, all: 120_000_000 }
const DEVICES = 8

let folder: string
let child: ChildProcess
let origin = ''
let invitation = ''
let metricsPort = ''

beforeAll(async () => {
  const built = await builtProgram()
  folder = mkdtempSync(join(tmpdir(), 'brobygger-soak-'))
  const most = '999999999'
  child = spawn(process.execPath, [built, '--demo'], {
    env: {
      ...{ ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), METRICS_PORT: '0' },
      ...{ RATE_PER_DEVICE: most, RATE_PER_ADDRESS: most, ORIGIN: '' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    if (invitation === '') printed += bytes.toString()
  })
  while (!/#([\w-]+)\n/.test(printed)) {
    if (child.exitCode !== null) throw new Error(printed)
    await pause(20)
  }
  ;[, origin = ''] = /^Brobygger: (.*)\/$/m.exec(printed) ?? []
  ;[, metricsPort = ''] = /127\.0\.0\.1:(\d+)\/metrics/.exec(printed) ?? []
  ;[, invitation = ''] = /#([\w-]+)\n/.exec(printed) ?? []
})
afterAll(async () => {
  if (child.exitCode === null) {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  rmSync(folder, { recursive: true, force: true })
})

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms))
}

interface Sample {
  at: number
  /** Bytes of JavaScript's own memory, and of the whole program. */
  heap: number
  all: number
}

async function sample(at: number): Promise<Sample> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return { at, heap: read('nodejs_heap_size_used_bytes'), all: read('process_resident_memory_bytes') }
}

/** How many files and sockets it has open; 0 where the system does not say. */
function openFiles(): number {
  return process.platform === 'linux' ? readdirSync(`/proc/${child.pid}/fd`).length : 0
}

async function request(path: string, init: RequestInit = {}, key = ''): Promise<{ status: number; text: string }> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...(init.headers as object) }
  const once = () => fetch(`${origin}${path}`, { ...init, headers })
  const answer = await once().catch(once) // a connection may be closed as idle at the moment it is used again
  return { status: answer.status, text: await answer.text() }
}

async function newDevice(token: string): Promise<JoinAnswer> {
  const { text } = await request('/api/join', {
    method: 'POST',
    body: JSON.stringify({ invitation: token, device: { name: 'Telefon' } }),
  })
  return JSON.parse(text) as JoinAnswer // as PROTOCOL.md says
}

/** One phone's day, over and over: writes, pulls, begins anew, sends photos, listens, hangs up, asks what is wrong. */
async function live(device: JoinAnswer, dice: Dice, until: number, statuses: Map<number, number>): Promise<void> {
  const { space, key } = device
  const of = `/api/spaces/${space}`
  let cursor: string | null = null
  const ask = async (path: string, init: RequestInit = {}) => {
    const { status, text } = await request(path, init, key)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    return { status, text }
  }
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
  const acts: (() => Promise<unknown>)[] = [
    async () => {
      const edit = mutation(
        set(`org_${dice.roll(300)}`, { name: `Lag ${dice.roll(9_999)}`, note: 'Tekst. '.repeat(dice.roll(90)) }, [
          'none',
        ]),
      )
      const { status, text } = await post(`${of}/sync`, { version: 1, cursor, limit: 200, push: [edit] })
      cursor = status === 200 ? (JSON.parse(text) as SyncAnswer).cursor : null
    },
    async () => {
      const { text } = await ask(`${of}/snapshot`)
      const { segments } = JSON.parse(text) as { segments: { hash: string }[] }
      for (const { hash } of segments) await ask(`${of}/segments/${hash}`)
    },
    async () => {
      const bytes = Buffer.from(`Notat ${dice.roll(20)}. `.repeat(5_000))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await ask(`${of}/files/${sha256}`, { method: 'PUT', body: bytes })
      await ask(`${of}/files/${sha256}`)
    },
    async () => {
      const hangUp = new AbortController()
      await fetch(`${origin}${of}/events`, { headers: { authorization: `Bearer ${key}` }, signal: hangUp.signal })
      await pause(dice.roll(60))
      hangUp.abort()
    },
    () => ask(`${of}/history/organisation/org_${dice.roll(300)}`),
    () => ask(`${of}/members`),
    () => ask(`/${space}/?sprak=${dice.pick(['nb', 'en', 'so'])}`),
    () => ask(`/${space}/activities.ics`),
    () => ask(`${of}/public.json`),
    () => post(`${of}/sync`, '{"version":1,"push":[{'),
    () => post(`${of}/sync`, { version: 1, push: [{ id: `bad-${dice.roll(50)}`, at: 0, ops: [] }] }),
    () => post(`${of}/enquiries`, { id: `enquiry-${dice.roll(1e9)}-${dice.roll(1e9)}`, type: 'question', text: 'Hei' }),
    () => request(`${of}/members`, {}, `wrong-${dice.roll(1e9)}`),
  ]
  while (performance.now() < until) {
    await dice.pick(acts)()
    await pause(PROVE ? dice.roll(12) : 1)
  }
}

// Catches a listener, a timer, a socket, a cache or a map of addresses that is never let go of.
test(
  `${SOAK_MS / 1000} seconds of mixed traffic leave memory and open handles as they were`,
  async () => {
    const before = openFiles()
    const first = await newDevice(invitation)
    const devices = [first]
    while (devices.length < DEVICES) {
      const { text } = await request(
        `/api/spaces/${first.space}/members`,
        { method: 'POST', body: '{"role":"editor"}' },
        first.key,
      )
      devices.push(await newDevice((JSON.parse(text) as { invitation: string }).invitation))
    }
    const statuses = new Map<number, number>()
    const begun = performance.now()
    const samples: Sample[] = []
    const lives = Promise.all(devices.map((device, at) => live(device, createDice(at + 1), begun + SOAK_MS, statuses)))
    while (performance.now() < begun + SOAK_MS) {
      samples.push(await sample((performance.now() - begun) / SOAK_MS))
      await pause(SOAK_MS / 120)
    }
    await lives
    await quiet(before + 3)
    const lowest = (from: number, to: number, what: 'heap' | 'all') =>
      Math.min(...samples.filter(({ at }) => at >= from && at < to).map((each) => each[what]))
    const said = [...statuses].sort().map(([status, count]) => `${status}: ${count}`)
    const growth = (['heap', 'all'] as const).map((what) => lowest(0.7, 1.1, what) - lowest(0.3, 0.6, what))
    console.info(
      `soak: ${said.join(', ')}; memory +${growth.map((bytes) => (bytes / 1e6).toFixed(1)).join(' MB of JavaScript, +')} MB in all`,
    )
    expect(statuses.get(200)).toBeGreaterThan(SOAK_MS / 200)
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
    expect(growth[0]).toBeLessThan(MAY_GROW.heap)
    expect(growth[1]).toBeLessThan(MAY_GROW.all)
    expect(openFiles() - before).toBeLessThanOrEqual(3)
  },
  patience(SOAK_MS + 180_000),
)

/** Waits until connections that nobody uses are closed, as both sides do after some seconds. */
async function quiet(wanted: number): Promise<void> {
  for (let times = 0; times < 60 && openFiles() > wanted; times += 1) await pause(250)
}
