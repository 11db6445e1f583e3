import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { only, parse } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import type { CountFailed } from './attempts.ts'
import { readJson } from './body.ts'
import { EnquiryRequest } from './enquiries.ts'
import { DigestRequest } from './digest.ts'
import type { Digests } from './digest.ts'
import type { Enquiries } from './enquiries.ts'
import type { Nudges } from './events.ts'
import { addFileRoutes } from './file-routes.ts'
import type { Files } from './files.ts'
import { hear } from './hearing.ts'
import { readHistory } from './history.ts'
import { InvitationRequest, JoinRequest, join } from './join.ts'
import { hashToken } from './keys.ts'
import { changeRole, invite, listMembers, revoke, RoleRequest, sealKey } from './members.ts'
import { addPartnerRoutes } from './partner-routes.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { answerPublicJson } from './public-page.ts'
import type { ReadPublic } from './public-space.ts'
import type { Push } from './push.ts'
import type { RegisterJobs } from './register-jobs.ts'
import { addRegisterRoutes } from './register-routes.ts'
import { answerJson, answerText, answerZipped } from './respond.ts'
import type { SignIn } from './sign-in.ts'
import { addSignInRoutes } from './sign-in-routes.ts'
import { readSegment } from './snapshot.ts'
import type { Snapshots } from './snapshot.ts'
import type { Session, Store } from './store.ts'
import { sync } from './sync.ts'
import type { Seen, Watch } from './watch.ts'

/** Whoever joins has no key yet, and not much to say. */
const MAX_JOIN_BYTES = 10_000
const MAX_ENQUIRY_BYTES = 30_000
/** A device is marked as seen at most this often. */
const SEEN_MS = 600_000
/** A store that has not answered after this is not ready. */
const READY_MS = 2_000

export interface Parts {
  store: Store
  push: Push
  snapshots: Snapshots
  digests: Digests
  nudges: Nudges
  readPublic: ReadPublic
  registers: RegisterJobs
  files: Files
  enquiries: Enquiries
  signIn: SignIn | null
  origin: string | undefined
  countFailed: CountFailed
  /** Counts a request of a device. @throws {ProblemError} `too-many-requests` */
  countAsked: (device: string) => void
  /** Whether the endpoint still takes new work. */
  isOpen: () => boolean
  watch: Watch
  now: () => number
  log: (line: string) => void
}

export interface Answer {
  /** `seen` is told which route it was. */
  (request: Request, address?: string, seen?: Seen): Promise<Response>
  /** Every route there is. */
  routes: Route[]
}

/** A route of the API; `path` is its pattern. */
export interface Route {
  method: string
  path: string
}

