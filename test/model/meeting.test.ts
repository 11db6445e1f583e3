import { describe, expect, test } from 'vitest'
import { mayDelete } from '#model/meeting.ts'
import type { Noted } from '#model/meeting.ts'

const empty = { present: [] as string[], archiveReference: null as string | null, archiveWaived: null as string | null }
const nothing: Noted = { minutes: null, guests: null, agenda: [], inputs: [], decisions: [], tasks: [], photos: [] }
const noted: Noted[] = [
  { ...nothing, minutes: 'Referat' },
  { ...nothing, guests: 'En nabo' },
  { ...nothing, agenda: [{ notes: null }, { notes: 'Noe ble sagt' }] },
  { ...nothing, inputs: [{ text: 'Trenger rom' }] },
  { ...nothing, decisions: [{ text: 'Vi møtes igjen' }] },
  { ...nothing, tasks: [{ text: 'Ring skolen' }] },
  { ...nothing, photos: [{}] },
]

describe('a meeting is deleted', () => {
  test('when nothing was noted: it was planned by mistake', () => {
    expect(mayDelete(empty, nothing)).toBe(true)
    expect(mayDelete(empty, { ...nothing, agenda: [{ notes: '  \n' }], inputs: [{ text: '' }] })).toBe(true)
  })

  test('never while something noted waits for the archive', () => {
    for (const parts of noted) expect(mayDelete(empty, parts), JSON.stringify(parts)).toBe(false)
    expect(mayDelete({ ...empty, present: ['org_1'] }, nothing)).toBe(false)
    expect(mayDelete({ ...empty, archiveReference: ' ' }, noted[0]!)).toBe(false)
  })

  test('when its reference is written, or why it needs none', () => {
    for (const parts of noted) {
      expect(mayDelete({ ...empty, archiveReference: '26/1234-5' }, parts)).toBe(true)
      expect(mayDelete({ ...empty, archiveWaived: 'Uformelt møte uten saksbehandling' }, parts)).toBe(true)
    }
  })
})
