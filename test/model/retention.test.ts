import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { PROCESSING, processingFacts } from '#model/processing.ts'
import { KINDS, ROLES } from '#model/records.ts'
import { readsKind } from '#model/rights.ts'
import { CLOCKS, dueOn, goneFrom, isInArchive, madeOn } from '#model/retention.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'

const NOON = Date.UTC(2024, 2, 5, 12)
const live = (
  kind: string,
  fields: Record<string, Json>,
  marks: Record<string, Mark> = {},
  record = 'x_1',
): LiveRecord => ({
  ...{ kind, record, mark: 'm', fields, marks },
})

describe('the clock of a record', () => {
  test.each([
    ['a contact counts from the day it was added', live('contact', {}, {}, newId('con', NOON)), '2026-03-05'],
    ['a conversation from when it was', live('conversation', { on: '2024-02-29' }), '2026-02-28'],
    [
      'a person in a checklist from the day that stands there',
      live('evidence', { person: 'Kari', on: '2024-01-01' }),
      '2026-01-01',
    ],
    ['what shows a point without a person stands still', live('evidence', { text: 'Vedtak', on: '2024-01-01' }), null],
    ['a meeting counts from its day', live('meeting', { on: '2024-03-05' }), '2026-03-05'],
    ['a task stands still until it is done', live('task', { text: 'Ring' }), null],
    ['and counts from then', live('task', { doneAt: NOON }), '2026-03-05'],
    ['an agreement stands still while it runs', live('agreement', { state: 'running', until: '2020-01-01' }), null],
    ['and counts from when it ended', live('agreement', { state: 'ended', until: '2020-01-01' }), '2022-01-01'],
    [
      'what somebody decided counts instead',
      live('meeting', { on: '2024-03-05', retainUntil: '2031-01-01' }),
      '2031-01-01',
    ],
    [
      'but not of an agreement that runs again',
      live('agreement', { state: 'running', until: '2020-01-01', retainUntil: '2021-01-01' }),
      null,
    ],
    ['nor of a task that was opened again', live('task', { text: 'Ring', retainUntil: '2021-01-01' }), null],
    [
      'a task that is done stands as long as was decided',
      live('task', { doneAt: NOON, retainUntil: '2031-01-01' }),
      '2031-01-01',
    ],
    ['an organisation has none', live('organisation', { name: 'Koret' }), null],
  ])('%s', (_, record, day) => expect(dueOn(record)).toBe(day))

  // Catches: a colleague's «keep» that loses against the other's earlier day, or against «for ever».
  test('of two versions the one that keeps longer counts', () => {
    const beside = (value: Json): Record<string, Mark> => ({
      retainUntil: { id: 'a', by: 'Kari', at: 2, others: [{ id: 'b', value, by: 'Per', at: 1 }] },
    })
    expect(dueOn(live('contact', { retainUntil: '2024-01-01' }, beside('2030-01-01')))).toBe('2030-01-01')
    expect(dueOn(live('enquiry', { retainUntil: '2024-01-01' }, beside(null)))).toBeNull()
  })

  test('the day something was made stands in its id', () => {
    expect(madeOn({ record: newId('con', NOON) })).toBe('2024-03-05')
    for (const record of ['con_1', 'enq_abc.def', 'mun_own']) expect(madeOn({ record })).toBeNull()
  })

  test('what is deleted lies thirty days', () => {
    expect(goneFrom(live('contact', { deletedAt: NOON }))).toBe('2024-04-04')
    expect(goneFrom(live('contact', { deletedAt: null }))).toBeNull()
  })

  test('an agreement is in the archive with reference and day; a meeting with a reference, or a reason why not', () => {
    expect(isInArchive(live('agreement', { archiveReference: '24/1' }))).toBe(false)
    expect(isInArchive(live('agreement', { archiveReference: '24/1', archivedOn: '2024-01-01' }))).toBe(true)
    expect(isInArchive(live('meeting', { archiveReference: ' ' }))).toBe(false)
    expect(isInArchive(live('meeting', { archiveWaived: 'Uformell prat' }))).toBe(true)
  })

  // Catches: a clock that throws on what a newer or a wrong app wrote.
  test('nothing that may stand in a record stops it', () => {
    const fields = ['retainUntil', 'on', 'doneAt', 'endedAt', 'until', 'state', 'person', 'deletedAt', 'archivedOn']
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(KINDS)),
        fc.dictionary(fc.constantFrom(...fields), fc.jsonValue() as fc.Arbitrary<Json>),
        (kind, given) => {
          const day = dueOn(live(kind, given))
          expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true)
          expect(goneFrom(live(kind, given))).toSatisfy((gone) => gone === null || typeof gone === 'string')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the record of processing', () => {
  // Catches: a kind or a field that no purpose covers.
  test('covers every kind, each for one purpose, with all it holds', () => {
    const facts = processingFacts()
    expect(facts.flatMap(({ kinds }) => kinds).sort()).toEqual(Object.keys(KINDS).sort())
    for (const { kinds, fields, readers, clocked } of facts) {
      for (const kind of kinds) {
        expect(readers).toEqual(expect.arrayContaining(ROLES.filter((role) => readsKind(role, kind))))
        for (const set of Object.keys(KINDS[kind].sets)) expect(fields).toContain(set)
      }
      for (const field of ['name', 'person', 'minutes', 'contact', 'text', 'signedOn'])
        expect(fields.includes(field)).toBe(kinds.some((kind) => Object.hasOwn(KINDS[kind].fields, field)))
      expect(clocked).toEqual(kinds.filter((kind) => Object.hasOwn(CLOCKS, kind)))
    }
  })

  // Catches: a clock for a kind whose day nobody can write, and a kind about persons that the public may see with no one knowing.
  test('every kind with a clock can be kept longer, and is about persons', () => {
    for (const kind of Object.keys(CLOCKS) as (keyof typeof CLOCKS)[]) {
      expect(Object.hasOwn(KINDS[kind].fields, 'retainUntil')).toBe(true)
      expect(PROCESSING[kind].persons).not.toEqual([])
    }
  })
})
