import { expect, test } from 'vitest'
import { play, playMany, RUNS } from '../simulation/schedule.ts'
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

// Found by a hundred thousand schedules, which asked too much: two choose the same, and one of them, who knows of no other choice, thinks better of it.
test('two equal choices are one version, which whoever saw either may replace', async () => {
  await play([
    { do: 'write', phone: 1, record: 0, field: 'area' },
    { do: 'sync', phone: 2, faults: [] },
    { do: 'sync', phone: 1, faults: [] },
    { do: 'sync', phone: 0, faults: ['slow'] },
    { do: 'write', phone: 2, record: 0, field: 'area' },
    { do: 'wait' },
    { do: 'choose', phone: 0, record: 0, field: 'area', which: 3 },
    { do: 'choose', phone: 2, record: 0, field: 'area', which: 1 },
    { do: 'sync', phone: 0, faults: [] },
    { do: 'choose', phone: 0, record: 0, field: 'name', which: 0 },
    { do: 'prose', phone: 0, record: 0, place: 0, how: 'replace' },
    { do: 'write', phone: 2, record: 0, field: 'area' },
  ])
  expect.hasAssertions()
})
