import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { planImport } from '#model/import-plan.ts'
import type { Entry, Here, Incoming, Manner } from '#model/import-plan.ts'
import { applySet } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { patience } from '../patience.ts'

const NUMBERS = ['123456785', '971274190', '974760673', '938801363']
let edits = 0

/** A directory in memory: what the plan says is done, and people write in it. */
class Directory {
  records = new Map<string, LiveRecord>()
  write(kind: string, record: string, fields: Record<string, Json>): void {
    const id = `edit-${(edits += 1)}`
    const before = this.records.get(record) ?? null
    const base = (field: string) => (before && field in before.fields ? [before.marks[field]?.id ?? before.mark] : [])
    const set = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, { value, base: base(field) }]),
    )
    const author = { id, at: edits, by: '' }
    this.records.set(record, applySet(before, { kind, record, set }, author, () => null).record)
  }
  plan(incoming: Incoming[], manner: Manner = 'follow', alike: Here<string>['alike'] = () => []): Entry<string>[] {
    const all = [...this.records.values()]
    const contactsOf = (id: string) =>
      all.filter((one) => one.kind === 'contact' && one.fields['organisation'] === id && !one.fields['deletedAt'])
    const formerContactsOf = (id: string) =>
      all.filter((one) => one.kind === 'contact' && one.fields['organisation'] === id && one.fields['deletedAt'])
    const organisations = all.filter((one) => one.kind === 'organisation')
    return planImport(
      incoming,
      { organisations, record: (id) => this.records.get(id) ?? null, contactsOf, formerContactsOf, alike },
      manner,
    )
  }
  /** Does what the plan says by itself. */
  run(incoming: Incoming[], manner: Manner = 'follow'): void {
    for (const entry of this.plan(incoming, manner)) {
      if (entry.what === 'twice' || entry.what === 'deleted') continue
      const { record, set, contacts } = entry.patch
      if (Object.keys(set).length > 0) this.write('organisation', record, set)
      for (const one of contacts) this.write('contact', one.record, one.set)
    }
  }
  fields(id: string): Record<string, Json> {
    return this.records.get(id)?.fields ?? {}
  }
}

const from = (orgnr: string, fields: Record<string, Json>): Incoming => ({
  key: orgnr,
  fields: { orgnr, name: `Lag ${orgnr}`, ...fields },
  contacts: [],
})
const what = (entries: Entry<string>[]) => entries.map((entry) => entry.what)
const ID = 'org_brreg-123456785'

const FIELDS = ['name', 'email', 'phone', 'description', 'icnpo/1200', 'icnpo/4100', 'icnpo/13100']
const value = fc.constantFrom<Json>(null, 'a', 'b', 'c')
const said = fc
  .record({
    orgnr: fc.constantFrom(...NUMBERS),
    email: value,
    phone: value,
    description: value,
    codes: fc.uniqueArray(fc.constantFrom('1200', '4100', '13100'), { minLength: 1 }),
  })
  .map(({ orgnr, codes, ...fields }) =>
    from(orgnr, { ...fields, ...Object.fromEntries(codes.map((code) => [`icnpo/${code}`, true])) }),
  )
const fetched = fc.uniqueArray(said, { selector: ({ key }) => key, maxLength: 4 })
const touch = fc.record({
  orgnr: fc.constantFrom(...NUMBERS),
  field: fc.constantFrom('name', 'email', 'phone', 'description', 'icnpo/4100'),
  value,
})

