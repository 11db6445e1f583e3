import type { Result } from '#model/wire.ts'
import { applyPushed, namedIn } from './apply.ts'
import type { Pushed } from './apply.ts'
import { makeSure } from './make-sure.ts'
import { ProblemError } from './problem.ts'
import type { Store, Writing } from './store.ts'

/** A commit takes at most so many mutations and operations; a larger push is committed in parts, each of them durable. */
const MAX_GROUP = 200
const MAX_OPS = 1_000
/** More pushes than this waiting for one space are told to come back. */
const MAX_WAITING = 1_000

interface Waiting {
  pushed: Pushed[]
  done: (results: Result[]) => void
  failed: (error: unknown) => void
}

/** Pushes mutations to a space; resolves with their results, in order, once they are durable. */
export type Push = (space: string, pushed: Pushed[]) => Promise<Result[]>

interface Options {
  store: Store
  now: () => number
  log: (line: string) => void
  /** The longest wait for company before a commit, in ms; 0 commits at once and uses no timers. */
  groupMs: number
  /** Called after each commit with the space's new head. */
  committed: (space: string, head: number) => void
}

/** Pushes of one space queue up and are committed in groups: many of them share one write to the disk. */
export function createPush({ store, now, log, groupMs, committed }: Options): Push {
  const queues = new Map<string, Waiting[]>()

  async function work(space: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      if (groupMs > 0) await company(queue, groupMs)
      await commit(space, takeGroup(queue))
    }
    queues.delete(space)
  }

  async function commit(space: string, group: Waiting[]): Promise<void> {
    try {
      const pushed = group.flatMap((waiting) => waiting.pushed)
      let head = 0
      const apply = (writing: Writing) => {
        head = writing.space.head
        return applyPushed(writing, pushed, now(), log)
      }
      const { results, isChanged } = await store.write(space, pushed.length, apply, namedIn(pushed))
      if (isChanged) committed(space, head)
      else if (results.some(({ ok }) => ok)) await makeSure(store, space)
      let at = 0
      for (const { pushed: own, done } of group) done(results.slice(at, (at += own.length)))
    } catch (error) {
      // One push may be to blame; alone, it cannot hold up the others. A lost database is no push's fault.
      const isLost = error instanceof ProblemError && error.code === 'unavailable'
      if (group.length > 1 && !isLost) for (const waiting of group) await commit(space, [waiting])
      else for (const { failed } of group) failed(error)
    }
  }

  function enqueue(space: string, pushed: Pushed[]): Promise<Result[]> {
    return new Promise((done, failed) => {
      const queue = queues.get(space)
      if (queue && queue.length >= MAX_WAITING) {
        failed(new ProblemError('unavailable', { detail: 'The endpoint is busy.', headers: { 'retry-after': '2' } }))
        return
      }
      if (queue) {
        queue.push({ pushed, done, failed })
        return
      }
      const started = [{ pushed, done, failed }]
      queues.set(space, started)
      void work(space, started)
    })
  }

  return async (space, pushed) => {
    const results: Result[] = []
    for (const part of parts(pushed)) results.push(...(await enqueue(space, part)))
    return results
  }
}

/** A push in parts that each fit in one commit. */
function parts(pushed: Pushed[]): Pushed[][] {
  const found: Pushed[][] = []
  let ops = 0
  for (const each of pushed) {
    const part = found.at(-1)
    ops += opsOf(each)
    if (part && part.length < MAX_GROUP && ops <= MAX_OPS) part.push(each)
    else {
      found.push([each])
      ops = opsOf(each)
    }
  }
  return found
}

/** The pushes at the head of the queue that fit in one commit, at least one. */
function takeGroup(queue: Waiting[]): Waiting[] {
  let [mutations, ops, end] = [0, 0, 0]
  for (const { pushed } of queue) {
    mutations += pushed.length
    ops += pushed.reduce((sum, each) => sum + opsOf(each), 0)
    if (end > 0 && (mutations > MAX_GROUP || ops > MAX_OPS)) break
    end += 1
  }
  return queue.splice(0, end)
}

/** How many operations a mutation says it has; it has not been looked at yet. */
function opsOf({ raw }: Pushed): number {
  return typeof raw === 'object' && raw !== null && 'ops' in raw && Array.isArray(raw.ops) ? raw.ops.length : 1
}

/** Waits while others keep coming, so that they share one commit; a lone push waits one turn of the event loop. */
async function company(queue: Waiting[], maxMs: number): Promise<void> {
  const started = performance.now()
  let before = 0
  while (queue.length > before && queue.length < MAX_GROUP && performance.now() - started < maxMs) {
    before = queue.length
    await new Promise((resolve) => setImmediate(resolve))
  }
}
