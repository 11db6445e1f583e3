import { expect, test } from 'vitest'
import { playMany, RUNS } from '../simulation/schedule.ts'
import { patience } from '../patience.ts'

// Goes red with: no clamp, drop on refusal, one bad mutation refusing the push.
test(
  'clocks ten years wrong lose nothing and block nothing, and a refused edit delays no other',
  async () => {
    await playMany({ clock: 3, bad: 2, late: 1 }, RUNS)
    expect.hasAssertions()
  },
  patience(600_000),
)
