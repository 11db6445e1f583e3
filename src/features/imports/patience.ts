import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'

/** How long until one asks again after no answer. */
const AGAIN_MS = 2_500
/** Troubles that pass by themselves. */
const PASSING: ReadonlySet<FailureCode> = new Set(['offline', 'unreachable', 'sign-in-page', 'busy'])

/**
 * Asks until there is an answer; `told` hears why there is none yet, and `null` when there is one.
 * @throws {Failure} one that does not pass; the signal's reason when it is aborted
 */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  told: (trouble: FailureCode | null) => void,
): Promise<Answer> {
  for (;;) {
    try {
      const answer = await ask()
      signal.throwIfAborted()
      told(null)
      return answer
    } catch (cause) {
      signal.throwIfAborted()
      if (!(cause instanceof Failure) || !PASSING.has(cause.code)) throw cause
      told(cause.code)
    }
    await pause(AGAIN_MS, signal)
  }
}

/** Waits so many ms, or until there is a network again. @throws the signal's reason when it is aborted */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
  signal.throwIfAborted()
}
