import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_NEEDS } from '#content/agreement.ts'
import { AGREEMENT_DATES } from '#content/agreements/states.ts'
import { toAgreement, toPoint } from '#model/agreement.ts'
import { councilDay, DATE_KEYS, datesOf, electionYear, noticeDay, yearLater } from '#model/agreement-dates.ts'
import { isSeenByApp, needStanding } from '#model/agreement-needs.ts'
import { dateTasks, openCouncilDay } from '#model/agreement-tasks.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { drafted } from '#page/agreement.ts'
import { documentOf } from '#model/agreement-document.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})

function sourceOf(fields: Record<string, Json>, sections: LiveRecord[] = [], points: LiveRecord[] = [], copies = 0) {
  const source = drafted({
    agreement: live('agreement', 'agr_1', { type: 'intention', ...fields }),
    sections,
    tasks: [],
    organisations: [],
    contacts: [],
    municipality: null,
  })
  const { agreement, values, type } = source
  const required = type?.required ?? []
  return { agreement, values, required, document: documentOf(source), points: points.map(toPoint), copies }
}
const section = (key: string, text: string) => live('agreementSection', `ags_1.${key}`, { text, agreement: 'agr_1' })
const point = (id: string, fields: Record<string, Json>) =>
  live('agreementPoint', id, { agreement: 'agr_1', ...fields })

describe('what a state needs', () => {
  test('is seen by the app where it can see it, and is otherwise said by somebody', () => {
    expect(AGREEMENT_NEEDS.filter((key) => !isSeenByApp(key))).toEqual([
      'sent-to-both',
      'mandate-to-sign',
      'signed-by-both',
      'keys-and-data',
      'last-evaluation',
    ])
    expect(needStanding('sent-to-both', sourceOf({}))).toBe('missing')
    expect(needStanding('sent-to-both', sourceOf({ 'said/sent-to-both': '2026-11-27' }))).toBe('said')
  })

  // Catches: what somebody says counted for what the app can see is not so.
  test('nobody can say that a blank is filled, a section written or a copy attached', () => {
    const said = Object.fromEntries(AGREEMENT_NEEDS.map((key) => [`said/${key}`, '2026-11-27']))
    const source = sourceOf(said, [section('purpose', 'Vi gir {amount}.')])
    for (const key of ['blanks-filled', 'required-sections', 'signed-copy', 'parties', 'decision', 'archived'])
      expect([key, needStanding(key, source)]).toEqual([key, 'missing'])
    expect(needStanding('signed-copy', sourceOf({}, [], [], 1))).toBe('seen')
  })

  test('every section that must be there is written, and comments are answered or settled', () => {
    const keys = ['parties', 'purpose', 'contacts', 'duration', 'signatures']
    const written = keys.map((key) => section(key, 'Tekst'))
    expect(needStanding('required-sections', sourceOf({}, written))).toBe('missing')
    const half = live('agreementSection', 'ags_1.expectations', { municipalityExpects: 'Noe' })
    // On paper the other column says that it is not written.
    expect(needStanding('required-sections', sourceOf({}, [...written, half]))).toBe('missing')
    const expects = { ...half, fields: { ...half.fields, organisationExpects: 'Noe annet' } }
    expect(needStanding('required-sections', sourceOf({}, [...written, expects]))).toBe('seen')
    const gone = live('agreementSection', 'ags_1.purpose', { text: 'Tekst', deletedAt: 5 })
    expect(needStanding('required-sections', sourceOf({}, [...written.slice(2), gone, expects]))).toBe('missing')
    const open = [point('agp_1', { text: 'Hvem vasker?' }), point('agp_2', { text: 'Ok', settledAt: 4 })]
    expect(needStanding('comments-answered', sourceOf({}, [], open))).toBe('missing')
    const answered = [point('agp_1', { text: 'Hvem vasker?', answer: 'Laget' }), ...open.slice(1)]
    expect(needStanding('comments-answered', sourceOf({}, [], answered))).toBe('seen')
  })

  // Catches: «klart» and «enige» said of a text while another version of it stands beside.
  test('of which there are two versions, nobody agrees to it and it is not ready', () => {
    const beside = { id: 'a', at: 1, by: '', others: [{ id: 'b', at: 1, by: '', value: 'Annet' }] }
    const purpose = section('purpose', 'Vi gir {amount}.')
    const declared = { type: 'declaration', 'blanks/amount': '5' }
    const sourceWith = (of: LiveRecord, marks: LiveRecord['marks'] = {}) => {
      const agreement = { ...live('agreement', 'agr_1', declared), marks }
      const nothing = { tasks: [], organisations: [], contacts: [], municipality: null }
      return documentOf(drafted({ agreement, sections: [of], ...nothing })).sections.find(
        ({ key }) => key === 'purpose',
      )
    }
    const hash = sourceWith(purpose)?.hash ?? ''
    const both = { agreedByMunicipality: hash, agreedByOrganisation: hash }
    const agreed = { ...purpose, fields: { ...purpose.fields, ...both } }
    const yes = { municipality: true, organisation: true }
    const no = { municipality: false, organisation: false }
    expect(sourceWith(agreed)?.agreed).toEqual(yes)
    expect(sourceWith({ ...agreed, marks: { text: beside } })).toMatchObject({ agreed: no, isDisputed: true })
    expect(sourceWith(agreed, { 'blanks/amount': beside })).toMatchObject({ agreed: no, isDisputed: true })
    expect(sourceWith(agreed, { 'blanks/other': beside })?.agreed).toEqual(yes)
    const torn = { ...agreed, marks: { agreedByOrganisation: beside } }
    expect(sourceWith(torn)?.agreed).toEqual({ municipality: true, organisation: false })
    const point = { settledAt: 5, agreement: 'agr_1' }
    const settled = live('agreementPoint', 'agp_1', point)
    expect(toPoint(settled).isSettled).toBe(true)
    const open = { ...beside, others: [{ id: 'b', at: 1, by: '', value: null }] }
    expect(toPoint({ ...settled, marks: { settledAt: open } }).isSettled).toBe(false)
  })

  test('to a declaration to every organisation only the municipality can agree', () => {
    const source = (type: string) => {
      const first = sourceOf({ type })
      const sections = first.document.sections.map((one) => ({
        ...one,
        agreed: { municipality: true, organisation: false },
      }))
      return { ...first, document: { ...first.document, sections } }
    }
    expect(needStanding('agreed-by-both', source('declaration'))).toBe('seen')
    expect(needStanding('agreed-by-both', source('cooperation'))).toBe('missing')
  })

  test('what is written by hand when one signs does not stand open before', () => {
    const signed = section('signatures', 'Sted og dato: {signedAt}')
    expect(needStanding('blanks-filled', sourceOf({ title: 'Avtale' }, [signed]))).toBe('seen')
    expect(needStanding('blanks-filled', sourceOf({ title: 'Avtale' }, [section('purpose', '{purpose}')]))).toBe(
      'missing',
    )
  })
})

