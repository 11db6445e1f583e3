import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementOf,
  agreementTaskId,
  sectionId,
  toAgreement,
  toAgreementTask,
  toPoint,
  toSection,
} from '#model/agreement.ts'
import { blanksIn, blankValues, runsOf, textOf } from '#model/agreement-blanks.ts'
import { sectionsOf } from '#model/agreement-sections.ts'
import { newId, newUuid } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { checkMutation } from '#model/mutation.ts'
import type { LiveRecord } from '#model/wire.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})
const names = fc.constantFrom<string[]>('organisation', 'amount', 'constructor', '__proto__', 'x9')
const texts = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 8 }),
      names.map((name) => `{${name}}`),
      fc.constantFrom('{', '}', '{}', '{æ}'),
    ),
  )
  .map((parts) => parts.join(''))
const values = fc.array(fc.tuple(names, texts)).map((entries) => new Map(entries))

describe('blanks', () => {
  // Catches: a value read for blanks again, a blank dropped when nothing fills it, text lost between two blanks.
  test('a text with nothing filled in is what it was; what is filled stands where its blank stood', () => {
    fc.assert(
      fc.property(texts, values, (text, known) => {
        expect(textOf(runsOf(text, new Map()))).toBe(text)
        let expected = ''
        let rest = text
        for (;;) {
          const match = /\{([A-Za-z][A-Za-z0-9]*)\}/.exec(rest)
          if (!match) break
          expected += rest.slice(0, match.index) + (known.get(match[1] ?? '') ?? match[0])
          rest = rest.slice(match.index + match[0].length)
        }
        expect(textOf(runsOf(text, known))).toBe(expected + rest)
        const open = runsOf(text, known).flatMap((run) => (run.type === 'blank' ? [run.name] : []))
        expect(new Set(open)).toEqual(new Set(blanksIn(text).filter((name) => !known.has(name))))
      }),
    )
  })

  const words = { and: 'og', municipality: (name: string) => `${name} kommune`, months: 'jan feb mars'.split(' ') }
  const party = (fields: Record<string, Json>) => ({ ...fields })
  const agreement = (fields: Record<string, Json>) => toAgreement(live('agreement', 'agr_1', fields))

  test('are filled from the directory and the settings, and what somebody typed goes before', () => {
    const source = {
      areAllKnown: true,
      organisations: [
        { ...organisation('org_1', 'Nittedal Røde Kors'), orgnr: '971274190', address: 'Gata 1' },
        { ...organisation('org_2', 'Språkkaféen'), orgnr: null, address: null },
      ],
      contacts: [
        { id: 'con_1', organisation: 'org_1', name: 'Leder', role: null, email: null, phone: '900', retainUntil: null },
      ],
      municipality: {
        ...{ id: 'mun_own', name: 'Lindesnes kommune', number: '4205' },
        ...{ contactName: 'Rådgiver', contactPhone: '911', contactEmail: null },
      },
      words,
    }
    const filled = blankValues({ ...source, agreement: agreement(party({ from: '2027-03-01', noticeMonths: 3 })) })
    expect(Object.fromEntries(filled)).toEqual({
      organisation: 'Nittedal Røde Kors og Språkkaféen',
      parties: 'Lindesnes kommune, Nittedal Røde Kors og Språkkaféen',
      orgnr: '971 274 190',
      organisationAddress: 'Gata 1',
      municipality: 'Lindesnes',
      municipalityNumber: '4205',
      contactMunicipality: 'Rådgiver, 911',
      contactOrganisation: 'Leder, 900',
      from: '1. mars 2027',
      noticeMonths: '3',
    })
    const typed = blankValues({
      ...source,
      agreement: agreement({ 'blanks/organisation': 'Vi', 'blanks/orgnr': '  ' }),
    })
    expect(typed.get('organisation')).toBe('Vi')
    expect(typed.get('orgnr')).toBe('971 274 190')
    expect(blankValues({ ...source, organisations: [], agreement: agreement({}) }).has('parties')).toBe(false)
  })
})

function organisation(id: string, name: string) {
  const nothing = { formerNames: null, kind: null, description: null, area: null, point: null, web: null, email: null }
  const more = {
    phone: null,
    malform: null,
    source: null,
    isPublic: false,
    confirmedOn: null,
    confirmedBy: null,
    note: null,
  }
  return { id, name, ...nothing, ...more, icnpo: [], contributes: [], languages: [], targetGroups: [] }
}

describe('sections', () => {
  const contents = ['parties', 'purpose', 'economy', 'signatures'].map((key) => ({
    key,
    title: { nb: key, nn: key },
    form: 'text',
  }))
  const agr = newId('agr', 1)

  // Catches: an id of a section that another phone would make otherwise, or one the endpoint refuses.
  test('two phones that begin the same section meet in one record, and its place is known by its id alone', () => {
    expect(sectionId(agr, 'purpose')).toBe(sectionId(agr, 'purpose'))
    for (const part of ['purpose', 'police-certificate', newUuid(2)]) {
      const section = live('agreementSection', sectionId(agr, part), { text: 'x' })
      expect(agreementOf(section)).toBe(agr)
      expect(toSection(section).key).toBe(part.length === 36 ? null : part)
      const set = { text: { value: 'x', base: [] }, agreement: { value: agr, base: [] } }
      const op = { kind: section.kind, record: section.record, set }
      expect(checkMutation({ id: newUuid(3), at: 1, ops: [op] })).toMatchObject({ ok: true })
    }
    expect(agreementOf(live('agreementTask', agreementTaskId(agr, '1'), {}))).toBe(agr)
  })

  test('stand in the order of the skeleton, own ones before the signatures; what was taken out can come back', () => {
    const own = live('agreementSection', sectionId(agr, newUuid(4)), { title: 'Eget' })
    const economy = live('agreementSection', sectionId(agr, 'economy'), { text: 'Penger' })
    const purpose = live('agreementSection', sectionId(agr, 'purpose'), { text: 'Hvorfor', deletedAt: 7 })
    const { sections, removed } = sectionsOf(
      agr,
      contents,
      ['parties', 'purpose', 'signatures'],
      [own, economy, purpose],
    )
    expect(sections.map(({ content }) => content?.key ?? 'own')).toEqual(['parties', 'economy', 'own', 'signatures'])
    expect(removed.map(({ section }) => section.text)).toEqual(['Hvorfor'])
    expect(sections.map(({ live: record }) => record !== null)).toEqual([false, true, true, false])
  })
})

test('odd values are nothing, never a crash', () => {
  const odd = fc.constantFrom<Json>(null, 7, '', 'constructor', true, [], {})
  const kinds = fc.record({
    type: odd,
    side: odd,
    move: odd,
    state: odd,
    noticeMonths: odd,
    'said/decision': odd,
    text: odd,
  })
  fc.assert(
    fc.property(kinds, (fields) => {
      const record = live('agreement', 'agr_1', fields)
      expect(['nb', 'nn']).toContain(toAgreement(record).malform)
      for (const day of toAgreement(record).said.values()) expect(typeof day).toBe('string')
      expect([null, 'municipality', 'organisation']).toContain(toPoint(record).move)
      expect(toAgreementTask(record).side).toBe(null)
      expect(toSection(record).agreedBy.municipality).toBe(null)
    }),
    { numRuns: 50 },
  )
})
