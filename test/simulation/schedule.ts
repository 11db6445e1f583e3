import fc from 'fast-check'
import { afterAll } from 'vitest'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import type { Fault } from './phone.ts'
import type { Step } from './world.ts'
import { World } from './world.ts'

const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000
const PHONES = 3

const phone = fc.nat(PHONES - 1)
const record = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) })
const faults = fc.array(
  fc.constantFrom<Fault>('none', 'none', 'dropped', 'answer-lost', 'twice', 'late', 'cut', 'slow', 'slow'),
  {
    maxLength: 4,
  },
)

/** The steps a schedule is made of; each kind of run leans towards its own. */
export const STEPS = {
  write: fc.record({
    do: fc.constant('write' as const),
    phone,
    record,
    field: fc.constantFrom('name' as const, 'area' as const),
  }),
  prose: fc.record({
    do: fc.constant('prose' as const),
    phone,
    record,
    place: fc.nat(5),
    how: fc.constantFrom('replace' as const, 'append' as const, 'drop' as const),
  }),
  choose: fc.record({
    do: fc.constant('choose' as const),
    phone,
    record,
    field: fc.constantFrom('name' as const, 'area' as const, 'note' as const),
    which: fc.nat(3),
  }),
  bad: fc.record({ do: fc.constant('bad' as const), phone, record }),
  sync: fc.record({ do: fc.constant('sync' as const), phone, faults }),
  wait: fc.constant({ do: 'wait' as const }),
  late: fc.constant({ do: 'late' as const }),
  kill: fc.record({ do: fc.constant('kill' as const), phone }),
  power: fc.record({ do: fc.constant('power' as const), phone, lost: fc.nat(4) }),
  clock: fc.record({ do: fc.constant('clock' as const), phone, by: fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }) }),
  evict: fc.record({ do: fc.constant('evict' as const), phone }),
  fail: fc.record({ do: fc.constant('fail' as const), phone, times: fc.integer({ min: 1, max: 3 }) }),
  tab: fc.record({ do: fc.constant('tab' as const), phone }),
}
export type StepName = keyof typeof STEPS

/** How often each kind of step comes; writing and sharing always do. */
export type Lean = Partial<Record<StepName, number>>

const ALWAYS: Lean = { write: 4, prose: 4, choose: 1, sync: 6, wait: 2 }

let endpoint: Promise<Endpoint> | null = null
afterAll(async () => (await endpoint)?.close())

async function theEndpoint(): Promise<Endpoint> {
  endpoint ??= openEmbeddedStore(':memory:').then((store) => createEndpoint({ store, groupMs: 0 }))
  return endpoint
}

/** Runs one schedule to its end and checks the ledger. Rejects with what was lost. */
export async function play(steps: readonly Step[]): Promise<void> {
  const world = new World(await theEndpoint())
  await world.begin(PHONES)
  await world.run(steps)
  await world.comeToRest()
  await world.check()
}

/** The test command plays the same schedules every time; the longer proof plays new ones, and prints which. */
function seed(): { seed?: number } {
  if (process.env['SEED']) return { seed: Number(process.env['SEED']) }
  return process.env['PROVE'] ? {} : { seed: 4205 }
}

/** Plays `runs` schedules; a failure prints the seed and the shortest schedule found. */
export async function playMany(lean: Lean, runs: number, examples: Step[][] = []): Promise<void> {
  const weights = Object.entries({ ...ALWAYS, ...lean }) as [StepName, number][] // keys of a literal
  const step: fc.Arbitrary<Step> = fc.oneof(
    ...weights.map(([name, weight]) => ({ weight, arbitrary: STEPS[name] as fc.Arbitrary<Step> })),
  )
  const schedules = fc.array(step, { minLength: 4, maxLength: 24, size: 'max' })
  await fc.assert(fc.asyncProperty(schedules, play), {
    numRuns: runs,
    examples: examples.map((example): [Step[]] => [example]),
    ...seed(),
  })
}

/** How many schedules each of the four kinds plays: 10 000 in the test command, ten times that as a longer proof. */
export const RUNS = Number(process.env['SCHEDULES'] ?? (process.env['PROVE'] ? 25_000 : 2_500))
