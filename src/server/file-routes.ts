import type { Hono } from 'hono'
import { readsKind, writesKind } from '#model/rights.ts'
import { only } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import { SHOWN } from './file-type.ts'
import { MAX_FILE_BYTES, MAX_PART_BYTES } from './files.ts'
import type { Files, FileState, Range } from './files.ts'
import { begin } from './hearing.ts'
import type { Authenticate } from './hearing.ts'
import { makeSure } from './make-sure.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { answerJson } from './respond.ts'
import type { Session, Store } from './store.ts'

interface Parts {
  store: Store
  files: Files
  /** Called when a file is whole: others may be waiting for it. */
  arrived(session: Session): void
  authenticate: Authenticate
}

/** The route of files, for those who may read and write attachments. */
export function addFileRoutes(app: Hono<Bindings>, { store, files, arrived, authenticate }: Parts): void {
  const route = '/api/spaces/:space/files/:sha256'

  app.get(route, async (asked) => {
    const session = await authenticate(asked)
    onlyIf(readsKind(session.role, 'attachment'), session)
    const sha256 = asked.req.param('sha256')
    const row = await store.file(session.space, sha256)
    if (!row) {
      const { received, total } = await files.state(session, sha256)
      return problemResponse('not-found', { extensions: { received, total }, headers: receivedHeader(received) })
    }
    const isAskedFor = asked.req.raw.method !== 'HEAD'
    // Whoever only asks whether it is here sends it no more.
    if (!isAskedFor) await makeSure(store, session.space)
    const body = isAskedFor ? files.read(session.space, row) : null
    return new Response(body, { headers: { ...inert(row.type, row.bytes), ...receivedHeader(row.bytes) } })
  })

  app.put(route, async (asked) => {
    const { session, stillWhose } = await begin(authenticateWriter, asked)
    const sha256 = asked.req.param('sha256')
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new ProblemError('malformed', { detail: 'A file is named by 64 hex digits in lower case.' })
    const { raw } = asked.req
    if ((raw.headers.get('content-encoding') ?? 'identity').trim().toLowerCase() !== 'identity')
      throw new ProblemError('unsupported-media-type', { detail: 'Send the bytes as they are.' })
    const state = await files.put(session, sha256, readRange(raw.headers.get('content-range')), raw, stillWhose)
    if (state.isNew) arrived(session)
    return answerState(raw, state)
  })

  app.all(route, only('GET, PUT'))

  /** @throws {ProblemError} `forbidden`, and as `authenticate` */
  async function authenticateWriter(asked: Asked): Promise<Session> {
    const session = await authenticate(asked)
    onlyIf(writesKind(session.role, 'attachment'), session)
    return session
  }
}

/** What a file is sent with: under the type its content has, and so that no browser makes a page of it. */
function inert(type: string, bytes: number): Record<string, string> {
  return {
    'content-type': type,
    'content-length': String(bytes),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    ...(SHOWN.includes(type) ? {} : { 'content-disposition': 'attachment' }),
  }
}

async function answerState(request: Request, { isNew, ...state }: FileState): Promise<Response> {
  const answer = await answerJson(request, state, state.type === null ? 202 : isNew ? 201 : 200)
  answer.headers.set('upload-received', String(state.received))
  return answer
}

function receivedHeader(received: number): Record<string, string> {
  return { 'upload-received': String(received) }
}

/** @throws {ProblemError} `forbidden` */
function onlyIf(may: boolean, { role }: Session): void {
  if (!may) throw new ProblemError('forbidden', { detail: `A ${role} has nothing to do with files.` })
}

/** Which part a request brings; `null` when it brings the whole. @throws {ProblemError} `malformed`, `too-large` */
function readRange(given: string | null): Range | null {
  if (given === null) return null
  const [first, last, total] = (/^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(given.trim()) ?? [])
    .slice(1)
    .map(Number)
  if (first === undefined || last === undefined || total === undefined || last < first || last >= total)
    throw new ProblemError('malformed', { detail: 'Content-Range is `bytes first-last/total`.' })
  const length = last - first + 1
  if (total > MAX_FILE_BYTES) throw tooLarge('A file', MAX_FILE_BYTES)
  if (length > MAX_PART_BYTES) throw tooLarge('A part', MAX_PART_BYTES)
  return { start: first, length, total }
}

function tooLarge(what: string, maxBytes: number): ProblemError {
  return new ProblemError('too-large', { detail: `${what} may have ${maxBytes} bytes.`, extensions: { maxBytes } })
}
