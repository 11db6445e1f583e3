import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { countDue, deletedRecords, dueBy, eraseForGood, stillDue } from '#db/retention.ts'
import { restore, write } from '#db/write.ts'
import { archiveWorld, isHeld, isUnder, record } from '../model/archive-world.ts'
import type { LiveRecord } from '#model/wire.ts'

let device: Device
let databases = 0

async function openWith(records: readonly LiveRecord[]): Promise<void> {
  device = createDevice({
    ...{ storage: openDatabase(`retention-${(databases += 1)}`), lifeboat: openLifeboat(null), tab: 'tab' },
    ...{ now: () => Date.now(), announce: () => undefined, later: () => undefined },
  })
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  await device.start()
  await device.commit(
    { records: records.map((record) => ({ id: record.record, text: JSON.stringify(record) })) },
    { durability: 'strict' },
  )
}

beforeEach(() => openWith([]))

describe('erasing for good', () => {
  // Catches: notes, pictures or deleted inputs of a meeting that go before it is in the archive, and parts that never end.
  test('never takes what must be in the archive first, whatever one asks for', async () => {
    await fc.assert(
      fc.asyncProperty(archiveWorld, fc.infiniteStream(fc.boolean()), async (records, wanted) => {
        await openWith(records)
        const asked = records.filter(() => wanted.next().value)
        await eraseForGood(asked)
        const erased = new Set(device.workspace.outbox().flatMap(({ mutation }) => mutation.ops.map((op) => op.record)))
        for (const one of records) {
          if (['meeting', 'agreement'].includes(one.kind) && isHeld(records, one)) {
            expect(erased.has(one.record), one.record).toBe(false)
            for (const part of records.filter((each) => isUnder(records, each, one.record)))
              expect(erased.has(part.record)).toBe(false)
          }
          if (one.kind === 'task' && !one.fields['doneAt'] && !asked.includes(one))
            expect(erased.has(one.record)).toBe(false)
        }
        for (const due of [...dueBy('2099-01-01'), ...deletedRecords()])
          if (['meeting', 'agreement'].includes(due.kind)) expect(due.waits).toBe(isHeld(records, due.live))
        device.storage.close()
      }),
      { numRuns: process.env['PROVE'] ? 1_000 : 60 },
    )
  })

  // Catches: a colleague's «keep until 2099», or what was brought back, that is destroyed because the question was asked before.
  test('leaves what somebody decided about while it was asked', async () => {
    const gone = { retainUntil: '2099-01-01', deletedAt: 1_000 }
    await openWith([
      record('contact', 'con_1', { name: 'Kari', retainUntil: '2020-01-01' }),
      record('contact', 'con_2', { name: 'Per', retainUntil: '2020-01-01' }),
      record('contact', 'con_3', { name: 'Anne', ...gone }),
      record('contact', 'con_4', { name: 'Siv', ...gone }),
    ])
    const asked = [...dueBy('2026-01-01'), ...deletedRecords()]
    expect(asked).toHaveLength(4)
    await write({ kind: 'contact', record: 'con_1', set: { retainUntil: '2099-01-01' } })
    await restore('contact', 'con_3')
    expect(stillDue(asked, '2026-01-01').map(({ live }) => live.record)).toEqual(['con_2', 'con_4'])
  })

  // Catches: contacts that are held because the endpoint refuses something else that was erased with them.
  test('asks for what may be refused by itself, and for all else together', async () => {
    const deletedAt = 1_000
    const all = [
      record('contact', 'con_1', { name: 'Kari', deletedAt }),
      record('decision', 'dec_1', { meeting: 'mtg_1', text: 'Vi åpner.', deletedAt }),
      record('attachment', 'att_1', { record: 'dec_1', deletedAt }),
      record('input', 'inp_1', { meeting: 'mtg_1', text: 'Hei', deletedAt }),
      record('contact', 'con_2', { name: 'Per', deletedAt }),
    ]
    await openWith([record('meeting', 'mtg_1', { minutes: 'Alt.', archiveReference: '26/1' }), ...all])
    expect(await eraseForGood(all)).toBe(5)
    const edits = device.workspace.outbox().map(({ mutation }) => mutation.ops.map((op) => op.record))
    expect(edits).toEqual([['dec_1', 'att_1'], ['inp_1'], ['con_1', 'con_2']])
  })

  test('of a thousand contacts is several edits, and takes them all', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      record('contact', `con_${at}`, { name: `Kari ${at}`, retainUntil: '2020-01-01' }),
    )
    await openWith(many)
    expect(countDue('2026-01-01')).toBe(2_000)
    expect(await eraseForGood(many)).toBe(2_000)
    expect(countDue('2026-01-01')).toBe(0)
    expect(device.workspace.outbox().length).toBeGreaterThan(1)
  })
})
