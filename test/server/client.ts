import type { Json } from '#model/fields.ts'
import type { Role } from '#model/records.ts'
import type { JoinAnswer, Mutation, Op, SyncAnswer } from '#model/wire.ts'
import { createEndpoint } from '#server/endpoint.ts'
import type { Endpoint, EndpointOptions } from '#server/endpoint.ts'
import type { Store } from '#server/store.ts'
import { openTestStore } from './test-store.ts'

// A busy machine is no fault of the endpoint.

/** An answer with its body read. */
export interface Reply<Body> {
  status: number
  headers: Headers
  body: Body
}

/** A device that has joined, as a simple client sees the endpoint. */
export interface Client extends JoinAnswer {
  ask<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<Body>>
  sync(request?: Record<string, unknown>): Promise<Reply<SyncAnswer>>
  push(...mutations: unknown[]): Promise<Reply<SyncAnswer>>
}

/** One endpoint with one space; `clock.now` is its time. */
export interface World {
  endpoint: Endpoint
  store: Store
  space: string
  clock: { now: number }
  logged: string[]
  request<Body = unknown>(method: string, path: string, options?: RequestOptions): Promise<Reply<Body>>
  join(role: Role, name?: string): Promise<Client>
  /** Joins with an invitation. */
  accept(invitation: string): Promise<Client>
}

interface RequestOptions {
  body?: unknown
  headers?: Record<string, string>
  address?: string
}

export async function openWorld(options: Partial<EndpointOptions> = {}): Promise<World> {
  const clock = { now: 1_795_430_000_000 }
  const logged: string[] = []
  const store = options.store ?? (await openTestStore())
  const log = (line: string) => void logged.push(line)
  const endpoint = createEndpoint({ store, now: () => clock.now, log, groupMs: 0, publicEveryMs: 0, ...options })
  const space = (await store.spaces())[0]?.space ?? (await endpoint.createSpace()).space

  async function request<Body>(
    method: string,
    path: string,
    { body, headers, address }: RequestOptions = {},
  ): Promise<Reply<Body>> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    // Bytes of a test are never shared memory, which is all that the types worry about.
    const init: RequestInit = body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }
    const sent = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }
    const answer = await endpoint.fetch(
      new Request(`http://endpoint.test${path}`, { method, headers: sent, ...init }),
      address,
    )
    const text = await answer.text()
    const isJson =
      answer.headers.get('content-type')?.includes('json') && !answer.headers.has('content-encoding') && text !== ''
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as Body }
  }

  async function accept(invitation: string, device = 'phone'): Promise<Client> {
    const { body: joined } = await request<JoinAnswer>('POST', '/api/join', {
      body: { invitation, device: { name: device } },
    })
    const ask: Client['ask'] = (method, path, body, headers) =>
      request(method, `/api/spaces/${space}${path}`, {
        body,
        headers: { authorization: `Bearer ${joined.key}`, ...headers },
      })
    const sync: Client['sync'] = (given) => ask<SyncAnswer>('POST', '/sync', { version: 1, ...given })
    return { ...joined, ask, sync, push: (...mutations) => sync({ push: mutations }) }
  }

  return {
    endpoint,
    store,
    space,
    clock,
    logged,
    request,
    accept,
    async join(role, name) {
      const { invitation } = await endpoint.createInvitation({ space, role, name })
      return accept(invitation, `phone of ${role}`)
    },
  }
}

let made = 0

/** A mutation of one or more operations, with an id of its own. */
export function mutation(ops: Op | Op[], id = newMutationId(), at = 1_795_430_000_000): Mutation {
  return { id, at, ops: Array.isArray(ops) ? ops : [ops] }
}

export function newMutationId(): string {
  made += 1
  return `mut-${made}-${crypto.randomUUID()}`
}

/** A set operation whose author saw the versions in `base`. */
export function set(record: string, fields: Record<string, unknown>, base: string[] = [], kind = kindOf(record)): Op {
  const values = Object.entries(fields).map(([field, value]) => [field, { value: value as Json, base }])
  return { kind, record, set: Object.fromEntries(values) }
}

export function erase(record: string, kind = kindOf(record)): Op {
  return { kind, record, erase: true }
}

const KIND_OF: Readonly<Record<string, string>> = {
  con_: 'contact',
  mun_: 'municipality',
  viw_: 'view',
  agr_: 'agreement',
  ags_: 'agreementSection',
  agt_: 'agreementTask',
  agp_: 'agreementPoint',
  agv_: 'agreementVersion',
}

function kindOf(record: string): string {
  return KIND_OF[record.slice(0, 4)] ?? 'organisation'
}
