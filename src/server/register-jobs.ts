import type { RegisterState } from '#model/register.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { WireRecord } from '#model/wire.ts'
import type { RegisterAddresses } from './register-addresses.ts'
import { MANNERS, RegisterError, createRegisterClient } from './register-client.ts'
import type { RegisterManners } from './register-client.ts'
import { createLimit } from './register-limit.ts'
import { newPlan, readPlan } from './register-plan.ts'
import { fetchRegister } from './register-run.ts'
import { CalledOff } from './register-work.ts'
import type { RegisterJobRow } from './store-register.ts'
import type { Store } from './store.ts'

export interface RegisterOptions {
  addresses: RegisterAddresses
  manners?: Partial<RegisterManners>
}

/** Fetching from the registers, one at a time for a space. */
export interface RegisterJobs {
  /** Begins, goes on with what failed, or leaves the one under way as it is. */
  start(space: string, municipality: string): Promise<RegisterState>
  state(space: string): Promise<RegisterState>
  cancel(space: string): Promise<RegisterState>
  /** Goes on with what was under way when the endpoint stopped. */
  goOn(): Promise<void>
  /** Begins where a municipality wants it each week and it is time. */
  refresh(): Promise<void>
  /** `goOn`, and `refresh` now and each hour. */
  begin(): Promise<void>
  /** Stops asking; what was under way goes on when the endpoint is started again. */
  close(): Promise<void>
}

/** Spaces that fetch at one time; the others wait for their turn. */
const SPACES_AT_ONCE = 2
/** What failed goes on where it stopped when it is no older than this; else the list is read anew. */
const CONTINUE_MS = 86_400_000
const WEEK_MS = 7 * 86_400_000
/** What failed by itself is tried again after this. */
const AGAIN_MS = 6 * 3_600_000
const HOUR_MS = 3_600_000

interface Parts extends RegisterOptions {
  store: Store
  now: () => number
  log: (line: string) => void
}

