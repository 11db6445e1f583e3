import { isOrgnr } from '#model/fields.ts'
import type { WireRecord } from '#model/wire.ts'
import { readRegisterFate } from '#registers/enhetsregisteret.ts'
import { RegisterError } from './register-client.ts'
import type { Asking } from './register-client.ts'
import { readPlan } from './register-plan.ts'
import { doSome } from './register-some.ts'
import { saveRun } from './register-work.ts'
import type { RegisterRun } from './register-work.ts'
import { bitOf } from './view.ts'

const CHUNK = 20
const PAGE = 500

/** Asks what became of each organisation the space has from the register that is not in the list. @throws {RegisterError} */
export async function findGone(run: RegisterRun, asking: Asking): Promise<void> {
  const { store, space } = run
  const before = await store.registerJob(space)
  if (before && readPlan(before.plan).phase !== 'gone') {
    const missing = await listMissing(run)
    await saveRun(run, async (writing, job) => {
      for (const orgnr of missing) await writing.saveRegisterGone(run.run, { orgnr, why: null })
      await writing.saveRegisterJob({ ...job, plan: JSON.stringify({ ...readPlan(job.plan), phase: 'gone' }) })
    })
  }
  const some = doSome(run.atOnce)
  for (;;) {
    const rows = (await store.registerGone(space, run.run)).filter(({ why }) => why === null)
    if (rows.length === 0) return
    const { done, problem } = await some(
      rows.slice(0, CHUNK),
      async ({ orgnr }) => askFate(run, orgnr, asking),
      () => ({ why: 'here', elsewhere: null }),
    )
    await saveRun(run, async (writing) => {
      for (const [{ orgnr }, { why, elsewhere }] of done) {
        await writing.saveRegisterGone(run.run, { orgnr, why })
        // So that it is not asked about again each time.
        if (elsewhere !== null)
          await writing.saveRegisterCodes({ orgnr, municipality: elsewhere, hash: '', codes: '[]', fetchedAt: 0 })
      }
    })
    if (problem) throw problem
  }
}

/** Numbers of organisations that came from the register, are not in the run's list, and were not last seen in another municipality's. */
async function listMissing({ store, space, run, municipality }: RegisterRun): Promise<string[]> {
  const listed = new Set<string>()
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows = await store.registerRows(space, run, after, PAGE)
    for (const { orgnr } of rows) listed.add(orgnr)
    after = rows.at(-1)?.orgnr
  }
  const missing = new Set<string>()
  for (let after: string | undefined = ''; after !== undefined;) {
    const records = await store.recordsFrom(space, after, bitOf('coordinator'), PAGE)
    for (const { kind, body } of records) {
      const orgnr = kind === 'organisation' ? registeredNumber(body) : null
      if (orgnr !== null && !listed.has(orgnr)) missing.add(orgnr)
    }
    after = records.at(-1)?.id
    await new Promise((resolve) => setImmediate(resolve)) // others are answered in between
  }
  const ours: string[] = []
  for (const orgnr of missing) {
    const known = await store.registerCodes(space, orgnr)
    if (!known || known.municipality === municipality) ours.push(orgnr)
  }
  return ours
}

/** The number of an organisation that came from the register; `null` for others. */
function registeredNumber(body: string): string | null {
  const record = JSON.parse(body) as WireRecord // written by apply.ts
  if (!('fields' in record)) return null
  const { registered, orgnr } = record.fields
  return typeof registered === 'string' && registered !== '' && typeof orgnr === 'string' && isOrgnr(orgnr)
    ? orgnr
    : null
}

/** Why it is not in the list. `elsewhere`: the municipality of one that never was in ours, so that nothing became of it. */
interface Fate {
  why: string
  elsewhere: string | null
}

/** @throws {RegisterError} */
async function askFate({ store, space, client, municipality }: RegisterRun, orgnr: string, asking: Asking) {
  const found = (why: string, elsewhere: string | null = null): Fate => ({ why, elsewhere })
  const answer = await client.entry(orgnr, asking)
  if (answer.status === 410) return found('removed')
  if (answer.status === 404) return found('deleted')
  const fate = readRegisterFate(answer.body, orgnr)
  if (!fate) throw new RegisterError('unreadable')
  if (fate.is === 'deleted') return found('deleted')
  const [first] = fate.municipalities
  if (first !== undefined && !fate.municipalities.includes(municipality)) {
    const known = await store.registerCodes(space, orgnr)
    return known?.municipality === municipality ? found('moved') : found('here', first)
  }
  return found(fate.isVoluntary ? 'here' : 'left')
}