/** The routes of the API: each finds out who asks, reads what is asked, and answers. */
export function createAnswer(parts: Parts): Answer {
  const { store, push, snapshots, digests, nudges, readPublic, registers, files, enquiries, countFailed, now, log } =
    parts
  const { countAsked, isOpen, watch } = parts
  const app = new Hono<Bindings>()
  const space = '/api/spaces/:space'

  app.use(async (asked, next) => {
    await next()
    const [{ seen }, route] = [asked.env, routePath(asked, -1)]
    if (seen && route !== '/*') seen.route = route // the last that fits; this one fits all
  })

  app.get('/api/health', (asked) => answerJson(asked.req.raw, { status: 'ok', version: __APP_VERSION__ }))
  app.all('/api/health', only('GET'))
  app.get('/api/health/live', (asked) => answerJson(asked.req.raw, { status: 'ok' }))
  app.all('/api/health/live', only('GET'))
  app.get('/api/health/ready', async (asked) => {
    if (isOpen() && (await isAnswering(store))) return answerJson(asked.req.raw, { status: 'ok' })
    return problemResponse('unavailable', { headers: { 'retry-after': '5' } })
  })
  app.all('/api/health/ready', only('GET'))

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
    const { session, body } = await hear(authenticate, asked)
    return answerText(asked.req.raw, await sync(store, push, session, body, now))
  })
  app.all(`${space}/sync`, only('POST'))

  app.get(`${space}/snapshot`, async (asked) => answerJson(asked.req.raw, await snapshots(await authenticate(asked))))
  app.all(`${space}/snapshot`, only('GET'))

  app.get(`${space}/segments/:hash`, async (asked) =>
    answerZipped(asked.req.raw, await readSegment(store, await authenticate(asked), asked.req.param('hash'))),
  )
  app.all(`${space}/segments/:hash`, only('GET'))

  app.get(`${space}/digest`, async (asked) => {
    const session = await authenticate(asked)
    return answerText(asked.req.raw, await digests(session, parse(DigestRequest, asked.req.query())))
  })
  app.all(`${space}/digest`, only('GET'))

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
    const { session, body } = await hear(authenticate, asked)
    return answerJson(asked.req.raw, await invite(store, session, now(), parse(InvitationRequest, body)), 201)
  })
  app.all(`${space}/members`, only('GET, POST'))

  app.delete(`${space}/members/:member`, async (asked) =>
    takeAway(await authenticate(asked), asked.req.param('member'), null),
  )
  app.patch(`${space}/members/:member`, async (asked) => {
    const { session, body } = await hear(authenticate, asked)
    await changeRole(store, session, asked.req.param('member'), parse(RoleRequest, body))
    nudges.committed(session.space, session.head) // those it concerns learn of it when they ask
    return new Response(null, { status: 204 })
  })
  app.all(`${space}/members/:member`, only('DELETE, PATCH'))
  app.delete(`${space}/members/:member/devices/:device`, async (asked) =>
    takeAway(await authenticate(asked), asked.req.param('member'), asked.req.param('device')),
  )
  app.all(`${space}/members/:member/devices/:device`, only('DELETE'))

  app.get(`${space}/seals/:device`, async (asked) =>
    answerJson(asked.req.raw, await sealKey(store, await authenticate(asked), asked.req.param('device'))),
  )
  app.all(`${space}/seals/:device`, only('GET'))

  addRegisterRoutes(app, { store, registers, authenticate })
  addPartnerRoutes(app, { store, countFailed, now, log, authenticate, arrived: nudges.committed })
  addSignInRoutes(app, { signIn: parts.signIn, origin: parts.origin, countFailed, log })
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
    watch.failed(error)
    return problemResponse('unavailable', { headers: { 'retry-after': '5' } })
  })

  /** @throws {ProblemError} `unknown-key`, `not-member`, `too-many-requests` */
  async function authenticate(asked: Asked): Promise<Session> {
    const key = /^Bearer ([\w-]{1,200})$/i.exec(asked.req.header('authorization') ?? '')?.[1]
    const session = key === undefined ? null : await store.session(hashToken(key))
    if (!session) {
      countFailed(asked.env.address)
      const revoked = key === undefined ? null : await store.revokedKey(hashToken(key))
      const extensions = revoked?.space === asked.req.param('space') ? { revoked: true } : {}
      throw new ProblemError('unknown-key', { extensions, headers: { 'www-authenticate': 'Bearer' } })
    }
    if (session.space !== asked.req.param('space')) throw new ProblemError('not-member')
    countAsked(session.device)
    const at = now()
    if (Math.abs(at - session.lastSeenAt) > SEEN_MS)
      // Whoever only reads can be answered also when nothing can be written.
      await store.seen(session.space, session.device, at).catch((error: Error) => log(`seen: ${nameOf(error)}`))
    return session
  }

  async function takeAway(session: Session, member: string, device: string | null): Promise<Response> {
    nudges.revoked(await revoke(store, session, now(), member, device))
    return new Response(null, { status: 204 })
  }

  const answer = async (request: Request, address?: string, seen?: Seen) => app.fetch(request, { address, seen })
  return Object.assign(answer, {
    routes: app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path })),
  })
}

/** Whether the store can be read, within some seconds. */
async function isAnswering(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), READY_MS)))
  const asked = store.space('').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
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
