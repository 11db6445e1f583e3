import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKLISTS } from '#content/checklists.ts'
import { EVIDENCE_KINDS } from '#content/checklist.ts'
import {
  anewId,
  checklistOf,
  itemId,
  partOf,
  runningId,
  STATES,
  toChecklist,
  toEvidence,
  toItem,
} from '#model/checklist.ts'
import { newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { checkMutation } from '#model/mutation.ts'
import { countedIn, isFilled, readinessOf, standingOf, turnsOf } from '#model/readiness.ts'
import type { LiveRecord } from '#model/wire.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})
const words = fc.constantFrom(null, '', '  ', 'noe', 42, true)
const kinds = EVIDENCE_KINDS.map(({ id }): string => id)
const types = fc.constantFrom(null, 'smell', 'constructor', ...kinds)
const evidences = fc
  .record({
    type: types,
    reference: words,
    link: words,
    meeting: words,
    person: words,
    number: words,
    text: words,
    body: words,
    on: words,
  })
  .map((fields) => toEvidence(live('evidence', 'evd_1', fields)))
const states = fc.constantFrom(null, 'abandoned', 7, ...STATES)
const points = fc
  .record({
    state: states,
    reason: words,
    owner: fc.constantFrom(null, 'Kari', 'KARI ', 'Per', ' '),
    due: fc.constantFrom(null, '2026-03-01', '2026-12-24'),
    evidence: fc.array(evidences, { maxLength: 3 }),
    asks: fc.option(fc.subarray(kinds, { minLength: 1 })),
  })
  .map(({ state, reason, owner, due, evidence, asks }) => {
    const item = toItem(live('checklistItem', 'chi_1', { state, reason, owner, due }))
    return { item, owner: item.owner, due: item.due, evidence, asks, standing: standingOf(item, evidence, asks) }
  })
const many = fc.array(points, { maxLength: 30 })

describe('a point', () => {
  // Catches: any evidence counts; empty evidence counts; the state alone counts.
  test('is shown only when somebody says it is done and something it asks for is filled in', () => {
    fc.assert(
      fc.property(points, ({ item, evidence, asks, standing }) => {
        const proof = evidence.filter((one) => asks === null || asks.includes(one.type ?? '')).filter(isFilled)
        expect(standing === 'shown').toBe(item.state === 'done' && proof.length > 0)
        if (standing === 'said') expect(item.state).toBe('done')
      }),
    )
  })

  test.each([
    ['decision', { body: 'Kommunestyret', on: '2026-06-18' }, { reference: '47/26' }],
    ['document', { on: '2026-06-18' }, { reference: 'Mandat' }],
    ['document', {}, { link: 'https://www.lindesnes.kommune.no' }],
    ['link', { text: 'Planen' }, { link: 'https://www.lindesnes.kommune.no' }],
    ['meeting', { text: 'Dialogmøtet' }, { meeting: 'mtg_1' }],
    ['person', { text: 'Har ansvaret' }, { person: 'Kultursjefen' }],
    ['photo', {}, { reference: 'Signert avtale' }],
    ['count', { text: 'lag', on: '2026-06-18' }, { number: '214' }],
    ['note', { on: '2026-06-18' }, { text: 'Begge er enige' }],
  ])('is not shown by a %s in which what it is about is missing', (type, beside, proof) => {
    const done = toItem(live('checklistItem', 'chi_1', { state: 'done' }))
    const standing = (fields: Record<string, Json>) =>
      standingOf(done, [toEvidence(live('evidence', 'evd_1', { type, ...fields }))], [type])
    expect(standing(beside)).toBe('said')
    expect(standing({ ...beside, ...proof })).toBe('shown')
  })

  test('in a state of a newer app is in no state we know', () => {
    expect(toItem(live('checklistItem', 'chi_1', { state: 'abandoned' })).state).toBe(null)
  })

  test('is not relevant only for a reason', () => {
    const standing = (reason: string | null) =>
      standingOf(toItem(live('checklistItem', 'chi_1', { state: 'not-relevant', reason })), [], ['note'])
    expect([standing(null), standing(' '), standing('Vi har ingen sentral')]).toEqual([
      'missing',
      'missing',
      'not-relevant',
    ])
  })
})

describe('the readiness picture', () => {
  // Catches: unknown states counted nowhere, not relevant counted as missing, a point counted once for each piece of evidence.
  test('its numbers are the numbers of the points', () => {
    fc.assert(
      fc.property(many, (all) => {
        const readiness = readinessOf(all)
        expect(countedIn(readiness) + readiness.notRelevant).toBe(all.length)
        expect(readiness.shown).toBe(all.filter(({ standing }) => standing === 'shown').length)
        const doubled = all.map(({ item, evidence, asks }) => ({
          standing: standingOf(item, [...evidence, ...evidence], asks),
        }))
        expect(readinessOf(doubled)).toEqual(readiness)
      }),
    )
  })

  test('more evidence never makes it worse, and less never better', () => {
    fc.assert(
      fc.property(many, evidences, (all, more) => {
        const shown = (extra: boolean) =>
          readinessOf(
            all.map(({ item, evidence, asks }) => ({
              standing: standingOf(item, extra ? [...evidence, more] : evidence, asks),
            })),
          ).shown
        expect(shown(true)).toBeGreaterThanOrEqual(shown(false))
      }),
    )
  })

  // Catches: a name in capitals as another person, those nobody has left out.
  test('whose turn it is: every point that is not shown is somebody’s or nobody’s, once', () => {
    fc.assert(
      fc.property(many, (all) => {
        const turns = turnsOf(all)
        const { said, missing } = readinessOf(all)
        expect(turns.reduce((sum, { count }) => sum + count, 0)).toBe(said + missing)
        expect(turns.filter(({ owner }) => owner === null).length).toBeLessThanOrEqual(1)
        const names = turns.map(({ owner }) => owner?.toLowerCase() ?? '')
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('ids', () => {
  test('of every point are such as the endpoint takes, and say where the point belongs', () => {
    const uuid = newUuid(Date.now())
    const checklists = CHECKLISTS.flatMap(({ id }) => [runningId(id), anewId(runningId(id), '2027–2031, høsten')])
    for (const checklist of [...checklists, `chk_${uuid}`, anewId(`chk_${uuid}`, 'x'.repeat(200))]) {
      for (const part of ['A1', 'J14', newUuid(Date.now())]) {
        const item = itemId(checklist, part)
        const op = { kind: 'checklistItem', record: item, set: { checklist: { value: checklist } } }
        expect(checkMutation({ id: 'm', at: 0, ops: [op] }).ok, item).toBe(true)
        expect(checklistOf(live('checklistItem', item, {}))).toBe(checklist)
        expect(partOf(item)).toBe(part)
      }
    }
  })

  test('are the same on two phones that begin the same term, however they write it', () => {
    const running = runningId('anchoring')
    expect(anewId(running, '2027–2031')).toBe('chk_anchoring.2027-2031')
    expect(anewId(running, ' 2027-2031')).toBe(anewId(anewId(running, '2027'), '2027–2031'))
    expect(toChecklist(live('checklist', anewId(running, '2027'), {})).template).toBe('anchoring')
    expect(toChecklist(live('checklist', `chk_${newUuid(0)}`, {})).template).toBe(null)
  })
})
