import { expect, test } from 'vitest'
import { playMany, RUNS } from '../simulation/schedule.ts'
import { patience } from '../patience.ts'

// Goes red with: last-writer-wins, whole-text last-writer-wins, merge by characters (see merge.ts, prose.ts).
test(
  'whatever three phones write at the same time, over a network that loses, repeats and delays, is kept and shown',
  async () => {
    await playMany({ late: 2, choose: 3 }, RUNS)
    expect.hasAssertions()
  },
  patience(600_000),
)
