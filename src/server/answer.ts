import { Hono } from 'hono'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { CountFailed } from './attempts.ts'
import { readJson } from './body.ts'
import { InvitationRequest, JoinRequest, join } from './join.ts'
import { hashToken } from './keys.ts'
import { invite, listMembers, revoke } from './members.ts'
import { ProblemError, problemResponse } from './problem.ts'
import type { Push } from './push.ts'
import type { Session, Store } from './store.ts'
import { sync } from './sync.ts'

/** A device is marked as seen at most this often. */
const SEEN_MS = 600_000

export interface Parts {
  store: Store
  push: Push
  countFailed: CountFailed
  now: () => number
  log: (line: string) => void
}

/** The routes of the API: each finds out who asks, reads what is asked, and answers. */
export function createAnswer(parts: Parts): (request: Request, address?: string) => Promise<Response> {
  const { store, push, countFailed, now, log } = parts
  const app = new Hono<{ Bindings: { address?: string | undefined } }>()
  type Asked = Context<{ Bindings: { address?: string | undefined } }>

  /** @throws {ProblemError} `unknown-key`, `not-member`, `too-many-requests` */
  async function authenticate(asked: Asked): Promise<Session> {
    const key = /^Bearer ([\w-]{1,200})$/i.exec(asked.req.header('authorization') ?? '')?.[1]
    const session = key === undefined ? null : await store.session(hashToken(key))
    if (!session) {
      countFailed(asked.env.address)
      throw new ProblemError('unknown-key', { headers: { 'www-authenticate': 'Bearer' } })
    }
    if (session.space !== asked.req.param('space')) throw new ProblemError('not-member')
    const at = now()
    if (Math.abs(at - session.lastSeenAt) > SEEN_MS) await store.seen(session.space, session.device, at)
    return session
  }

  app.post('/api/join', async (asked) => {
    const request = parse(JoinRequest, await readJson(asked.req.raw))
    try {
      return json(await join(store, now(), request, asked.req.header('idempotency-key') ?? null))
    } catch (error) {
      if (error instanceof ProblemError) countFailed(asked.env.address)
      throw error
    }
  })
  app.all('/api/join', methodNotAllowed('POST'))

  app.post('/api/spaces/:space/sync', async (asked) => {
    const session = await authenticate(asked)
    return jsonText(await sync(store, push, session, await readJson(asked.req.raw), now))
  })
  app.all('/api/spaces/:space/sync', methodNotAllowed('POST'))

  app.get('/api/spaces/:space/members', async (asked) => json(await listMembers(store, await authenticate(asked), now())))
  app.post('/api/spaces/:space/members', async (asked) => {
    const session = await authenticate(asked)
    return json(await invite(store, session, now(), parse(InvitationRequest, await readJson(asked.req.raw))), 201)
  })
  app.all('/api/spaces/:space/members', methodNotAllowed('GET, POST'))
  app.delete('/api/spaces/:space/members/:member', async (asked) => {
    await revoke(store, await authenticate(asked), asked.req.param('member'), null)
    return new Response(null, { status: 204 })
  })
  app.all('/api/spaces/:space/members/:member', methodNotAllowed('DELETE'))
  app.delete('/api/spaces/:space/members/:member/devices/:device', async (asked) => {
    await revoke(store, await authenticate(asked), asked.req.param('member'), asked.req.param('device'))
    return new Response(null, { status: 204 })
  })
  app.all('/api/spaces/:space/members/:member/devices/:device', methodNotAllowed('DELETE'))

  app.get('/api/health', () => json({ status: 'ok', version: __APP_VERSION__ }))
  app.all('/api/health', methodNotAllowed('GET'))

  app.notFound(() => problemResponse('not-found'))
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error.code, error.details)
    log(`answer: ${nameOf(error)}`)
    return problemResponse('unavailable', { headers: { 'retry-after': '5' } })
  })
  return async (request, address) => app.fetch(request, { address })
}

/** @throws {ProblemError} `malformed` */
function parse<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, given)
  if (parsed.success) return parsed.output
  throw new ProblemError('malformed', { detail: `Not right: ${v.getDotPath(parsed.issues[0]) ?? 'the whole'}.` })
}

function methodNotAllowed(allow: string): () => Response {
  return () => problemResponse('method-not-allowed', { headers: { allow } })
}

function json(value: unknown, status = 200): Response {
  return jsonText(JSON.stringify(value), status)
}

function jsonText(text: string, status = 200): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' } })
}

/** An error's name and code: never its message, which may hold what people wrote. */
function nameOf(error: Error): string {
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
