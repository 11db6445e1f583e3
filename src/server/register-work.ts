import type { RegisterClient } from './register-client.ts'
import type { RegisterJobRow } from './store-register.ts'
import type { Store, Writing } from './store.ts'

/** One fetching of one space. */
export interface RegisterRun {
  space: string
  run: number
  municipality: string
  store: Store
  client: RegisterClient
  /** Organisations asked about at one time. */
  atOnce: number
  /** The longest list that is read in one. */
  depth: number
  now(): number
  signal: AbortSignal
}

/** Somebody cancelled the fetching, or began another: nothing more of this one is to be kept. */
export class CalledOff extends Error {}

/** One transaction of a run, as long as it is the one under way. @throws {CalledOff} */
export async function saveRun(
  { store, space, run }: RegisterRun,
  work: (writing: Writing, job: RegisterJobRow) => Promise<void>,
): Promise<void> {
  await store.write(space, 0, async (writing) => {
    const job = await writing.registerJob()
    if (!job || job.run !== run || (job.state !== 'fetching' && job.state !== 'waiting')) throw new CalledOff()
    await work(writing, job)
  })
}
