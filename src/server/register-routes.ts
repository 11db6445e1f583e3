import type { Hono } from 'hono'
import * as v from 'valibot'
import { registerRecord } from '#model/register.ts'
import type { RegisterGone, RegisterOrganisation, RegisterPage } from '#model/register.ts'
import { writesEvery } from '#model/rights.ts'
import type { WireRecord } from '#model/wire.ts'
import { only, parse } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import { hear } from './hearing.ts'
import type { Authenticate } from './hearing.ts'
import { ProblemError } from './problem.ts'
import type { RegisterJobs } from './register-jobs.ts'
import { answerJson } from './respond.ts'
import type { RegisterGoneRow, RegisterRow } from './store-register.ts'
import type { Session, Store } from './store.ts'

interface Parts {
  store: Store
  registers: RegisterJobs
  authenticate: Authenticate
}

const MAX_BYTES = 1_000
const MAX_PAGE = 500
const StartRequest = v.object({ municipality: v.pipe(v.string(), v.regex(/^\d{4}$/)) })
const PageRequest = v.object({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{0,9}$/)), ''),
  limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number)), String(MAX_PAGE)),
})

/** The routes of fetching from the registers, for those who may write organisations. */
export function addRegisterRoutes(app: Hono<Bindings>, { store, registers, authenticate }: Parts): void {
  const register = '/api/spaces/:space/register'

  app.get(register, async (asked) => {
    const { space } = await authenticateWriter(asked)
    return answerJson(asked.req.raw, await registers.state(space))
  })
  app.post(register, async (asked) => {
    const { session, body } = await hear(authenticateWriter, asked, MAX_BYTES)
    const { municipality } = parse(StartRequest, body)
    return answerJson(asked.req.raw, await registers.start(session.space, municipality), 202)
  })
  app.delete(register, async (asked) => {
    const { space } = await authenticateWriter(asked)
    return answerJson(asked.req.raw, await registers.cancel(space))
  })
  app.all(register, only('GET, POST, DELETE'))

  app.get(`${register}/organisations`, async (asked) => {
    const { space } = await authenticateWriter(asked)
    const { after, limit } = parse(PageRequest, asked.req.query())
    const most = Math.min(limit, MAX_PAGE)
    const rows = await store.registerRows(space, await resultOf(space), after, most + 1)
    const given = rows.slice(0, most)
    const isErased = await Promise.all(given.map(({ orgnr }) => isErasedHere(space, orgnr)))
    const page: RegisterPage = {
      organisations: given.filter((_, at) => !isErased[at]).map(readOrganisation),
      next: rows.length > most ? (rows[most - 1]?.orgnr ?? null) : null,
    }
    return answerJson(asked.req.raw, page)
  })
  app.all(`${register}/organisations`, only('GET'))

  app.get(`${register}/gone`, async (asked) => {
    const { space } = await authenticateWriter(asked)
    const rows = await store.registerGone(space, await resultOf(space))
    const answer: RegisterGone = { gone: rows.filter(isGone) }
    return answerJson(asked.req.raw, answer)
  })
  app.all(`${register}/gone`, only('GET'))

  /** @throws {ProblemError} `forbidden`, and as `authenticate` */
  async function authenticateWriter(asked: Asked): Promise<Session> {
    const session = await authenticate(asked)
    if (!writesEvery(session.role, 'organisation'))
      throw new ProblemError('forbidden', { detail: `A ${session.role} may not do this.` })
    return session
  }

  /** What somebody erased is not offered again: no edit of it would be taken. */
  async function isErasedHere(space: string, orgnr: string): Promise<boolean> {
    const row = await store.record(space, registerRecord(orgnr))
    return row !== null && 'erased' in (JSON.parse(row.body) as WireRecord) // written by apply.ts
  }

  /** The run that is given out. @throws {ProblemError} `not-found` before the first is complete */
  async function resultOf(space: string): Promise<number> {
    const result = (await store.registerJob(space))?.result ?? null
    if (result === null) throw new ProblemError('not-found', { detail: 'Nothing has been fetched to its end yet.' })
    return result
  }
}

function readOrganisation({ orgnr, entry, codes }: RegisterRow): RegisterOrganisation {
  // Both are written by register-run.ts.
  const icnpo = JSON.parse(codes ?? '[]') as string[]
  return { orgnr, ...(JSON.parse(entry) as Omit<RegisterOrganisation, 'orgnr' | 'icnpo'>), icnpo }
}

function isGone(row: RegisterGoneRow): row is RegisterGone['gone'][number] {
  return row.why !== null && row.why !== 'here'
}
