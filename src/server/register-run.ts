import { createHash } from 'node:crypto'
import { readRegisterList } from '#registers/enhetsregisteret.ts'
import { readRegisterCodes } from '#registers/frivillighetsregisteret.ts'
import { RegisterError } from './register-client.ts'
import type { Asking } from './register-client.ts'
import { findGone } from './register-gone.ts'
import { afterPage, readPlan, secondPlan } from './register-plan.ts'
import { doSome } from './register-some.ts'
import { saveRun } from './register-work.ts'
import type { RegisterRun } from './register-work.ts'
import type { RegisterCodesRow, RegisterRow } from './store-register.ts'

/** Codes of an organisation whose entry is unchanged are not asked for again within this time. */
const FRESH_MS = 7 * 86_400_000
/** Organisations asked about before what they said is saved: no more is lost when the endpoint is stopped. */
const CHUNK = 20

/** Fetches what is left of a run and makes it the space's result. @throws {RegisterError} @throws {CalledOff} */
export async function fetchRegister(run: RegisterRun): Promise<void> {
  const told = createTeller(run)
  const asking = { signal: run.signal, waiting: told.waiting }
  try {
    await saveRun(run, async (writing, job) => {
      // What it waited for may have passed while the endpoint was stopped, or others had their turn.
      if (job.state === 'waiting' && (job.waitUntil ?? 0) <= run.now())
        await writing.saveRegisterJob({ ...job, state: 'fetching', waitUntil: null })
    })
    await fetchList(run, asking)
    await fetchCodes(run, asking)
    await findGone(run, asking)
    await saveRun(run, async (writing, job) => {
      const at = run.now()
      await writing.saveRegisterJob({
        ...job,
        state: 'done',
        waitUntil: null,
        result: run.run,
        endedAt: at,
        finishedAt: at,
      })
      await writing.keepRegisterRun(run.run)
      await writing.forgetRegisterCodes(run.run, run.municipality)
    })
  } finally {
    await told.whenTold()
  }
}

/** Writes down when we wait because a register asked for it; in order, and each wait once. */
function createTeller(run: RegisterRun) {
  let told: number | null = null
  let telling = Promise.resolve()
  return {
    waiting(until: number | null) {
      // Each worker says until when, and no two at the same moment.
      if (until === told || (until !== null && told !== null && Math.abs(until - told) < 1_000)) return
      told = until
      const state = until === null ? 'fetching' : 'waiting'
      telling = telling
        .then(() => saveRun(run, async (writing, job) => writing.saveRegisterJob({ ...job, state, waitUntil: until })))
        .catch(() => {}) // called off, or the store is shut: the fetching itself meets the same
    },
    whenTold: () => telling,
  }
}

async function fetchList(run: RegisterRun, asking: Asking): Promise<void> {
  const { store, space, municipality, client } = run
  for (;;) {
    const job = await store.registerJob(space)
    const plan = job && readPlan(job.plan)
    const [window] = plan?.windows ?? []
    if (!plan || plan.phase !== 'list') return
    if (!window) {
      await endList(run)
      continue
    }
    const { from, to, page } = window
    const answer = await client.list({ municipality, from, to, page }, asking)
    const list = answer.status === 200 ? readRegisterList(answer.body) : null
    if (!list) throw new RegisterError('unreadable')
    const next = afterPage(plan, list, run.depth, run.now())
    if (!next) throw new RegisterError('too-many')
    // A list that is too long is read in parts, from their beginnings.
    const isDivided = next.windows.length > plan.windows.length
    await saveRun(run, async (writing, current) => {
      const entries = isDivided ? [] : list.entries
      for (const { orgnr, ...entry } of entries)
        await writing.saveRegisterRow(run.run, { orgnr, entry: JSON.stringify(entry), codes: null, isMissing: false })
      await writing.saveRegisterJob({
        ...current,
        plan: JSON.stringify(next),
        total: Math.max(current.total ?? 0, list.total),
        leftOut: current.leftOut + (isDivided ? 0 : list.leftOut),
      })
    })
  }
}

/** The list is read to its end. When it is shorter than it said, it is read once more. */
async function endList(run: RegisterRun): Promise<void> {
  const { listed } = await run.store.registerCounts(run.space, run.run)
  await saveRun(run, async (writing, job) => {
    const plan = readPlan(job.plan)
    if (listed + job.leftOut >= Math.max(plan.expected, plan.least)) {
      await writing.saveRegisterJob({ ...job, total: listed, plan: JSON.stringify({ ...plan, phase: 'codes' }) })
      return
    }
    if (plan.isSecond) throw new RegisterError('unreadable')
    await writing.keepRegisterRun(job.result)
    await writing.saveRegisterJob({ ...job, leftOut: 0, total: null, plan: JSON.stringify(secondPlan(plan)) })
  })
}

async function fetchCodes(run: RegisterRun, asking: Asking): Promise<void> {
  const { store, space, municipality, atOnce } = run
  const some = doSome(atOnce)
  for (;;) {
    const rows = await store.registerUnasked(space, run.run, CHUNK * 5)
    if (rows.length === 0) return
    const known = new Map<string, RegisterCodesRow | null>()
    for (const { orgnr } of rows) known.set(orgnr, await store.registerCodes(space, orgnr))
    const fresh = rows.filter((row) => isFresh(row, known.get(row.orgnr) ?? null, run.now()))
    if (fresh.length > 0) {
      await saveRun(run, async (writing) => {
        for (const row of fresh) {
          const cached = known.get(row.orgnr)
          if (!cached) continue
          await writing.saveRegisterRow(run.run, { ...row, codes: cached.codes })
          await writing.saveRegisterCodes({ ...cached, municipality })
        }
      })
      continue
    }
    const { done, problem } = await some(
      rows.slice(0, CHUNK),
      async ({ orgnr }) => askCodes(run, orgnr, asking),
      () => null,
    )
    await saveRun(run, async (writing) => {
      for (const [row, codes] of done) {
        const text = codes && JSON.stringify(codes)
        // What was known before is better than nothing: an organisation does not lose its codes because a register is down.
        const old = known.get(row.orgnr)?.codes ?? '[]'
        await writing.saveRegisterRow(run.run, { ...row, codes: text ?? old, isMissing: text === null })
        const { orgnr, entry } = row
        // Without codes too: that it was in this municipality's list is known.
        const before = known.get(orgnr) ?? { orgnr, hash: '', codes: '[]', fetchedAt: 0 }
        const now = text === null ? before : { orgnr, hash: hashOf(entry), codes: text, fetchedAt: run.now() }
        await writing.saveRegisterCodes({ ...now, municipality })
      }
    })
    if (problem) throw problem
  }
}

/** `null` when Frivillighetsregisteret does not have it. @throws {RegisterError} */
async function askCodes({ client }: RegisterRun, orgnr: string, asking: Asking): Promise<string[] | null> {
  const answer = await client.codes(orgnr, asking)
  if (answer.status !== 200) return null
  const codes = readRegisterCodes(answer.body, orgnr)
  if (!codes) throw new RegisterError('unreadable')
  return codes
}

function isFresh({ entry }: RegisterRow, cached: RegisterCodesRow | null, now: number): boolean {
  return cached !== null && cached.hash === hashOf(entry) && Math.abs(now - cached.fetchedAt) < FRESH_MS
}

function hashOf(entry: string): string {
  return createHash('sha256').update(entry).digest('base64url')
}
