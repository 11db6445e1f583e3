import { expect, test } from 'vitest'
import { keptInstead, partyOf } from '#model/merged.ts'
import type { LiveRecord } from '#model/wire.ts'

function organisation(record: string, fields: LiveRecord['fields'] = {}): LiveRecord {
  return { kind: 'organisation', record, mark: 'm', fields, marks: {} }
}

function place(...records: LiveRecord[]) {
  const find = (id: string) => records.find(({ record }) => record === id) ?? null
  const living = records.filter(({ fields }) => !fields['deletedAt'])
  return (id: string) => partyOf(id, find, (gone) => keptInstead(gone, living, find))?.record ?? null
}

const gone = organisation('org_gone', { deletedAt: 1 })

// Catches: a party that is lost with the one it was merged into by way of another, or that is no longer with whom it was.
test('a party is itself, what it was merged into by way of others, or what it was', () => {
  const between = organisation('org_between', { deletedAt: 2, 'merged/org_gone': true })
  const kept = organisation('org_kept', { 'merged/org_between': true })
  expect(place(gone, between, kept)('org_gone')).toBe('org_kept')
  expect(place(gone, between, kept)('org_kept')).toBe('org_kept')
  expect(place(gone)('org_gone')).toBe('org_gone')
  expect(place(kept)('org_gone')).toBeNull()
})

// Catches: the first that happens to stand there. What is agreed to would be another text on another device.
test('one that was merged into two is the same one on every device', () => {
  const one = organisation('org_1', { 'merged/org_gone': true })
  const two = organisation('org_2', { 'merged/org_gone': true })
  expect(place(gone, one, two)('org_gone')).toBe('org_1')
  expect(place(two, gone, one)('org_gone')).toBe('org_1')
})
