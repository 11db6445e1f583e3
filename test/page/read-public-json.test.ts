import fc from 'fast-check'
import { expect, test } from 'vitest'
import demo from '#content/demo.json' with { type: 'json' }
import { daysLater } from '#model/calendar-days.ts'
import type { Json } from '#model/fields.ts'
import { readPublicData, weekOf } from '#page/public-data.ts'
import {
  isShownOn,
  publicActivity,
  publicAgreement,
  publicJson,
  publicMunicipality,
  publicNeed,
  publicOrganisation,
} from '#page/public-json.ts'
import { readPublicJson } from '#page/read-public-json.ts'

const TODAY = '2026-11-24'

const given = {
  municipality: publicMunicipality({ name: 'Oslo', 'schoolHolidays/a': '2026-12-21/2027-01-03 jul' }),
  organisations: demo.organisations.map(({ fields }, at) => publicOrganisation(`org_${at}`, fields)),
  activities: demo.activities.map(({ fields }, at) => publicActivity(`act_${at}`, fields as Record<string, Json>)), // fields of records
  needs: [publicNeed('ned_1', { title: 'Leksehjelp', endsOn: '2027-01-01' })],
  agreements: [publicAgreement('agr_1', { title: 'Vi to', until: '2030-01-01', 'parties/org_0': true })],
  updatedAt: 5,
}
const texts = (entries: readonly unknown[]) => entries.map((entry) => JSON.stringify(entry))
const whole = publicJson({
  ...given,
  organisations: texts(given.organisations),
  activities: texts(given.activities),
  needs: texts(given.needs),
  agreements: texts(given.agreements),
})

test('reads what the endpoint makes, as it is', () => {
  expect(readPublicJson(whole)).toEqual(given)
})

test('takes what is of another sort for what is not known, and keeps the rest', () => {
  const read = readPublicJson(
    JSON.stringify({
      ...{ version: 1, updatedAt: 'i går', municipality: 3, needs: [{ title: 'uten id' }] },
      organisations: [{ id: 'org_1', name: 'Laget', phone: [12], languages: 'uk' }, null, 'org_2'],
      activities: [{ id: 'act_1', title: 'Tur', confirmedOn: 'i går', times: { a: '2 17:00' }, moved: [] }],
      agreements: [{ id: 'agr_1', title: 'Vi to', from: 'snart', until: '2030-01-01', parties: [1, 'org_1'] }, null],
    }),
  )
  expect(read).toMatchObject({
    updatedAt: null,
    municipality: { name: null, schoolHolidays: {} },
    needs: [],
    organisations: [{ id: 'org_1', name: 'Laget', phone: null, languages: [] }],
    activities: [{ id: 'act_1', title: 'Tur', confirmedOn: null, times: { a: '2 17:00' }, moved: {} }],
    agreements: [{ id: 'agr_1', from: null, until: '2030-01-01', parties: ['org_1'] }],
  })
  expect(readPublicJson('{"version":1,"organisations":[],"activities":[],"needs":[]}')).toMatchObject({
    agreements: [],
  })
})

test.each([
  ['', 'unreadable'],
  ['<html>', 'unreadable'],
  ['[]', 'unreadable'],
  ['{"version":1}', 'unreadable'],
  ['{"version":"1","organisations":[],"activities":[],"needs":[]}', 'unreadable'],
  ['{"version":2,"lists":[]}', 'newer'],
])('says of %j that it is %s', (text, why) => {
  expect(readPublicJson(text)).toBe(why)
})

/** All that screens and feeds do with what was read. */
function use(text: string): void {
  const read = readPublicJson(text)
  if (typeof read === 'string') return
  const shown = read.activities.filter((entry) => isShownOn(entry, TODAY))
  const data = readPublicData({ ...read, activities: shown })
  expect(weekOf(data.activities, TODAY).every(({ on }) => on >= TODAY && on <= daysLater(TODAY, 6))).toBe(true)
  for (const { id, name, languages } of data.organisations)
    expect([typeof id, typeof name, Array.isArray(languages)]).toEqual(['string', 'string', true])
}

// Catches a reader that trusts an entry to have its sets, and one that throws on a text that is cut off.
test('nothing that comes breaks what is made of it: other JSON, an answer that is cut off, a value that is another', () => {
  fc.assert(fc.property(fc.json(), use))
  const cut = fc.nat(whole.length - 1)
  const isRefused = (length: number) => readPublicJson(whole.slice(0, length)) === 'unreadable'
  fc.assert(fc.property(cut, isRefused), { numRuns: 30 })
  const anything = fc.jsonValue() as fc.Arbitrary<Json> // what JSON can say
  fc.assert(
    fc.property(fc.nat(), fc.nat(), anything, (which, where, value) => {
      const changed = JSON.parse(whole) as Record<string, Json> // made above
      const lists = [
        changed['organisations'],
        changed['activities'],
        changed['needs'],
        changed['agreements'],
        [changed['municipality'] ?? null],
      ]
      const entries = lists.flatMap((list) => (Array.isArray(list) ? list : []))
      const entry = entries[which % entries.length] as Record<string, Json> // each of them is one
      const fields = Object.keys(entry)
      entry[fields[where % fields.length] ?? ''] = value
      use(JSON.stringify(changed))
    }),
    { numRuns: 80 },
  )
})
