import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built app and endpoint that are tried; `E2E_DIST` names another build. */
export const DIST = process.env.E2E_DIST ?? join(import.meta.dirname, '..', '..', 'dist')

/** An edit as it travels: see PROTOCOL.md. */
export interface Edit {
  id: string
  at: number
  ops: { kind: string; record: string; set: Record<string, { value: unknown; base: string[] }> }[]
}

/** A client that is no browser, with a key to the space. */
export interface Client {
  /** The id of the space. */
  readonly space: string
  /** Asks a route of the space: `sync`, `members`. Fails when the answer is not a good one. */
  ask(route: string, body?: unknown): Promise<Record<string, unknown>>
  /** Gives fields of a record other values, having seen what the endpoint has now. */
  change(kind: string, record: string, fields: Record<string, unknown>): Promise<void>
  /** Delivers edits. */
  push(edits: readonly Edit[]): Promise<void>
}

/** The real endpoint in a process of its own, as `npm start` runs it, on a port and a data folder of its own. */
export interface Endpoint {
  /** Such as `http://localhost:24310`. */
  readonly origin: string
  /** The coordinator's link, as the endpoint printed it when it began. It works once. */
  readonly invitation: string
  /** Starts it again, on the same port and data; perhaps with another build. */
  start(dist?: string): Promise<void>
  /** Stops it as when the power goes: nothing answers at its port until `start`. */
  stop(): Promise<void>
  /** Runs a command of the operator on its data, as `npm run backup` does; answers what it printed. */
  command(...words: string[]): string
  /** Joins as a coordinator without a browser, with the printed invitation; the same client when asked again. */
  client(): Promise<Client>
  /** A link that makes someone a member. */
  invite(name: string, role?: 'coordinator' | 'editor' | 'reader'): Promise<string>
  /** Stops it and forgets its data. */
  close(): Promise<void>
}

/** @param settings what its environment says besides where it is */
export async function startEndpoint(settings: Record<string, string> = {}): Promise<Endpoint> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-data-'))
  const origin = `http://localhost:${port}`
  let running: ChildProcess | null = null
  let invitation = ''
  let client: Promise<Client> | null = null

  async function stop() {
    const stopped = running
    running = null
    if (!stopped || stopped.exitCode !== null) return
    const exit = once(stopped, 'exit')
    stopped.kill('SIGKILL')
    await exit
  }

  const endpoint: Endpoint = {
    origin,
    get invitation() {
      return invitation
    },
    async start(dist = DIST) {
      running = spawn(process.execPath, [join(dist, 'server', 'main.js')], {
        env: { ...process.env, ...settings, PORT: String(port), DATA_DIR: dataDir },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const printed = await firstWords(running, invitation === '')
      invitation ||= /Invitasjon \(koordinator\): (\S+)/.exec(printed)?.[1] ?? ''
      if (!printed.includes(`Brobygger: ${origin}/`)) throw new Error(`The endpoint said: ${printed}`)
    },
    stop,
    command: (...words) =>
      execFileSync(process.execPath, [join(DIST, 'server', 'main.js'), ...words], {
        env: { ...process.env, ...settings, DATA_DIR: dataDir },
        encoding: 'utf8',
      }),
    client: () => (client ??= joinWithout(origin, invitation)),
    async invite(name, role = 'editor') {
      const made = await (await endpoint.client()).ask('members', { name, role })
      return `${origin}/bli-med#${String(made['invitation'])}`
    },
    async close() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  await endpoint.start()
  return endpoint
}

/** What it prints before it is ready; the first time also the invitation. */
async function firstWords(running: ChildProcess, isFresh: boolean): Promise<string> {
  let printed = ''
  const isWhole = () => (isFresh ? /Invitasjon.*\n/ : /Brobygger: .*\n/).test(printed)
  return new Promise((resolve, reject) => {
    running.stdout?.setEncoding('utf8').on('data', (part: string) => {
      printed += part
      if (isWhole()) resolve(printed)
    })
    running.once('exit', (code) => reject(new Error(`The endpoint ended with ${code}. It said: ${printed}`)))
  })
}

async function joinWithout(origin: string, invitation: string): Promise<Client> {
  const joined = await post(`${origin}/api/join`, null, {
    invitation: invitation.split('#')[1],
    device: { name: 'Uten nettleser' },
  })
  const { space, key } = joined as { space: string; key: string } // as PROTOCOL.md says
  const ask: Client['ask'] = (route, body) => post(`${origin}/api/spaces/${space}/${route}`, key, body)
  const push: Client['push'] = async (edits) => {
    const { results } = (await ask('sync', { version: 1, cursor: null, limit: 1, push: edits })) as {
      results: { ok: boolean }[]
    } // as PROTOCOL.md says
    if (results.some(({ ok }) => !ok)) throw new Error(`Refused: ${JSON.stringify(results)}`)
  }
  return {
    space,
    ask,
    push,
    async change(kind, record, fields) {
      const { records } = (await ask('sync', { version: 1, cursor: null, limit: 5_000 })) as { records: Known[] } // as above
      const known = records.find((one) => one.record === record)
      const set = Object.entries(fields).map(([field, value]) => [field, { value, base: headsOf(known, field) }])
      await push([{ id: randomUUID(), at: Date.now(), ops: [{ kind, record, set: Object.fromEntries(set) }] }])
    },
  }
}

interface Known {
  record: string
  mark: string
  fields: Record<string, unknown>
  marks: Record<string, { id: string }>
}

function headsOf(known: Known | undefined, field: string): string[] {
  if (!known || !Object.hasOwn(known.fields, field)) return []
  return [known.marks[field]?.id ?? known.mark]
}

async function post(url: string, key: string | null, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`)
  return JSON.parse(text) as Record<string, unknown> // the endpoint answers with objects
}

/** A port nobody listens on, below those that systems hand out by themselves, so that it is still free after a pause. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
