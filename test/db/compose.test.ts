import { expect, test } from 'vitest'
import { composeOps } from '#db/compose.ts'
import { createWorkspace } from '#db/workspace.ts'
import { versionsOf } from '#model/merge.ts'

// Goes red with: naming every own edit that waits. Four hours of notes without a network are a thousand edits of one field, each of
// which would name all before it: at seven hundred, saving one took more than a second.
test('of a long row of own edits that wait, each names the latest and what stood before the row', () => {
  const workspace = createWorkspace(() => 1_000)
  const told = { kind: 'agendaItem', record: 'agi_1', mark: 'theirs', fields: { notes: 'Fra før.' }, marks: {} }
  workspace.absorb({ records: [{ id: 'agi_1', text: JSON.stringify(told) }] })
  const bases: string[][] = []
  for (let at = 1; at <= 300; at += 1) {
    const ops = composeOps(workspace, [
      { kind: 'agendaItem', record: 'agi_1', set: { notes: `Fra før. Pause ${at}.` } },
    ])
    const [op] = ops
    bases.push(op && 'set' in op ? (op.set['notes']?.base ?? []) : [])
    workspace.absorb({ outbox: [{ order: at, state: 'queued', mutation: { id: `mine-${at}`, at, ops } }] })
  }
  expect(bases.at(0)).toEqual(['theirs'])
  expect(bases.at(4)).toEqual(['mine-4', 'mine-3', 'mine-2', 'mine-1', 'theirs'])
  expect(bases.at(-1)?.length).toBeLessThan(20)
  expect(bases.at(-1)).toEqual(expect.arrayContaining(['mine-299', 'mine-298', 'theirs']))
  const record = workspace.record('agi_1')
  expect(record && versionsOf(record, 'notes').map(({ value }) => value)).toEqual(['Fra før. Pause 300.'])
})
