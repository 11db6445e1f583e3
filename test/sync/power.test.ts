import { expect, test } from 'vitest'
import { play, playMany, RUNS } from '../simulation/schedule.ts'
import { patience } from '../patience.ts'

// Goes red with: cursor before records, acknowledging before state, drop on refusal.
test(
  'what was «Lagret» survives killed tabs, power cuts, evicted storage and failing disks',
  async () => {
    await playMany({ kill: 2, power: 3, evict: 1, fail: 2 }, RUNS)
    expect.hasAssertions()
  },
  patience(600_000),
)

// Found by the schedules above: the lifeboat gave an edit back behind the one that had seen it.
test('an edit the disk refused and the lifeboat kept is shared before the edits that saw it', async () => {
  await play([
    { do: 'fail', phone: 0, times: 1 },
    { do: 'write', phone: 0, record: 0, field: 'area' },
    { do: 'write', phone: 0, record: 0, field: 'area' },
    { do: 'power', phone: 0, lost: 0 },
    { do: 'write', phone: 0, record: 0, field: 'name' },
    { do: 'sync', phone: 0, faults: [] },
  ])
  expect.hasAssertions()
})
