import { createAnswer } from './answer.ts'
import { createAttempts } from './attempts.ts'
import { createInvitation } from './join.ts'
import type { Invitation, NewInvitation } from './join.ts'
import { newEpoch } from './keys.ts'
import { createPush } from './push.ts'
import type { Store } from './store.ts'
import { newId } from '#model/fields.ts'

export interface EndpointOptions {
  store: Store
  /** The endpoint's clock, ms since 1970. */
  now?: () => number
  /** Takes one line for each error; never holds what people wrote. */
  log?: (line: string) => void
  /** The longest wait for company before a commit, in ms; 0 commits at once and uses no timers. */
  groupMs?: number
}

/** The endpoint: a function from request to response, and the acts that need no request. */
export interface Endpoint {
  fetch(request: Request, address?: string): Promise<Response>
  createSpace(wanted?: { space?: string; epoch?: string }): Promise<{ space: string; epoch: string }>
  createInvitation(wanted: NewInvitation): Promise<Invitation>
  /** Ends what is open and closes the store. */
  close(): Promise<void>
}

export function createEndpoint({ store, now = Date.now, log = () => {}, groupMs = 5 }: EndpointOptions): Endpoint {
  const push = createPush({ store, now, log, groupMs, committed: () => {} })
  return {
    fetch: createAnswer({ store, push, countFailed: createAttempts(now), now, log }),
    async createSpace({ space = newId('spc', now()), epoch = newEpoch() } = {}) {
      await store.createSpace(space, epoch)
      return { space, epoch }
    },
    createInvitation: (wanted) => createInvitation(store, now(), wanted),
    close: () => store.close(),
  }
}
