import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_SECTION_KEYS } from '#content/agreement.ts'
import { bringBack, readVersion, takenBack, toVersion, versionBody } from '#model/agreement-version.ts'
import type { VersionChange } from '#model/agreement-version.ts'
import { applySet } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { agreementDocument, drafted } from '#page/agreement.ts'

type Space = Map<string, LiveRecord>
const AGR = 'agr_1'

/** An agreement on a device, edited as screens do. */
function edit(space: Space, { kind, record, set }: Pick<VersionChange, 'record' | 'set'> & { kind: string }): void {
  const known = space.get(record)
  const fields = { ...known?.fields, ...set }
  space.set(record, { kind, record, mark: 'm', marks: {}, fields })
}

function recordsIn(space: Space) {
  const all = [...space.values()]
  const of = (kind: string) => all.filter((one) => one.kind === kind)
  const isThere = ({ fields }: LiveRecord) => !fields['deletedAt']
  const agreement = space.get(AGR)
  if (!agreement) throw new Error('no agreement')
  const organisation = { kind: 'organisation', record: 'org_1', mark: 'm', marks: {}, fields: { name: 'Laget vårt' } }
  return {
    agreement,
    sections: of('agreementSection'),
    tasks: of('agreementTask').filter(isThere),
    gone: of('agreementTask').filter((one) => !isThere(one)),
    organisations: [organisation],
    contacts: [],
    municipality: null,
  }
}

function standing(space: Space) {
  const records = recordsIn(space)
  const source = drafted(records)
  return { live: records.agreement, source, tasks: records.tasks, removed: source.removed, gone: records.gone }
}

function readIn(space: Space) {
  const { sections, ...rest } = agreementDocument(recordsIn(space))
  return { ...rest, sections: sections.map(({ hash: _, agreed: __, ...section }) => section) }
}

function versionOf(space: Space) {
  const body = versionBody(standing(space))
  const version = readVersion({ id: 'agv_1', agreement: AGR, name: 'Først', madeAt: 1, isAtSigning: false, body })
  if (!version) throw new Error('not readable')
  return version
}

const texts = fc.constantFrom('Vi gir {amount} kroner.', 'Hver uke', 'Fra {from}\n\nTil {until}', '')
const edits = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('agreement'),
      record: fc.constant(AGR),
      set: fc.dictionary(
        fc.constantFrom('title', 'from', 'until', 'blanks/amount', 'blanks/place', 'contact'),
        fc.constantFrom('2027-03-01', 'Noe', null),
      ),
    }),
    fc.record({
      kind: fc.constant('agreementSection'),
      record: fc.constantFrom('ags_1.purpose', 'ags_1.expectations', 'ags_1.tasks', 'ags_1.own-0000'),
      set: fc.dictionary(fc.constantFrom('text', 'title', 'municipalityExpects', 'order'), texts, { minKeys: 1 }),
    }),
    fc.record({
      kind: fc.constantFrom('agreementSection'),
      record: fc.constantFrom('ags_1.purpose', 'ags_1.scope', 'ags_1.values'),
      set: fc.constantFrom<Record<string, Json>>({ deletedAt: 5 }, { deletedAt: null }),
    }),
    fc.record({
      kind: fc.constant('agreementTask'),
      record: fc.constantFrom('agt_1.1', 'agt_1.2', 'agt_1.3'),
      set: fc.dictionary(fc.constantFrom('text', 'who', 'when'), texts, { minKeys: 1 }),
    }),
    fc.record({
      kind: fc.constant('agreementTask'),
      record: fc.constantFrom('agt_1.1', 'agt_1.2'),
      set: fc.constantFrom<Record<string, Json>>({ deletedAt: 5 }, { deletedAt: null }),
    }),
  ),
  { maxLength: 12 },
)
const begun = (): Space => {
  const space: Space = new Map()
  edit(space, {
    kind: 'agreement',
    record: AGR,
    set: { type: 'cooperation', 'parties/org_1': true, caseNumber: '1/26' },
  })
  return space
}

