import { describe, expect, test } from 'vitest'
import { change, idsOf, takeAway, undoable } from '#db/changing.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { write } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import { Disk } from '../simulation/disk.ts'

async function open(): Promise<Device> {
  const device = createDevice({
    storage: new Disk(),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: () => undefined,
  })
  await device.start()
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  return device
}

const says = (device: Device, field: string): Json[] => {
  const record = device.workspace.record('met_1')
  return record ? versionsOf(record, field).map(({ value }) => value) : []
}
const set = (field: string, value: Json) => write({ kind: 'meeting', record: 'met_1', set: { [field]: value } })

describe('the way back', () => {
  test('gives back what stood there, of several fields', async () => {
    const device = await open()
    await set('title', 'Dialogmøte')
    const undo = await undoable([{ kind: 'meeting', record: 'met_1', fields: ['title', 'place'] }], () =>
      write({ kind: 'meeting', record: 'met_1', set: { title: 'Samling', place: 'Buen' } }),
    )
    await undo()
    expect([says(device, 'title'), says(device, 'place')]).toEqual([['Dialogmøte'], [null]])
  })

  // Goes red with: writing what stood before over whatever stands now.
  test('leaves what somebody has written since, and gives back the rest', async () => {
    const device = await open()
    const undo = await change('meeting', 'met_1', { title: 'Samling', place: 'Buen' })
    await set('title', 'Ny samling')
    await undo()
    expect([says(device, 'title'), says(device, 'place')]).toEqual([['Ny samling'], [null]])
  })

  test('pressed twice does no more than once', async () => {
    const device = await open()
    const undo = await change('meeting', 'met_1', { title: 'Samling' })
    await undo()
    const [after] = idsOf('met_1', 'title')
    await undo()
    expect(idsOf('met_1', 'title')).toEqual([after])
    expect(says(device, 'title')).toEqual([null])
  })

  test('brings back what was taken away', async () => {
    const device = await open()
    await set('title', 'Samling')
    const undo = await takeAway('meeting', 'met_1')
    expect(device.workspace.all('meeting')).toEqual([])
    await undo()
    expect(device.workspace.all('meeting')).toHaveLength(1)
  })
})
