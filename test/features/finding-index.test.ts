import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle, workspace } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { filterIndex } from '#features/organisations/filter-index.ts'
import { FILTERS } from '#features/organisations/filters.ts'
import { listOrganisations } from '#features/organisations/organisations.ts'
import { createRecordNumbers, recordNumbers } from '#db/record-numbers.ts'
import { daysBefore } from '#i18n/dates.ts'
import type { Json } from '#model/fields.ts'
import { has } from '#model/facets.ts'
import type { LiveRecord } from '#model/wire.ts'

const DAY = '2026-11-26'
const VALUES = ['faith', 'Mandal', 'uk', 'aldri', 'stille']
let devices = 0

/** A device with nothing on it. */
async function fresh() {
  const device = createDevice({
    storage: openDatabase(`finding-${(devices += 1)}`),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
    announce: () => undefined,
    later: () => undefined,
  })
  settle(
    device,
    createDrafts(device, null, () => undefined),
  )
  return device
}

/** What each filter means, said anew and slowly. */
const NAIVE: Record<string, (record: LiveRecord, talks: readonly LiveRecord[]) => string[]> = {
  kind: ({ fields }) => (typeof fields['kind'] === 'string' ? [fields['kind']] : []),
  area: ({ fields }) => (typeof fields['area'] === 'string' ? [fields['area']] : []),
  contributes: (record) => elements(record, 'contributes'),
  languages: (record) => elements(record, 'languages'),
  targetGroups: (record) => elements(record, 'targetGroups'),
  icnpo: (record) => elements(record, 'icnpo'),
  group: (record) => elements(record, 'icnpo').map((code) => (code.length > 3 ? code.slice(0, -3) : code)),
  tags: (record) => elements(record, 'tags'),
  public: ({ fields }) => [fields['public'] === true ? 'ja' : 'nei'],
  confirmed: ({ fields }) => {
    const on = fields['confirmedOn']
    if (typeof on !== 'string') return ['aldri']
    return on < daysBefore(DAY, 90) ? ['gammel'] : []
  },
  contact: ({ record }, talks) => {
    const ids = underWhich(record)
    const recent = talks.some(
      ({ fields }) =>
        ids.has(String(fields['organisation'])) &&
        fields['answered'] !== false &&
        String(fields['on']) >= daysBefore(DAY, 182) &&
        String(fields['on']) <= DAY,
    )
    return recent ? [] : ['stille']
  },
  versions: ({ marks }) => (Object.values(marks).some((mark) => mark.others.length > 0) ? ['versjoner'] : []),
}

/** Its own id, and those of removed ones merged into it, also by way of others. */
function underWhich(id: string, ids = new Set<string>()): Set<string> {
  if (ids.has(id)) return ids
  ids.add(id)
  const record = workspace().record(id)
  for (const other of record ? elements(record, 'merged') : [])
    if (workspace().record(other)?.fields['deletedAt']) underWhich(other, ids)
  return ids
}

function elements({ fields }: LiveRecord, set: string): string[] {
  return Object.keys(fields)
    .filter((field) => field.startsWith(`${set}/`) && fields[field] === true)
    .map((field) => field.slice(set.length + 1))
}

const id = fc.constantFrom('org_1', 'org_2', 'org_3', 'org_4')
const day = fc.constantFrom(
  '2026-11-20',
  '2026-08-28',
  '2026-08-27',
  '2026-05-28',
  '2026-05-27',
  '2024-01-01',
  '2026-11-27',
)
const fields = fc.dictionary(
  fc.constantFrom(
    'contributes/food',
    'contributes/sports',
    'languages/uk',
    'targetGroups/women',
    'icnpo/10100',
    'icnpo/4100',
    'icnpo/4',
    'tags/x',
    'merged/org_1',
    'merged/org_2',
  ),
  fc.constantFrom<Json>(true, false, null),
)
const organisation = fc
  .record(
    {
      kind: fc.constantFrom<Json>('faith', 'minority', null, ''),
      area: fc.constantFrom<Json>('Mandal', 'Holum, sør', null),
      public: fc.constantFrom<Json>(true, false, null),
      confirmedOn: fc.option(day),
      deletedAt: fc.constantFrom<Json>(null, null, null, 5),
    },
    { requiredKeys: [] },
  )
  .chain((plain) => fc.tuple(fc.constant(plain), fields, fc.boolean(), id))
  .map(([plain, sets, isDisputed, record]): LiveRecord => ({
    kind: 'organisation',
    record,
    mark: 'm',
    fields: { name: 'Navn', ...plain, ...sets },
    marks: isDisputed ? { name: { id: 'a', by: '', at: 1, others: [{ id: 'b', value: 'x', by: '', at: 1 }] } } : {},
  }))
