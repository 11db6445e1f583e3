import type { Hono } from 'hono'
import { only, parse } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import type { CountFailed } from './attempts.ts'
import { readJson } from './body.ts'
import { hear } from './hearing.ts'
import type { Authenticate } from './hearing.ts'
import { hashToken } from './keys.ts'
import { createPace } from './pace.ts'
import { liveRecord, partnerDraft, readPartnersView } from './partner-draft.ts'
import { listPartnerLinks, makePartnerLink, PartnerLinkRequest, revokePartnerLink } from './partner-links.ts'
import { agree, AgreedRequest, say, SaidRequest } from './partner-say.ts'
import { noSuchLink } from './partner-write.ts'
import { ProblemError } from './problem.ts'
import { answerJson } from './respond.ts'
import type { Store } from './store.ts'
import type { PartnerLinkRow } from './store-partners.ts'

/** A partner says a page at a time. */
const MAX_SAID_BYTES = 30_000
/** A link is read, and written with, so many times a minute, and written with so many times in all. What comes again is no writing. */
const MAX_READS = 60
const MAX_TRIES = 300
const MAX_WRITES = 20
const MAX_WRITTEN = 1_000

interface Parts {
  store: Store
  countFailed: CountFailed
  now: () => number
  log: (line: string) => void
  arrived: (space: string, head: number) => void
  authenticate: Authenticate
}

/** The routes of partner links: for those who make them, and for those who have one. */
export function addPartnerRoutes(
  app: Hono<Bindings>,
  { store, countFailed, now, log, arrived, authenticate }: Parts,
): void {
  const links = '/api/spaces/:space/partners'
  const countRead = createPace(now, MAX_READS)
  const countTry = createPace(now, MAX_TRIES)
  const countWrite = createPace(now, MAX_WRITES)

  app.get(links, async (asked) => {
    const session = await authenticate(asked)
    const agreement = asked.req.query('agreement') ?? ''
    return answerJson(asked.req.raw, { links: await listPartnerLinks(store, session, agreement) })
  })
  app.post(links, async (asked) => {
    const { session, body } = await hear(authenticate, asked)
    const wanted = parse(PartnerLinkRequest, body)
    return answerJson(asked.req.raw, await makePartnerLink(store, session, now(), wanted), 201)
  })
  app.all(links, only('GET, POST'))
  app.delete(`${links}/:id`, async (asked) => {
    await revokePartnerLink(store, await authenticate(asked), asked.req.param('id'))
    return new Response(null, { status: 204 })
  })
  app.all(`${links}/:id`, only('DELETE'))

  app.get('/api/partner', async (asked) => {
    const { link, agreement } = await enter(asked)
    countRead(link.id)
    if (asked.req.raw.method === 'GET') await store.partnerLinkUsed(link.space, link.id, now(), 0)
    const view = await readPartnersView(store, link.space, agreement)
    return answerJson(asked.req.raw, partnerDraft(view, link.name, link.expiresAt))
  })
  app.all('/api/partner', only('GET'))

  app.post('/api/partner/points', async (asked) => {
    const saying = await enter(asked)
    const said = parse(SaidRequest, await readJson(asked.req.raw, MAX_SAID_BYTES))
    const record = await say(partsFor(saying.link), saying, said)
    return answerJson(asked.req.raw, { id: said.id, record })
  })
  app.all('/api/partner/points', only('POST'))

  app.post('/api/partner/agreed', async (asked) => {
    const saying = await enter(asked)
    const wanted = parse(AgreedRequest, await readJson(asked.req.raw, MAX_SAID_BYTES))
    await agree(partsFor(saying.link), saying, wanted)
    return answerJson(asked.req.raw, { id: wanted.id })
  })
  app.all('/api/partner/agreed', only('POST'))

  /** Who has a link that works. @throws {ProblemError} `unknown-key`, `too-many-requests` */
  async function enter(asked: Asked) {
    const token = /^Bearer ([\w-]{1,200})$/i.exec(asked.req.header('authorization') ?? '')?.[1]
    const link = token === undefined ? null : await store.partnerLinkByToken(hashToken(token))
    const isOpen = link !== null && link.expiresAt >= now()
    const agreement = isOpen ? liveRecord(await store.record(link.space, link.agreement), 'agreement') : null
    if (link && agreement) return { link, agreement }
    countFailed(asked.env.address)
    throw noSuchLink()
  }

  /** @throws {ProblemError} `too-many-requests` when it floods, whatever it sends */
  function partsFor(link: PartnerLinkRow) {
    countTry(link.id)
    return { store, log, arrived, now: now(), countNew: () => mayWrite(link) }
  }

  function mayWrite(link: PartnerLinkRow): void {
    countWrite(link.id)
    if (link.written >= MAX_WRITTEN)
      throw new ProblemError('forbidden', { detail: 'No more can be written with this link.' })
  }
}
