import type { Result } from '#model/wire.ts'
import { applyPushed } from './apply.ts'
import type { Pushed } from './apply.ts'
import type { Store } from './store.ts'

/** A commit takes at most this many mutations; a larger push is committed in parts, each of them durable. */
const MAX_GROUP = 200

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
      const group: Waiting[] = []
      let size = 0
      for (
        let next = queue[0];
        next && (group.length === 0 || size + next.pushed.length <= MAX_GROUP);
        next = queue[0]
      ) {
        group.push(next)
        size += next.pushed.length
        queue.shift()
      }
      await commit(space, group)
    }
    queues.delete(space)
  }

  async function commit(space: string, group: Waiting[]): Promise<void> {
    try {
      const pushed = group.flatMap((waiting) => waiting.pushed)
      let head = 0
      const { results, isChanged } = await store.write(space, pushed.length, (writing) => {
        head = writing.space.head
        return applyPushed(writing, pushed, now(), log)
      })
      if (isChanged) committed(space, head)
      let at = 0
      for (const { pushed: own, done } of group) done(results.slice(at, (at += own.length)))
    } catch (error) {
      for (const { failed } of group) failed(error)
    }
  }

  function enqueue(space: string, pushed: Pushed[]): Promise<Result[]> {
    return new Promise((done, failed) => {
      const queue = queues.get(space)
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
    for (let at = 0; at < pushed.length; at += MAX_GROUP)
      results.push(...(await enqueue(space, pushed.slice(at, at + MAX_GROUP))))
    return results
  }
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
