import * as v from 'valibot'
import { device } from '#db/here.ts'
import { Failure } from '#model/failure.ts'
import { ask } from './ask.ts'
import { send } from './start.ts'

/**
 * Asks a route of the space, `members`, with this device's key. Gives the answer's body, `null` when there is nothing (404) and
 * `orNull` says that may be. @throws {Failure} why no answer came
 */
export async function request(
  path: string,
  { orNull = false, ...asking }: { body?: unknown; method?: string; orNull?: boolean } = {},
): Promise<unknown> {
  const { space, key } = device().meta()
  if (!space || !key) throw new Failure('offline')
  const answer = await ask(send, `/api/spaces/${encodeURIComponent(space)}/${path}`, key, asking)
  if (answer.kind === 'answer') return answer.body
  if (answer.kind === 'silence') throw new Failure(answer.why)
  if (orNull && answer.status === 404 && answer.code === 'not-found') return null
  if (answer.code === 'last-coordinator') throw new Failure('last-coordinator')
  if (answer.code === 'space-full') throw new Failure('space-full')
  if (answer.status === 401) throw new Failure('revoked')
  if (answer.status === 403) throw new Failure('forbidden')
  throw new Failure(answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable')
}

/** A body in the shape it should have. @throws {Failure} `unreachable` when it is something else */
export function readBody<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) throw new Failure('unreachable')
  return parsed.output
}
