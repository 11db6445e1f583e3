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

// Found by a hundred thousand schedules: an edit the disk had not taken yet was left out when all was read anew.
test('an edit the disk has not taken yet goes before those that saw it, also when the disk is read meanwhile', async () => {
  const prose = { do: 'prose', phone: 1, record: 0, place: 0, how: 'replace' } as const
  await play([
    { do: 'sync', phone: 1, faults: [] },
    { do: 'fail', phone: 1, times: 1 },
    ...[prose, prose, prose],
    { do: 'sync', phone: 0, faults: [] },
    { do: 'fail', phone: 0, times: 1 },
    { do: 'kill', phone: 0 },
    { do: 'write', phone: 0, record: 0, field: 'name' },
  ])
  expect.hasAssertions()
})

// Goes red with: only the last of several edits sent when the endpoint has never heard of the one they built on.
test('edits that build on one the power took are all told, in their order', async () => {
  const prose = { do: 'prose', phone: 0, record: 0, place: 0, how: 'replace' } as const
  await play([
    { do: 'fail', phone: 0, times: 1 },
    ...[prose, prose, prose],
    { do: 'power', phone: 0, lost: 4 },
    { do: 'sync', phone: 0, faults: [] },
  ])
  expect.hasAssertions()
})
