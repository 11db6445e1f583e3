import type { Context } from 'hono'
import * as v from 'valibot'
import { ProblemError, problemResponse } from './problem.ts'
import type { Seen } from './watch.ts'

/** A request as the routes get it; `address` is where it came from. */
export interface Bindings {
  Bindings: { address?: string | undefined; seen?: Seen | undefined }
}
export type Asked = Context<Bindings>

/** What was asked, in the shape the route wants. @throws {ProblemError} `malformed` */
export function parse<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, given)
  if (parsed.success) return parsed.output
  throw new ProblemError('malformed', { detail: `Not right: ${v.getDotPath(parsed.issues[0]) ?? 'the whole'}.` })
}

/** The answer to methods a route does not have. */
export function only(allow: string): () => Response {
  return () => problemResponse('method-not-allowed', { headers: { allow } })
}
