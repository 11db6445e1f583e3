import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { sectionId } from '#model/agreement.ts'
import { linesOf } from '#model/agreement-document.ts'
import { textOf } from '#model/agreement-blanks.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { agreementDocument } from '#page/agreement.ts'
import type { AgreementRecords } from '#page/agreement.ts'

const live = (kind: string, record: string, fields: Record<string, Json>): LiveRecord => ({
  kind,
  record,
  mark: 'made',
  fields,
  marks: {},
})
const AGR = 'agr_1'
const records = (
  sections: readonly LiveRecord[],
  tasks: readonly LiveRecord[] = [],
  fields: Record<string, Json> = {},
): AgreementRecords => ({
  agreement: live('agreement', AGR, { type: 'cooperation', 'parties/org_1': true, ...fields }),
  sections,
  tasks,
  organisations: [live('organisation', 'org_1', { name: 'Språkkaféen' })],
  contacts: [],
  municipality: live('municipality', 'mun_own', { name: 'Lindesnes' }),
})
const section = (key: string, fields: Record<string, Json>) => live('agreementSection', sectionId(AGR, key), fields)
const row = (order: string, fields: Record<string, Json>) =>
  live('agreementTask', `agt_1.${order}`, { order, ...fields })

describe('the document of an agreement', () => {
  test('has every section of its type in order, numbered, and says who it is between', () => {
    const document = agreementDocument(records([]))
    expect(document.sections.map(({ key }) => key)).toEqual(
      AGREEMENT_TYPES.find(({ id }) => id === 'cooperation')?.sections,
    )
    expect(document.sections.map(({ number }) => number)).toEqual(document.sections.map((_, at) => at + 1))
    expect(textOf(document.title)).toBe('Samarbeidsavtale mellom Lindesnes kommune og Språkkaféen')
    expect(document.parties).toEqual(['Lindesnes kommune', 'Språkkaféen'])
    expect(document.sections.every(({ isEmpty }) => isEmpty)).toBe(true)
  })

  test('has columns, a table and lines to sign on; what is no part of it stands apart', () => {
    const document = agreementDocument(
      records(
        [
          section('expectations', {
            municipalityExpects: '- Sier fra\n\n• Kommer',
            organisationExpects: 'Nøkkel {place}',
          }),
        ],
        [
          row('2', { text: 'Stille lokale', side: 'municipality', who: 'Kultur', when: 'mars' }),
          row('1', { text: 'Invitere', side: 'both' }),
          row('3', { text: 'Tolking', side: 'none' }),
        ],
      ),
    )
    const block = (key: string, type: string) =>
      document.sections.find((one) => one.key === key)?.blocks.find((one) => one.type === type)
    const columns = block('expectations', 'columns')
    expect(columns?.type === 'columns' && columns.columns.map(({ items }) => items.map(textOf))).toEqual([
      ['Sier fra', 'Kommer'],
      ['Nøkkel {place}'],
    ])
    const table = block('tasks', 'tasks')
    expect(table?.type === 'tasks' && table.rows.map(({ text, who }) => [textOf(text), textOf(who)])).toEqual([
      ['Invitere', 'Begge parter'],
      ['Stille lokale', 'Kommunen: Kultur'],
    ])
    expect(table?.type === 'tasks' && table.none.rows.map(textOf)).toEqual(['Tolking'])
    expect(block('signatures', 'signatures')).toMatchObject({
      signers: [{ name: 'Lindesnes kommune' }, { name: 'Språkkaféen' }],
    })
    expect(document.unfilled).toEqual(['place'])
  })

  // Catches: a paragraph dropped or doubled, and a blank in a column or the table that nobody hears of.
  test('says all that was written, and names every blank that is open', () => {
    const words = fc
      .array(fc.constantFrom('ord', '{amount}', '{place}', '\n', '\n\n', ' ', 'a.b'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, words, (text, expected, task) => {
        const document = agreementDocument(
          records(
            [section('purpose', { text }), section('expectations', { municipalityExpects: expected })],
            [row('1', { text: task, when: '{when}' })],
          ),
        )
        const said = document.sections.flatMap(({ blocks }) => linesOf(blocks).map(textOf)).join('')
        const bare = (one: string) => one.replace(/\s/g, '')
        expect(bare(said)).toBe(bare(text + expected + task + '{when}'))
        const open = new Set(`${text}${expected}${task}`.match(/(?<=\{)\w+/g))
        expect(new Set(document.unfilled)).toEqual(open.add('when'))
      }),
      { numRuns: 60 },
    )
  })

  // Catches: a hash of the text alone, under which the table, a column or an amount could change after both said yes.
  test('nobody has agreed to a text that was changed since, in whatever way', () => {
    const at = (hash: string | null, change: Record<string, Json> = {}, tasks: LiveRecord[] = [], fields = {}) => {
      const agreed = { text: 'Vi gir {amount} kroner.', agreedByMunicipality: hash, ...change }
      const found = agreementDocument(records([section('tasks', agreed)], tasks, fields)).sections
      const tasksSection = found.find(({ key }) => key === 'tasks')
      if (!tasksSection) throw new Error('no section of tasks')
      return tasksSection
    }
    const { hash } = at(null)
    expect(at(hash).agreed).toEqual({ municipality: true, organisation: false })
    expect(at(hash, { text: 'Vi gir {amount} kroner. ' }).agreed.municipality).toBe(true)
    const changes = [
      at(hash, { text: 'Vi gir {amount} euro.' }),
      at(hash, { title: 'Noe annet' }),
      at(hash, { organisationExpects: 'Mer' }),
      at(hash, {}, [row('1', { text: 'Vaske' })]),
      at(hash, {}, [], { 'blanks/amount': '5 000' }),
    ]
    expect(changes.map(({ agreed }) => agreed.municipality)).toEqual(changes.map(() => false))
  })

  test('every starter of every type fills from what is known without leaving a blank unmarked', () => {
    for (const type of AGREEMENT_TYPES) {
      for (const malform of ['nb', 'nn'] as const) {
        const starters = AGREEMENT_SECTIONS.map(({ key, starter }) =>
          section(key, { text: (type.starters[key] ?? starter)[malform] }),
        )
        const document = agreementDocument(records(starters, [], { type: type.id, malform }))
        const text = document.sections.flatMap(({ blocks }) => linesOf(blocks).map(textOf)).join('\n')
        expect(new Set(text.match(/(?<=\{)[^}]*(?=\})/g))).toEqual(new Set(document.unfilled))
        expect(document.unfilled).not.toContain('organisation')
      }
    }
  })
})