describe('a register', () => {
  // Goes red with: overwriting what differs; taking an emptied field for one that was never filled; forgetting codes.
  test(
    'never overwrites what a person wrote or emptied, and all else becomes what it says',
    () => {
      const step = fc.oneof(
        fetched.map((incoming) => ({ incoming })),
        touch.map((touched) => ({ touched })),
      )
      fc.assert(
        fc.property(fc.array(step, { maxLength: 12 }), fetched, (steps, last) => {
          const directory = new Directory()
          /** By record and field: what people wrote and the register had not said, and what the register made of the rest. */
          const people = new Map<string, Json>()
          const told = new Map<string, Json>()
          const fetch = (incoming: Incoming[]) => {
            directory.run(incoming)
            for (const { key, fields } of incoming) {
              const id = `org_brreg-${key}`
              for (const field of FIELDS)
                if (!people.has(`${id} ${field}`)) told.set(`${id} ${field}`, fields[field] ?? null)
              const all = (of: (field: string) => Json | undefined) =>
                FIELDS.map((field) => of(field) ?? null).join(' · ')
              const wanted = all((field) =>
                people.has(`${id} ${field}`) ? people.get(`${id} ${field}`) : told.get(`${id} ${field}`),
              )
              expect(all((field) => directory.fields(id)[field])).toBe(wanted)
            }
          }
          for (const one of steps) {
            if ('incoming' in one) fetch(one.incoming)
            else {
              const { orgnr, field } = one.touched
              const id = `org_brreg-${orgnr}`
              const written = field.includes('/') ? one.touched.value === 'a' : one.touched.value
              const before = directory.fields(id)[field] ?? null
              if (!directory.records.has(id) || (written === null && field === 'name')) continue
              if (before === written || (before === null && written === false)) continue
              directory.write('organisation', id, { [field]: written })
              if (written === (told.get(`${id} ${field}`) ?? null)) people.delete(`${id} ${field}`)
              else people.set(`${id} ${field}`, written)
            }
          }
          fetch(last)
          expect(what(directory.plan(last)).every((one) => one === 'same')).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
    patience(30_000),
  )

  test('says what would change, from what to what, and what is left as somebody wrote it', () => {
    const directory = new Directory()
    directory.run([from('123456785', { email: 'post@eksempel.test', phone: '11' })])
    directory.write('organisation', ID, { phone: '22' })
    const [entry] = directory.plan([from('123456785', { email: 'ny@eksempel.test', phone: '33' })])
    expect(entry).toMatchObject({
      what: 'changed',
      patch: {
        changes: [{ field: 'email', before: 'post@eksempel.test', after: 'ny@eksempel.test' }],
        kept: [{ field: 'phone', before: '22', after: '33' }],
      },
    })
  })

  test('follows a field back and forth, and leaves one alone on which two people wrote at the same time', () => {
    const directory = new Directory()
    for (const phone of ['11', null, '22', null, '33']) {
      directory.run([from('123456785', { phone })])
      expect(directory.fields(ID)['phone'] ?? null).toBe(phone)
    }
    const disputed = directory.records.get(ID)
    if (!disputed) throw new Error('It is there.')
    disputed.marks['phone'] = { id: 'x', by: '', at: 1, others: [{ id: 'y', value: '44', by: '', at: 0 }] }
    expect(what(directory.plan([from('123456785', { phone: '55' })]))).toEqual(['same'])
  })

  test('finds the one that somebody wrote by hand by its number, fills in what is lacking, and changes nothing', () => {
    const directory = new Directory()
    directory.write('organisation', 'org_hand', { name: 'Vi', orgnr: '123456785', phone: null })
    directory.run([from('123456785', { phone: '11', email: 'post@eksempel.test', source: 'Enhetsregisteret' })])
    expect(directory.fields('org_hand')).toMatchObject({ name: 'Vi', phone: null, email: 'post@eksempel.test' })
    expect(directory.fields('org_hand')).not.toHaveProperty('source')
    expect(directory.records.size).toBe(1)
    directory.run([from('123456785', { phone: '12', email: null })])
    expect(directory.fields('org_hand')).toMatchObject({ phone: null, email: null })
  })

  test('knows again what somebody gave another number, or none', () => {
    const directory = new Directory()
    directory.run([from('123456785', {})])
    directory.write('organisation', ID, { orgnr: null })
    expect(what(directory.plan([from('123456785', {})]))).toEqual(['same'])
  })

  // Goes red with: bringing back what somebody deleted; treating what an undone import left as if somebody had deleted it.
  test('offers what somebody deleted, and begins anew with what was only taken back', () => {
    const directory = new Directory()
    directory.run([from('123456785', { phone: '11', 'icnpo/1200': true })])
    directory.write('organisation', ID, { deletedAt: 5 })
    const again = [from('123456785', { phone: '11', 'icnpo/4100': true })]
    const [entry] = directory.plan(again)
    expect(entry?.what).toBe('deleted')
    directory.run(again)
    expect(directory.fields(ID)['deletedAt']).toBe(5)
    directory.write('organisation', ID, { deletedAt: 6, registered: null })
    expect(what(directory.plan(again))).toEqual(['fresh'])
    directory.run(again)
    expect(directory.fields(ID)).toMatchObject({ deletedAt: null, phone: '11', 'icnpo/1200': null, 'icnpo/4100': true })
  })

  test('without any codes says nothing of codes', () => {
    const directory = new Directory()
    directory.run([from('123456785', { 'icnpo/1200': true })])
    expect(what(directory.plan([from('123456785', {})]))).toEqual(['same'])
  })
})

describe('a file', () => {
  const person = { name: 'Daglig leder', email: 'leder@eksempel.test', phone: '911 22 333' }
  const row = (key: string, fields: Record<string, Json>, contacts: Record<string, Json>[] = []): Incoming => ({
    key,
    fields,
    contacts,
  })

  test('twice is there once, with and without numbers; rows that say the same are kept apart', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.constantFrom('A', 'B'), email: value }), { maxLength: 8 }), (rows) => {
        const directory = new Directory()
        const incoming = rows.map((fields, at) => row(String(at), fields, [person]))
        directory.run(incoming, 'fill')
        expect([...directory.records.values()].filter((one) => one.kind === 'organisation')).toHaveLength(rows.length)
        expect(what(directory.plan(incoming, 'fill')).every((one) => one === 'same')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('fills in what is empty and leaves the rest, and does not empty what it does not have', () => {
    const directory = new Directory()
    directory.write('organisation', 'org_hand', { name: 'Vi', orgnr: '123456785', phone: '11' })
    const [entry] = directory.plan([row('2', { name: 'VI', orgnr: '123456785', phone: null, web: 'vi.test' })], 'fill')
    expect(entry).toMatchObject({
      what: 'changed',
      patch: { set: { web: 'vi.test' }, kept: [{ field: 'name' }, { field: 'phone' }] },
    })
  })

  test('takes no ids, hashes or decisions of another directory', () => {
    const directory = new Directory()
    const foreign = {
      'merged/org_7': true,
      'notSame/org_8': true,
      registered: '{}',
      deletedAt: 5,
      confirmedOn: '2026-01-01',
    }
    directory.run([from(NUMBERS[0] ?? '', { email: 'a@b.no', ...foreign })], 'fill')
    expect(Object.keys(directory.fields(ID)).sort()).toEqual(['email', 'name', 'orgnr'])
  })

  test('with the same number on two rows takes the first and says so', () => {
    const rows = [row('2', { name: 'A', orgnr: '123456785' }), row('3', { name: 'B', orgnr: '123456785' })]
    expect(new Directory().plan(rows, 'fill')).toMatchObject([{ what: 'fresh' }, { what: 'twice', of: '2' }])
  })

  test('persons are known again, filled in, and not brought back when somebody deleted them', () => {
    const directory = new Directory()
    const rows = (contacts: Record<string, Json>[]) => [row('2', { name: 'A', orgnr: '123456785' }, contacts)]
    directory.run(rows([person, { email: 'leder@eksempel.test', name: 'En annen' }, { role: 'Uten navn' }]), 'fill')
    const contacts = () => [...directory.records.values()].filter((one) => one.kind === 'contact')
    expect(contacts()).toHaveLength(2)
    directory.run(rows([{ ...person, name: 'daglig  leder', role: 'Leder' }]), 'fill')
    expect(contacts()).toHaveLength(2)
    expect(contacts()[0]?.fields).toMatchObject({ name: 'Daglig leder', role: 'Leder' })
    directory.write('contact', contacts()[0]?.record ?? '', { deletedAt: 7 })
    directory.run(rows([person]), 'fill')
    expect(contacts().filter((one) => !one.fields['deletedAt'])).toHaveLength(1)
  })

  test('persons without a name are known again by their number or address, however it is written', () => {
    const directory = new Directory()
    const rows = (contacts: Record<string, Json>[]) => [row('2', { name: 'A', orgnr: '123456785' }, contacts)]
    directory.run(rows([{ phone: '91122333' }, { email: 'Leder@eksempel.test' }]), 'fill')
    directory.run(rows([{ phone: '+47 911-22-333' }, { email: 'leder@eksempel.test' }]), 'fill')
    expect([...directory.records.values()].filter((one) => one.kind === 'contact')).toHaveLength(2)
  })

  test('one that looks like an entry here says which, and what would be filled in', () => {
    const directory = new Directory()
    directory.write('organisation', 'org_hand', { name: 'Mandal språkkafé' })
    const alike = () => [{ record: 'org_hand', score: 0.9, reasons: ['name'] }]
    const [entry] = directory.plan([row('2', { name: 'Språkkafé Mandal', web: 'kafe.test' })], 'fill', alike)
    expect(entry).toMatchObject({
      what: 'alike',
      alike: [{ record: 'org_hand', patch: { set: { web: 'kafe.test' } } }],
    })
  })

  test('what does not fit a field, or is not to come from outside, is left out', () => {
    const odd = {
      name: 'A\nB',
      phone: 'x'.repeat(61),
      email: 'post@eksempel.test',
      public: true,
      deletedAt: 1,
      constructor: 'x',
      'icnpo/!': true,
    }
    const [entry] = new Directory().plan([row('2', odd)], 'fill')
    expect(entry).toMatchObject({ patch: { set: { email: 'post@eksempel.test', constructor: 'x' } } })
    expect(Object.keys(entry && 'patch' in entry ? entry.patch.set : {})).toHaveLength(2)
  })
})
