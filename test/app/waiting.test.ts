import { describe, expect, test } from 'vitest'
import { heldItems, waitingItems } from '#app/waiting.ts'
import type { LiveRecord } from '#model/wire.ts'

const record = (kind: string, id: string, fields: LiveRecord['fields']): LiveRecord => ({
  kind,
  record: id,
  mark: 'm',
  fields,
  marks: {},
})
const records = new Map(
  [
    record('organisation', 'org_1', { name: 'Turlaget' }),
    record('contact', 'con_1', { name: 'Åse', organisation: 'org_1' }),
    record('organisation', 'org_2', {}),
    record('meeting', 'mtg_1', { title: 'Dialogmøte' }),
    record('agendaItem', 'agi_1', { meeting: 'mtg_1', title: 'Lokaler' }),
    record('input', 'inp_1', { meeting: 'mtg_1', text: `Vi mangler\nøvingsrom ${'🎺'.repeat(60)}` }),
    record('attachment', 'att_1', { record: 'agi_1' }),
    record('meetingTemplate', 'mtp_1', { name: 'Vårt' }),
    record('conversation', 'cnv_1', { organisation: 'org_1', text: 'Ringte' }),
    record('checklistItem', 'chi_anchoring.A2', { state: 'done' }),
    record('need', 'ned_1', { title: 'Leksehjelpere' }),
    record('enquiry', 'enq_1', { text: 'Døra er låst' }),
    record('evidence', 'evd_1', { item: 'chi_anchoring.A2' }),
  ].map((one) => [one.record, one]),
)
const find = (id: string) => records.get(id) ?? null
const edit = (id: string, at: number, kind: string, recordId: string, ...fields: string[]) => ({
  ...{ id, at, state: 'queued' as const, refused: null },
  ops: [{ kind, record: recordId, set: Object.fromEntries(fields.map((field) => [field, { value: 1, base: [] }])) }],
})

describe('what waits', () => {
  test('is told by what it is about, oldest first, several edits of the same together', () => {
    const edits = [
      edit('3', 300, 'contact', 'con_1', 'phone'),
      edit('1', 100, 'organisation', 'org_1', 'phone'),
      edit('2', 200, 'organisation', 'org_1', 'languages/uk', 'languages/ar', 'note'),
    ]
    expect(waitingItems(edits, find)).toEqual([
      {
        id: 'org_1',
        name: 'Turlaget',
        what: 'telefon, språk, notat',
        since: 100,
        href: '/organisasjoner/org_1',
        refused: null,
      },
      { id: 'con_1', name: 'Åse', what: 'telefon', since: 300, href: '/organisasjoner/org_1', refused: null },
    ])
  })

  test('is not what the endpoint has acknowledged or refused', () => {
    expect(waitingItems([{ ...edit('1', 1, 'organisation', 'org_1', 'name'), state: 'sent' }], find)).toEqual([])
    expect(waitingItems([{ ...edit('1', 1, 'organisation', 'org_1', 'name'), state: 'held' }], find)).toEqual([])
  })

  test('of a checklist opens at its point', () => {
    expect(waitingItems([edit('1', 1, 'evidence', 'evd_1', 'item', 'number')], find)[0]).toMatchObject({
      name: 'Sjekkliste',
      what: 'tall',
      href: '/sjekklister/chk_anchoring?punkt=chi_anchoring.A2',
    })
  })

  test('has a name also when it has none, or is gone', () => {
    expect(waitingItems([edit('1', 1, 'organisation', 'org_2', 'phone')], find)[0]?.name).toBe(
      'Organisasjon: Uten navn',
    )
    expect(waitingItems([edit('1', 1, 'municipality', 'mun_own', 'contactPhone')], find)[0]?.name).toBe('Kommunen')
    const erasure = {
      ...edit('1', 1, 'organisation', 'org_9'),
      ops: [{ kind: 'organisation', record: 'org_9', erase: true as const }],
    }
    expect(waitingItems([erasure], find)[0]?.what).toBe('slettes for godt')
  })
})

