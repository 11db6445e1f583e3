import type { Asked } from './asking.ts'
import { readJson } from './body.ts'
import type { Session } from './store.ts'

/** A body that took longer is asked again whose it is, ms. */
const SLOW_BODY_MS = 50

/** Finds out whose a request is. @throws {ProblemError} */
export type Authenticate = (asked: Asked) => Promise<Session>

/** Whose a request is, as things stand when its body has come: a key may be taken away, or its role changed, while that is on its way. */
export type StillWhose = () => Promise<Session>

/** Who asks, and how to look once more when the body has come. */
export async function begin(
  authenticate: Authenticate,
  asked: Asked,
): Promise<{ session: Session; stillWhose: StillWhose }> {
  const session = await authenticate(asked)
  const began = performance.now()
  const stillWhose = async () => (performance.now() - began > SLOW_BODY_MS ? authenticate(asked) : session)
  return { session, stillWhose }
}

/** Who asks, when all has been said, and what. @throws {ProblemError} also those of `readJson` */
export async function hear(
  authenticate: Authenticate,
  asked: Asked,
  maxBytes?: number,
): Promise<{ session: Session; body: unknown }> {
  const { stillWhose } = await begin(authenticate, asked)
  const body = await readJson(asked.req.raw, maxBytes)
  return { session: await stillWhose(), body }
}
