import fc from 'fast-check'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'

export const record = (kind: string, id: string, fields: Record<string, Json>): LiveRecord => ({
  ...{ kind, record: id, mark: 'm', fields, marks: {} },
})

/** Meetings and agreements as they may be, with parts that may be deleted, in parts of parts, or name each other in a ring. */
export const archiveWorld = fc
  .record({
    wholes: fc.array(
      fc.record({
        kind: fc.constantFrom('meeting', 'agreement'),
        isArchived: fc.boolean(),
        isNoted: fc.boolean(),
        isDeleted: fc.boolean(),
        state: fc.constantFrom('draft', 'signed', 'ended'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    parts: fc.array(
      fc.record({
        kind: fc.constantFrom(
          'agendaItem',
          'input',
          'decision',
          'task',
          'attachment',
          'agreementSection',
          'agreementPoint',
        ),
        owner: fc.nat(12),
        isDeleted: fc.boolean(),
        isDone: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ wholes, parts }) => {
    const deleted = (is: boolean): Record<string, Json> => (is ? { deletedAt: 1_000 } : {})
    const all = wholes.map(({ kind, isArchived, isNoted, isDeleted, state }, at) =>
      record(kind, `who_${at}`, {
        ...{ title: 'Helheten', state, on: '2020-01-01', until: '2020-01-01' },
        ...(isArchived ? { archiveReference: '20/1', archivedOn: '2020-02-01' } : {}),
        ...(isNoted ? { minutes: 'Det som ble sagt.' } : {}),
        ...deleted(isDeleted),
      }),
    )
    const ids = [...all.map((one) => one.record), ...parts.map((_, at) => `part_${at}`)]
    const others = parts.map(({ kind, owner, isDeleted, isDone }, at) => {
      const to = ids[owner % ids.length] ?? ''
      const field = kind === 'attachment' ? 'record' : kind.startsWith('agreement') ? 'agreement' : 'meeting'
      return record(kind, `part_${at}`, {
        [field]: to,
        text: 'Kari sa',
        ...deleted(isDeleted),
        ...(isDone ? { doneAt: 5 } : {}),
      })
    })
    return [...all, ...others]
  })

/** Whether a record, or anything it is part of, must be in the archive and is not: said in another way than the app does. */
export function isHeld(all: readonly LiveRecord[], one: LiveRecord, seen: readonly string[] = []): boolean {
  const { fields } = one
  if (one.kind === 'meeting') {
    const isNoted =
      Boolean(fields['minutes']) || all.some((part) => isUnder(all, part, one.record) && saysSomething(part))
    return isNoted && !fields['archiveReference']
  }
  if (one.kind === 'agreement') return fields['state'] !== 'draft' && !fields['archivedOn']
  if (one.kind === 'task' && !fields['doneAt']) return false
  const owner = all.find(({ record: id }) => id === ownerOf(one))
  return owner !== undefined && !seen.includes(owner.record) && isHeld(all, owner, [...seen, one.record])
}

const ownerOf = ({ fields }: LiveRecord) => fields['meeting'] ?? fields['agreement'] ?? fields['record']
const saysSomething = ({ kind, fields }: LiveRecord) =>
  ['input', 'decision', 'attachment'].includes(kind) || (kind === 'task' && Boolean(fields['doneAt']))

export function isUnder(all: readonly LiveRecord[], part: LiveRecord, id: string, depth = 0): boolean {
  if (part.kind === 'task' && !part.fields['doneAt']) return false // it outlives the meeting, and its photos with it
  const owner = ownerOf(part)
  if (owner === id) return true
  const next = all.find((one) => one.record === owner)
  return next !== undefined && depth < 12 && isUnder(all, next, id, depth + 1)
}