describe('dates that matter', () => {
  const dates = (fields: Record<string, Json>, today = '2026-11-27') =>
    datesOf(toAgreement(live('agreement', 'agr_1', fields)), today).map(({ key, on }) => [key, on])

  test('are those content has a task for', () => {
    expect(AGREEMENT_DATES.map(({ key }) => key)).toEqual(DATE_KEYS)
  })

  test('come in order, the last day of notice counted from the end, and none when it is over', () => {
    const fields = {
      until: '2028-08-31',
      noticeMonths: 6,
      evaluateOn: '2027-06-01',
      hearingUntil: '2026-12-10',
      state: 'hearing',
    }
    expect(dates(fields)).toEqual([
      ['hearing-deadline', '2026-12-10'],
      ['evaluation', '2027-06-01'],
      ['new-council', '2027-12-31'],
      ['notice', '2028-02-29'],
      ['end', '2028-08-31'],
    ])
    expect(dates({ ...fields, state: 'running' }).map(([key]) => key)).not.toContain('hearing-deadline')
    expect(dates({ ...fields, state: 'ended' })).toEqual([])
  })

  test('a new council is elected in September 2027 and 2031, and begins in October', () => {
    const day = (from: string | null, until: string | null, today: string) => councilDay({ from, until }, today)
    expect(day(null, null, '2026-11-27')).toBe('2027-12-31')
    expect(day('2027-11-01', null, '2026-11-27')).toBe('2031-12-31')
    expect(day('2027-01-01', '2027-09-30', '2026-11-27')).toBe(null)
    expect(day('2027-01-01', '2027-11-30', '2026-11-27')).toBe(null) // it ends before
    expect(day('2024-01-01', null, '2028-01-01')).toBe('2031-12-31')
    expect(day('2024-01-01', null, '2027-12-01')).toBe('2027-12-31')
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const found = electionYear(`${year}-06-01`)
        expect(found - 2027 === 0 || (found - 2027) % 4 === 0).toBe(true)
        expect(found >= year && found < year + 4).toBe(true)
      }),
    )
  })

  // Catches: an undone task moved four years on because the year turned; and two phones, one of them with a slow clock, in turn.
  test('the task of a new council keeps its day until it is done, whatever day it is', () => {
    const task = (fields: Record<string, Json>) => live('task', 'tsk_1.new-council.1', { origin: 'agr_1', ...fields })
    const seen = (today: string, ...tasks: LiveRecord[]) => {
      const find = (id: string) => tasks.find(({ record }) => record === id) ?? null
      const agreement = toAgreement(live('agreement', 'agr_1', { from: '2026-01-01', until: '2030-01-01' }))
      const council = dateTasks('agr_1', datesOf(agreement, today, openCouncilDay('agr_1', find)), find)
      return council.filter(({ date }) => date.key === 'new-council').map((one) => [one.date.on, one.standing])
    }
    const open = task({ due: '2027-12-31' })
    expect(seen('2027-12-31', open)).toEqual([['2027-12-31', 'made']])
    expect(seen('2028-01-01', open)).toEqual([['2027-12-31', 'made']])
    expect(seen('2028-01-01', task({ due: '2027-12-31', doneAt: 5 }))).toEqual([])
    const find = (id: string) => (id === open.record ? open : null)
    const given = toAgreement(live('agreement', 'agr_1', { councilOn: '2028-03-01' }))
    expect(dateTasks('agr_1', datesOf(given, '2027-01-01', '2027-12-31'), find)[0]?.standing).toBe('moved')
  })

  test('months before a day that has no such day end with the month', () => {
    expect(noticeDay('2027-05-31', 3)).toBe('2027-02-28')
    expect(noticeDay('2027-01-15', 2)).toBe('2026-11-15')
    expect(noticeDay('2027-01-15', 0)).toBe(null)
    expect([yearLater('2027-01-31'), yearLater('2028-02-29')]).toEqual(['2028-01-31', '2029-02-28'])
  })
})
