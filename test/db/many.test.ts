import { expect, test } from 'vitest'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { versionsOf } from '#model/merge.ts'
import { Disk } from '../simulation/disk.ts'
import { patience } from '../patience.ts'

const FIELDS = ['name', 'area', 'address', 'phone', 'email', 'web', 'source', 'description']

async function alone(): Promise<Device> {
  const quiet = { announce: () => undefined, later: () => undefined }
  const device = createDevice({
    ...quiet,
    storage: new Disk(),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
  })
  await device.start()
  return device
}

// Goes red with: looking through all that waits for every field of every edit.
test(
  'with twenty thousand edits waiting, on a phone that began alone, the next ones are as quick',
  async () => {
    const device = await alone()
    const set = Object.fromEntries(FIELDS.map((field) => [field, `Om ${field}`]))
    const many = Array.from({ length: 20_000 }, (_, at) =>
      device.compose([{ kind: 'organisation', record: `org_${at}`, set: { name: `Lag ${at}` } }]),
    )
    await device.queue(many)
    const started = performance.now()
    for (let round = 0; round < 2; round += 1) {
      const edits = Array.from({ length: 300 }, (_, at) =>
        device.compose([{ kind: 'organisation', record: `org_${19_999 - at}`, set }]),
      )
      await device.queue(edits)
    }
    expect(performance.now() - started).toBeLessThan(3_000)
  },
  patience(60_000),
)

// Goes red with: taking the first text of an edit for the text of each of its records.
test('two texts for one note are told from what that note was, not from another note of the same edit', async () => {
  const device = await alone()
  const first = device.compose([
    { kind: 'organisation', record: 'org_1', set: { note: 'Stengt.' } },
    { kind: 'organisation', record: 'org_2', set: { note: 'Åpent. Kaffe.' } },
  ])
  await device.queue([first])
  const seen = { note: [first.id] }
  const edits = ['Stengt.', 'Åpent. Kaffe. Te.'].map((note) =>
    device.compose([{ kind: 'organisation', record: 'org_2', set: { note }, seen }]),
  )
  await device.queue(edits)
  const record = device.workspace.record('org_2')
  const texts = record ? versionsOf(record, 'note').map((version) => version.value) : []
  expect(texts.sort()).toEqual(['Stengt.', 'Åpent. Kaffe. Te.'])
})