export function createRegisterJobs({ store, now, log, addresses, manners = {} }: Parts): RegisterJobs {
  const politely = { ...MANNERS, ...manners }
  const client = createRegisterClient(addresses, politely, now)
  const limit = createLimit(SPACES_AT_ONCE)
  const running = new Map<string, { run: number; stop: AbortController; ended: Promise<void> }>()
  const shut = new AbortController()
  let hourly: ReturnType<typeof setInterval> | undefined

  /** Sees to it that the space's fetching goes on in this program. */
  function carryOn(space: string, job: RegisterJobRow): void {
    const before = running.get(space)
    if (before?.run === job.run || shut.signal.aborted) return
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, shut.signal])
    async function work(): Promise<void> {
      await before?.ended
      try {
        await limit(async () => {
          signal.throwIfAborted()
          if (job.waitUntil !== null) client.rest(job.waitUntil - now())
          const { run, municipality } = job
          const { atOnce, depth } = politely
          const fetchAll = () => fetchRegister({ space, run, municipality, store, client, atOnce, depth, now, signal })
          // Of endpoints that share a database one fetches; what it leaves undone another takes up within the hour.
          await (store.company ? store.company.ifFree(`register ${space}`, fetchAll) : fetchAll())
        }, signal)
        leave()
      } catch (error) {
        leave()
        if (!signal.aborted && !(error instanceof CalledOff)) await fail(space, job.run, error)
      }
    }
    function leave(): void {
      if (running.get(space)?.stop === stop) running.delete(space)
    }
    const ended = work().catch((error: unknown) => log(`register: ${nameOf(error)}`))
    running.set(space, { run: job.run, stop, ended })
  }

  async function fail(space: string, run: number, error: unknown): Promise<void> {
    if (!(error instanceof RegisterError)) log(`register: ${nameOf(error)}`)
    const problem = error instanceof RegisterError ? error.problem : 'unreadable'
    await store.write(space, 0, async (writing) => {
      const job = await writing.registerJob()
      // Somebody may have begun it again in this very moment.
      if (job?.run !== run || !isUnderWay(job) || running.has(space)) return
      await writing.saveRegisterJob({ ...job, state: 'failed', waitUntil: null, problem, endedAt: now() })
    })
  }

  async function describe(space: string): Promise<RegisterState> {
    const job = await store.registerJob(space)
    if (!job) return NONE
    const counts = await store.registerCounts(space, job.run)
    return {
      state: job.state,
      municipality: job.municipality,
      done: counts.done,
      total: job.total,
      startedAt: job.startedAt,
      finishedAt: job.finishedAt,
      waitUntil: job.waitUntil,
      problem: job.problem,
      withoutCodes: counts.missing,
      leftOut: job.leftOut,
    }
  }

  async function start(space: string, municipality: string): Promise<RegisterState> {
    const job = await store.write(space, 0, async (writing) => {
      const before = await writing.registerJob()
      if (before && isUnderWay(before)) return before
      const canGoOn = before?.municipality === municipality && isHalfDone(before, now())
      const next = canGoOn ? { ...before, ...UNDER_WAY } : newJob(before, municipality, now())
      if (canGoOn) await writing.askMissingAgain(next.run)
      else await writing.keepRegisterRun(next.result)
      await writing.saveRegisterJob(next)
      return next
    })
    carryOn(space, job)
    return describe(space)
  }

  async function goOn(): Promise<void> {
    for (const space of await store.registersUnderWay()) {
      const job = await store.registerJob(space)
      if (job) carryOn(space, job)
    }
  }

  async function refresh(): Promise<void> {
    for (const { space } of await store.spaces()) {
      const municipality = await wantsWeekly(store, space)
      if (municipality !== null && isTime(await store.registerJob(space), now())) await start(space, municipality)
    }
  }

  return {
    start,
    state: describe,
    async cancel(space) {
      await store.write(space, 0, async (writing) => {
        const job = await writing.registerJob()
        if (!job || !isUnderWay(job)) return
        await writing.saveRegisterJob({ ...job, state: 'cancelled', waitUntil: null, total: null, endedAt: now() })
        await writing.keepRegisterRun(job.result)
      })
      const under = running.get(space)
      under?.stop.abort()
      await under?.ended
      return describe(space)
    },
    goOn,
    refresh,
    async begin() {
      await goOn()
      await refresh()
      hourly = setInterval(() => {
        // What another endpoint left, or this one when it could write nothing.
        goOn()
          .then(refresh)
          .catch((error: unknown) => log(`register: ${nameOf(error)}`))
      }, HOUR_MS)
      hourly.unref()
    },
    async close() {
      clearInterval(hourly)
      shut.abort()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

const NONE: RegisterState = {
  state: 'none',
  municipality: null,
  done: 0,
  total: null,
  startedAt: null,
  finishedAt: null,
  waitUntil: null,
  problem: null,
  withoutCodes: 0,
  leftOut: 0,
}

const UNDER_WAY = { state: 'fetching', endedAt: null, waitUntil: null, problem: null } as const

function newJob(before: RegisterJobRow | null, municipality: string, now: number): RegisterJobRow {
  return {
    ...UNDER_WAY,
    run: (before?.run ?? 0) + 1,
    municipality,
    plan: JSON.stringify(newPlan()),
    total: null,
    leftOut: 0,
    startedAt: now,
    result: before?.result ?? null,
    finishedAt: before?.finishedAt ?? null,
  }
}

/** Whether what was fetched before it failed is of use: a list that made no sense is read anew. */
function isHalfDone({ state, startedAt, problem, plan }: RegisterJobRow, now: number): boolean {
  const isListBad = readPlan(plan).phase === 'list' && (problem === 'unreadable' || problem === 'too-many')
  return state === 'failed' && now - startedAt < CONTINUE_MS && !isListBad
}

function isUnderWay({ state }: RegisterJobRow): boolean {
  return state === 'fetching' || state === 'waiting'
}

/** The number of the municipality when it wants to be fetched each week; else `null`. */
async function wantsWeekly(store: Store, space: string): Promise<string | null> {
  const row = await store.record(space, OWN_MUNICIPALITY)
  if (!row) return null
  const record = JSON.parse(row.body) as WireRecord // written by apply.ts
  if (!('fields' in record)) return null
  const { registerWeekly, number, deletedAt } = record.fields
  const isWanted = registerWeekly === true && !deletedAt
  return isWanted && typeof number === 'string' && /^\d{4}$/.test(number) ? number : null
}

/** A week after the last whole result or what somebody cancelled; some hours after what failed since. */
function isTime(job: RegisterJobRow | null, now: number): boolean {
  if (!job || job.endedAt === null) return job === null
  const isOld = now - Math.max(job.finishedAt ?? 0, job.state === 'cancelled' ? job.endedAt : 0) > WEEK_MS
  return isOld && now - job.endedAt > AGAIN_MS
}

/** An error's name and code: never its message, which may hold what people wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? `${error.name} ${String(error.code)}` : error.name) : 'unknown'
}
