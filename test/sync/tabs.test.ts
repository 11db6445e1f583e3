import { expect, test } from 'vitest'
import { playMany, RUNS } from '../simulation/schedule.ts'
import { patience } from '../patience.ts'

// Goes red with: de-duplication by counter, a cursor that an older answer may set back.
test(
  'several tabs of one phone, each of which may be killed at any moment, do no more and no less than one',
  async () => {
    await playMany({ tab: 3, kill: 1, power: 1, late: 2, fail: 1 }, RUNS)
    expect.hasAssertions()
  },
  patience(600_000),
)
