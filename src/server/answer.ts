import { Hono } from 'hono'
import { only, parse } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import type { CountFailed } from './attempts.ts'
import { readJson } from './body.ts'
import { EnquiryRequest } from './enquiries.ts'
import type { Enquiries } from './enquiries.ts'
import type { Nudges } from './events.ts'
import { addFileRoutes } from './file-routes.ts'
import type { Files } from './files.ts'
import { readHistory } from './history.ts'
import { InvitationRequest, JoinRequest, join } from './join.ts'
import { hashToken } from './keys.ts'
import { invite, listMembers, revoke } from './members.ts'
import { addPartnerRoutes } from './partner-routes.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { answerPublicJson } from './public-page.ts'
import type { ReadPublic } from './public-space.ts'
import type { Push } from './push.ts'
import type { RegisterJobs } from './register-jobs.ts'
import { addRegisterRoutes } from './register-routes.ts'
import { answerJson, answerText, answerZipped } from './respond.ts'
import { readSegment } from './snapshot.ts'
import type { Snapshots } from './snapshot.ts'
import type { Session, Store } from './store.ts'
import { sync } from './sync.ts'

/** Whoever joins has no key yet, and not much to say. */
const MAX_JOIN_BYTES = 10_000
const MAX_ENQUIRY_BYTES = 30_000
/** A device is marked as seen at most this often. */
const SEEN_MS = 600_000

export interface Parts {
  store: Store
  push: Push
  snapshots: Snapshots
  nudges: Nudges
  readPublic: ReadPublic
  registers: RegisterJobs
  files: Files
  enquiries: Enquiries
  countFailed: CountFailed
  now: () => number
  log: (line: string) => void
}

/** The routes of the API: each finds out who asks, reads what is asked, and answers. */
export function createAnswer(parts: Parts): (request: Request, address?: string) => Promise<Response> {
  const { store, push, snapshots, nudges, readPublic, registers, files, enquiries, countFailed, now, log } = parts
  const app = new Hono<Bindings>()
  const space = '/api/spaces/:space'

  app.get('/api/health', (asked) => answerJson(asked.req.raw, { status: 'ok', version: __APP_VERSION__ }))
  app.all('/api/health', only('GET'))

  app.get('/api/place', async (asked) => {
    const [only, ...others] = await store.spaces()
    if (!only || others.length > 0) throw new ProblemError('not-found')
    return answerJson(asked.req.raw, { space: only.space })
  })
  app.all('/api/place', only('GET'))

  app.post('/api/join', async (asked) => {
    const request = parse(JoinRequest, await readJson(asked.req.raw, MAX_JOIN_BYTES))
    try {
      return await answerJson(
        asked.req.raw,
        await join(store, now(), request, asked.req.header('idempotency-key') ?? null),
      )
    } catch (error) {
      if (error instanceof ProblemError) countFailed(asked.env.address)
      throw error
    }
  })
  app.all('/api/join', only('POST'))

  app.post(`${space}/sync`, async (asked) => {
    const session = await authenticate(asked)
    return answerText(asked.req.raw, await sync(store, push, session, await readJson(asked.req.raw), now))
  })
  app.all(`${space}/sync`, only('POST'))

  app.get(`${space}/snapshot`, async (asked) => answerJson(asked.req.raw, await snapshots(await authenticate(asked))))
  app.all(`${space}/snapshot`, only('GET'))

  app.get(`${space}/segments/:hash`, async (asked) =>
    answerZipped(asked.req.raw, await readSegment(store, await authenticate(asked), asked.req.param('hash'))),
  )
  app.all(`${space}/segments/:hash`, only('GET'))

  app.get(`${space}/events`, async (asked) => {
    const session = await authenticate(asked)
    if (asked.req.raw.method === 'HEAD') return new Response(null, { headers: { 'content-type': 'text/event-stream' } })
    return nudges.listen(session)
  })
  app.all(`${space}/events`, only('GET'))

  app.get(`${space}/history/:kind/:record`, async (asked) => {
    const session = await authenticate(asked)
    return answerJson(
      asked.req.raw,
      await readHistory(store, session, asked.req.param('kind'), asked.req.param('record')),
    )
  })
  app.all(`${space}/history/:kind/:record`, only('GET'))

  app.get(`${space}/members`, async (asked) =>
    answerJson(asked.req.raw, await listMembers(store, await authenticate(asked), now())),
  )
  app.post(`${space}/members`, async (asked) => {
    const session = await authenticate(asked)
    const wanted = parse(InvitationRequest, await readJson(asked.req.raw))
    return answerJson(asked.req.raw, await invite(store, session, now(), wanted), 201)
  })
  app.all(`${space}/members`, only('GET, POST'))

  app.delete(`${space}/members/:member`, async (asked) =>
    takeAway(await authenticate(asked), asked.req.param('member'), null),
  )
  app.all(`${space}/members/:member`, only('DELETE'))
  app.delete(`${space}/members/:member/devices/:device`, async (asked) =>
    takeAway(await authenticate(asked), asked.req.param('member'), asked.req.param('device')),
  )
  app.all(`${space}/members/:member/devices/:device`, only('DELETE'))

  addRegisterRoutes(app, { store, registers, authenticate })
  addPartnerRoutes(app, { store, countFailed, now, log, authenticate, arrived: nudges.committed })
  addFileRoutes(app, { store, files, authenticate, arrived: ({ space: at, head }) => nudges.committed(at, head) })

  app.get(`${space}/public.json`, (asked) => answerPublicJson(readPublic, asked.req.raw, asked.req.param('space')))
  app.options(`${space}/public.json`, () => new Response(null, { status: 204, headers: OPEN }))
  app.all(`${space}/public.json`, only('GET, OPTIONS'))

  app.post(`${space}/enquiries`, async (asked) => {
    const enquiry = parse(EnquiryRequest, await readJson(asked.req.raw, MAX_ENQUIRY_BYTES))
    const { isNew } = await enquiries.receive(asked.req.param('space'), asked.env.address, enquiry)
    return answerJson(asked.req.raw, { id: enquiry.id }, isNew ? 201 : 200)
  })
  app.all(`${space}/enquiries`, only('POST'))

  app.notFound(() => problemResponse('not-found'))
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error.code, error.details)
    log(`answer: ${nameOf(error)}`)
    return problemResponse('unavailable', { headers: { 'retry-after': '5' } })
  })

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

  async function takeAway(session: Session, member: string, device: string | null): Promise<Response> {
    nudges.revoked(await revoke(store, session, member, device))
    return new Response(null, { status: 204 })
  }

  return async (request, address) => app.fetch(request, { address })
}

/** What other sites may ask for. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET',
  'access-control-max-age': '86400',
}

/** An error's name and code: never its message, which may hold what people wrote. */
function nameOf(error: Error): string {
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