describe('what waits of the public page', () => {
  const nameOf = (kind: string, id: string) => waitingItems([edit('1', 1, kind, id, 'state')], find)[0]?.name

  test('says what it is', () => {
    expect(nameOf('need', 'ned_1')).toBe('Behov for hjelp: Leksehjelpere')
    expect(nameOf('enquiry', 'enq_1')).toBe('Henvendelse: Døra er låst')
    expect(nameOf('found', 'fnd_2026-11')).toBe('Svar på nettsiden')
  })
})

describe('what waits of a meeting', () => {
  const told = (kind: string, id: string) => {
    const [item] = waitingItems([edit('1', 1, kind, id, 'deletedAt')], find)
    return [item?.name, item?.href]
  }

  test('says what it is and leads to the meeting', () => {
    expect(told('meeting', 'mtg_1')).toEqual(['Dialogmøte', '/moter/mtg_1'])
    expect(told('agendaItem', 'agi_1')).toEqual(['Punkt på sakslista: Lokaler', '/moter/mtg_1'])
    expect(told('meetingTemplate', 'mtp_1')).toEqual(['Mal for møter: Vårt', '/moter/mtp_1'])
    expect(told('series', 'ser_1')).toEqual(['Fast møteplass: Uten navn', '/moter/ser_1'])
    expect(told('conversation', 'cnv_1')).toEqual(['Samtale: Ringte', '/organisasjoner/org_1'])
  })

  test('also a photo of one of its points', () => {
    expect(told('attachment', 'att_1')).toEqual(['Bilde', '/moter/mtg_1'])
  })

  test('by the beginning of its text, on one line and never half a sign', () => {
    const [name = ''] = told('input', 'inp_1')
    expect(name).toMatch(/^Innspill: Vi mangler øvingsrom (🎺)+$/u)
  })

  test('without a link when what it belongs to is not here, and never as something else', () => {
    expect(told('decision', 'dec_9')).toEqual(['Beslutning: Uten navn', null])
    expect(told('of-tomorrow', 'tom_1')[0]).not.toContain('Organisasjon')
  })
})

describe('what was refused', () => {
  test('is told one by one, each with its reason', () => {
    const held = {
      ...edit('7', 50, 'organisation', 'org_1', 'orgnr'),
      state: 'held' as const,
      refused: { code: 'invalid' as const, field: 'orgnr' },
    }
    expect(heldItems([held, edit('8', 60, 'organisation', 'org_1', 'name')], find)).toEqual([
      {
        id: '7',
        name: 'Turlaget',
        what: 'organisasjonsnummer',
        since: 50,
        href: '/organisasjoner/org_1',
        refused: { code: 'invalid', field: 'orgnr' },
        texts: [{ field: 'Organisasjonsnummer', text: '1' }],
      },
    ])
  })

  // Goes red with: ids, choices and order keys told as if somebody had written them.
  test('says what was written in it, and nothing that nobody typed', () => {
    const set = {
      text: { value: 'Vi mangler\nøvingsrom', base: [] },
      meeting: { value: 'mtg_1', base: [] },
      need: { value: 'premises', base: [] },
      answeredOn: { value: '2026-11-24', base: [] },
      deletedAt: { value: null, base: [] },
    }
    const ops = [
      { kind: 'input', record: 'inp_9', set },
      { kind: 'agendaItem', record: 'agi_9', set: { order: { value: 'a0' }, title: { value: 'Lokaler' } } },
      { kind: 'organisation', record: 'org_9', set: { orgnr: { value: { asTyped: '12 34' } } } },
      { kind: 'organisation', record: 'org_9', erase: true as const },
    ]
    const held = { ...edit('7', 50, 'input', 'inp_9'), state: 'held' as const, ops }
    expect(heldItems([held], find)[0]?.texts).toEqual([
      { field: 'Tekst', text: 'Vi mangler\nøvingsrom' },
      { field: expect.any(String), text: expect.stringContaining('24. november') },
      { field: 'Tittel', text: 'Lokaler' },
      { field: 'Organisasjonsnummer', text: '12 34' },
    ])
  })
})