describe('a named version', () => {
  test('is read as the agreement was, whatever became of it since', () => {
    fc.assert(
      fc.property(edits, edits, (first, then) => {
        const space = begun()
        for (const one of first) edit(space, one)
        const before = readIn(space)
        const version = versionOf(space)
        for (const one of then) edit(space, one)
        const { sections, ...rest } = version.document
        const told = { ...rest, sections: sections.map(({ hash: _, agreed: __, ...section }) => section) }
        expect(told).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  // Catches: a section that came since and stays, one that was removed and does not come back, a blank that keeps its newer value.
  test('brought back is the agreement as it was; taken back again, it is as it stood', () => {
    fc.assert(
      fc.property(edits, edits, (first, then) => {
        const space = begun()
        for (const one of first) edit(space, one)
        const before = readIn(space)
        const version = versionOf(space)
        for (const one of then) edit(space, one)
        const stood = readIn(space)
        const old = new Map(space)
        const now = standing(space)
        const changes = bringBack(version, now, now.removed, now.gone, 9)
        for (const one of changes) edit(space, one)
        expect(readIn(space)).toEqual(before)
        const again = standing(space)
        expect(bringBack(version, again, again.removed, again.gone, 9)).toEqual([])
        const find = (from: Space) => (record: string) => from.get(record) ?? null
        for (const one of takenBack(changes, find(old), find(space))) edit(space, one)
        expect(readIn(space)).toEqual(stood)
        expect(space.get(AGR)?.fields['caseNumber']).toBe('1/26')
      }),
      { numRuns: 100 },
    )
  })

  test('taken back leaves alone what a colleague has written meanwhile', () => {
    const space = begun()
    const version = versionOf(space)
    edit(space, {
      kind: 'agreementSection',
      record: 'ags_1.purpose',
      set: { agreement: AGR, text: 'Nytt', title: 'Ny' },
    })
    const old = new Map(space)
    const now = standing(space)
    const changes = bringBack(version, now, now.removed, now.gone, 9)
    for (const one of changes) edit(space, one)
    edit(space, { kind: 'agreementSection', record: 'ags_1.purpose', set: { text: 'Skrevet av en annen' } })
    for (const one of takenBack(
      changes,
      (id) => old.get(id) ?? null,
      (id) => space.get(id) ?? null,
    ))
      edit(space, one)
    expect(space.get('ags_1.purpose')?.fields).toMatchObject({ text: 'Skrevet av en annen', title: 'Ny' })
  })

  // Catches: a section taken out together with a text that whoever brought back had not seen, and a text written over unseen.
  test('brought back never takes with it what a colleague wrote meanwhile', () => {
    const space = begun()
    edit(space, { kind: 'agreementSection', record: 'ags_1.purpose', set: { agreement: AGR, text: 'Først' } })
    const version = versionOf(space)
    edit(space, { kind: 'agreementSection', record: 'ags_1.own-0000', set: { agreement: AGR, title: 'Eget' } })
    edit(space, { kind: 'agreementSection', record: 'ags_1.purpose', set: { text: 'Så' } })
    edit(space, { kind: 'agreementTask', record: 'agt_1.1', set: { agreement: AGR, text: 'Vaske' } })
    const now = standing(space)
    const after = new Map(space)
    const write = (
      record: string,
      set: Record<string, Json>,
      base: string[],
      id: string,
      seen: VersionChange['seen'] = {},
    ) => {
      const based = Object.entries(set).map(([field, value]) => [field, { value, base: seen[field] ?? base }])
      const known = after.get(record) ?? null
      const op = { kind: known?.kind ?? 'agreementSection', record, set: Object.fromEntries(based) }
      after.set(record, applySet(known, op, { id, at: 1, by: '' }, () => null).record)
    }
    write('ags_1.own-0000', { text: 'Skrevet av en kollega' }, [], 'theirs-1')
    write('ags_1.purpose', { text: 'En kollegas formål.' }, ['m'], 'theirs-2')
    write('agt_1.1', { who: 'Kollegaen' }, [], 'theirs-3')
    for (const { record, set, seen } of bringBack(version, now, now.removed, now.gone, 9))
      write(record, set, [], 'mine', seen)
    const found = (id: string, field: string) => after.get(id)?.fields[field]
    const own = after.get('ags_1.own-0000')
    expect([own?.fields['text'], own?.fields['deletedAt']]).toEqual(['Skrevet av en kollega', null])
    expect(found('agt_1.1', 'deletedAt')).toBe(null)
    const purpose = after.get('ags_1.purpose')
    expect([found('ags_1.purpose', 'text'), JSON.stringify(purpose?.marks['text']?.others)].join()).toMatch(/kollegas/)
  })

  // Catches: dates, and with them tasks, that are set back though nothing anybody saw said so.
  test('brought back sets back a day only where the text says it', () => {
    const space = begun()
    edit(space, { kind: 'agreement', record: AGR, set: { evaluateOn: '2027-01-01', from: '2027-01-01' } })
    edit(space, { kind: 'agreementSection', record: 'ags_1.purpose', set: { agreement: AGR, text: 'Fra {from}.' } })
    const version = versionOf(space)
    edit(space, { kind: 'agreement', record: AGR, set: { evaluateOn: '2028-01-01', from: '2028-01-01' } })
    const now = standing(space)
    const set = bringBack(version, now, now.removed, now.gone, 9).map((one) => one.set)
    expect(set).toEqual([{ from: '2027-01-01' }])
  })

  test('of sixty pages fits, and one that does not is no version', () => {
    const space = begun()
    const page = 'Kommunen og laget møtes når det trengs, og ellers ikke.\n'.repeat(54) // 3 000 characters
    for (const [at, key] of AGREEMENT_SECTION_KEYS.slice(0, 20).entries())
      edit(space, {
        kind: 'agreementSection',
        record: `ags_1.${key}`,
        set: { agreement: AGR, text: page.repeat(3), order: `a${at}` },
      })
    expect(versionBody(standing(space))?.length).toBeGreaterThan(180_000)
    edit(space, { kind: 'agreementSection', record: 'ags_1.purpose', set: { text: '"'.repeat(60_000) } })
    expect(versionBody(standing(space))).toBe(null)
  })

  test('that is of a newer app, cut off or not a version at all is told apart, and harms nothing', () => {
    const bodies = [
      null,
      '',
      '{',
      '[]',
      '{"format":2}',
      '{"format":1}',
      '{"format":1,"fields":{},"sections":[{}],"tasks":[],"values":[],"parties":[]}',
    ]
    for (const body of bodies)
      expect(readVersion({ id: 'agv_1', agreement: AGR, name: null, madeAt: null, isAtSigning: false, body })).toBe(
        null,
      )
    expect(
      toVersion({
        kind: 'agreementVersion',
        record: 'agv_1',
        mark: '',
        marks: {},
        fields: { name: 3, agreement: AGR },
      }),
    ).toEqual({ id: 'agv_1', agreement: AGR, name: null, madeAt: null, isAtSigning: false, body: null })
  })
})
