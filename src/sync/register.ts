import * as v from 'valibot'
import { Failure } from '#model/failure.ts'
import { RegisterGone, RegisterPage, RegisterState } from '#model/register.ts'
import { ask } from './ask.ts'
import { send, startedDevice } from './start.ts'

/** How far the endpoint is with fetching. @throws {Failure} why no answer came */
export async function registerState(): Promise<RegisterState> {
  return read(RegisterState, await request(''))
}

/** Has the endpoint fetch a municipality, four digits. */
export async function fetchRegister(municipality: string): Promise<RegisterState> {
  return read(RegisterState, await request('', { body: { municipality } }))
}

export async function cancelRegister(): Promise<RegisterState> {
  return read(RegisterState, await request('', { method: 'DELETE' }))
}

export async function registerPage(after: string | null): Promise<RegisterPage> {
  return read(RegisterPage, await request(`/organisations${after === null ? '' : `?after=${after}`}`))
}

export async function registerGone(): Promise<RegisterGone> {
  return read(RegisterGone, await request('/gone'))
}

async function request(path: string, asking: { body?: unknown; method?: string } = {}): Promise<unknown> {
  const { space, key } = startedDevice().meta()
  if (!space || !key) throw new Failure('offline')
  const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/register${path}`, key, asking)
  if (answer.kind === 'answer') return answer.body
  if (answer.kind === 'silence') throw new Failure(answer.why)
  if (answer.status === 401) throw new Failure('revoked')
  if (answer.status === 403) throw new Failure('forbidden')
  throw new Failure(answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable')
}

function read<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) throw new Failure('unreachable')
  return parsed.output
}