const conversation = fc
  .tuple(
    fc.constantFrom('cnv_1', 'cnv_2', 'cnv_3'),
    id,
    day,
    fc.constantFrom<Json>(null, null, 5),
    fc.constantFrom<Json>(null, false),
  )
  .map(([record, organisation, on, deletedAt, answered]): LiveRecord => ({
    kind: 'conversation',
    record,
    mark: 'm',
    fields: { organisation, on, deletedAt, answered },
    marks: {},
  }))
/** One batch of news: records put, and some erased. */
const batch = fc.record({
  records: fc.array(fc.oneof(organisation, conversation), { maxLength: 4 }),
  erased: fc.array(fc.constantFrom('org_1', 'org_3', 'cnv_1'), { maxLength: 1 }),
  asks: fc.boolean(),
  waits: fc.boolean(),
})

test('whatever changes, in whatever order, every filter finds what looking at each organisation would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
      const device = await fresh()
      const index = filterIndex()
      for (const { records, erased, asks, waits } of batches) {
        if (asks) index.prepare(DAY)
        if (waits) await new Promise((resume) => setTimeout(resume))
        device.workspace.absorb({
          records: records.map((record) => ({ id: record.record, text: JSON.stringify(record) })),
          erased,
        })
      }
      const quick = FILTERS.map(({ id: name }) => index.select(new Map([[name, VALUES]]), DAY))
      index.prepare(DAY)
      while (!index.ready()) await new Promise((resume) => setTimeout(resume))
      const facets = index.ready()!
      const everyone = listOrganisations()
      const talks = workspace().all('conversation')
      for (const [at, filter] of FILTERS.entries()) {
        const whole = facets.select(new Map([[filter.id, VALUES]]))
        for (const { record } of everyone)
          expect(has(quick[at]!, recordNumbers().of(record))).toBe(has(whole, recordNumbers().of(record)))
        const counted = new Map<string, number>()
        for (const record of everyone)
          for (const value of new Set(NAIVE[filter.id]?.(record, talks)))
            if (value !== '') counted.set(value, (counted.get(value) ?? 0) + 1)
        const known = facets.values(filter.id)
        expect([filter.id, Object.fromEntries(known.map(({ value, size }) => [value, size]))]).toEqual([
          filter.id,
          Object.fromEntries(counted),
        ])
        for (const { value } of known) {
          const bits = facets.select(new Map([[filter.id, [value]]]))
          const found = everyone.filter((record) => has(bits, recordNumbers().of(record.record)))
          expect(found).toEqual(everyone.filter((record) => NAIVE[filter.id]?.(record, talks).includes(value)))
        }
      }
    }),
    { numRuns: 100 },
  )
})

// Goes red with: telling only the entry the words stand on; not looking again when that one is removed or brought back.
test('what is written on a removed entry counts for the one it was merged into, for as long as it is removed', async () => {
  const device = await fresh()
  const index = filterIndex()
  const put = (kind: string, record: string, given: Record<string, Json>) => {
    const told: LiveRecord = { kind, record, mark: 'm', fields: given, marks: {} }
    device.workspace.absorb({ records: [{ id: record, text: JSON.stringify(told) }] })
  }
  const silent = () => {
    const bits = index.ready()?.select(new Map([['contact', ['stille']]]))
    return ['org_1', 'org_2', 'org_3'].filter((one) => bits && has(bits, recordNumbers().of(one)))
  }
  put('organisation', 'org_1', { name: 'Den ene', 'merged/org_2': true })
  put('organisation', 'org_2', { name: 'Den andre', deletedAt: 5 })
  put('organisation', 'org_3', { name: 'En tredje' })
  put('conversation', 'cnv_1', { organisation: 'org_3', on: '2026-11-20' })
  index.prepare(DAY)
  while (!index.ready()) await new Promise((resume) => setTimeout(resume))
  expect(silent()).toEqual(['org_1'])
  put('conversation', 'cnv_2', { organisation: 'org_2', on: '2026-11-20' })
  expect(silent()).toEqual([])
  put('organisation', 'org_2', { name: 'Den andre', deletedAt: null })
  expect(silent()).toEqual(['org_1'])
  put('organisation', 'org_2', { name: 'Den andre', deletedAt: 6 })
  expect(silent()).toEqual([])
})

test('every filter of the list is tried above', () => {
  expect(Object.keys(NAIVE).sort()).toEqual(FILTERS.map(({ id: name }) => name).sort())
})

test('a list that changed a little has the right numbers', () => {
  const record = (name: string): LiveRecord => ({ kind: 'organisation', record: name, mark: '', fields: {}, marks: {} })
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.nat(9)), { minLength: 1, maxLength: 6 }), (lists) => {
      const numbers = createRecordNumbers()
      const known = new Map<string, LiveRecord>()
      for (const [list, changed] of lists) {
        const records = list.map((name, at) => {
          const one = (at !== changed && known.get(name)) || record(name)
          known.set(name, one)
          return one
        })
        expect([...numbers.ofAll(records)]).toEqual(records.map((one) => numbers.of(one.record)))
      }
    }),
  )
})
