import { waitFor } from '@testing-library/preact'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityIndex } from '#features/activities/activity-index.ts'
import { readAddress, VIEWS, writeAddress } from '#features/activities/filter-address.ts'
import { filterValues, FILTERS } from '#features/activities/filters.ts'
import { recordNumbers } from '#db/record-numbers.ts'
import { shownDays } from '#model/activity-days.ts'
import { has } from '#model/facets.ts'
import type { Json } from '#model/fields.ts'
import { occurrences } from '#model/occurrences.ts'
import { toSchedule } from '#model/schedule.ts'
import type { LiveRecord } from '#model/wire.ts'
import { everyDay, schedules } from '../model/schedule-world.ts'
import { activity } from './activities-place.tsx'
import { deviceWith } from './place.tsx'

let databases = 0
const whole = async (index: ReturnType<typeof activityIndex>) => {
  while (!index.isWhole()) await new Promise((done) => setTimeout(done, 5))
}

describe('what happens on each day', () => {
  // Seen to catch: the old days of a changed activity left standing; a day not sorted anew; a deleted one still shown.
  test('is what the schedules say, also when they change one by one, around summer time and years of 53 weeks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(schedules, { minLength: 2, maxLength: 5 }),
        fc.array(schedules, { minLength: 1, maxLength: 3 }),
        async (first, then) => {
          const today = first[0]!.begin // at least two
          const { device, hear } = await deviceWith(`activity-index-${(databases += 1)}`, [])
          const made = first.map(({ fields }, at) => activity(`act_${at}`, { title: `Nr. ${at}`, ...fields }))
          await hear(...made)
          const index = activityIndex()
          index.prepare(today)
          await whole(index)
          const now = new Map(made.map((record) => [record.record, record]))
          const changes = [
            ...then.map(({ fields }, at) => activity(`act_${at % 2}`, { title: `Nr. ${at}`, ...fields })),
            activity('act_new', { title: 'Ny', ...then[0]?.fields }),
            activity('act_1', { title: 'Borte', 'times/a': '1', deletedAt: 1 }),
          ]
          const check = () => {
            const { from, until } = shownDays(today)
            for (const day of everyDay(from, until)) {
              const expected = [...now.values()].flatMap(({ record, fields }) =>
                fields['deletedAt']
                  ? []
                  : occurrences(toSchedule(fields), day, day).map(
                      (one) => `${one.from ?? ''} ${record} ${one.isCancelled}`,
                    ),
              )
              const held = index.on(day).map((one) => `${one.from ?? ''} ${one.id} ${one.isCancelled}`)
              expect([day, held.toSorted()]).toEqual([day, expected.toSorted()])
              const times = index.on(day).map((one) => one.from ?? '')
              expect(times).toEqual(times.toSorted())
            }
          }
          check()
          for (const change of changes) {
            now.set(change.record, change)
            await hear(change)
            check()
          }
          device.storage.close()
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('when very many records change at once', () => {
  const many = (made: (at: number) => LiveRecord) => Array.from({ length: 700 }, (_, at) => made(at))
  const cafe = (at: number, title = 'Kafé') =>
    activity(`act_${at}`, { title: `${title} ${at}`, 'times/a': '5 17:00', 'organisations/org_1': at === 1 })
  const organisation = (at: number) => ({
    ...cafe(at),
    kind: 'organisation',
    record: `org_${at}`,
    fields: { name: `Lag ${at}` },
  })
  const place = async () => {
    const { device, hear } = await deviceWith(
      `activity-index-${(databases += 1)}`,
      many((at) => cafe(at)),
    )
    const index = activityIndex()
    index.prepare('2026-11-27')
    await whole(index)
    await waitFor(() => expect(index.find('kafe')).not.toBeNull())
    return { device, hear, index }
  }

  // Seen to catch: all activities looked at anew because of organisations.
  test('organisations make nothing anew but what is held by them', async () => {
    const { device, hear, index } = await place()
    const facets = index.facets()
    await hear(...many(organisation))
    expect(index.facets()).toBe(facets)
    expect(index.find('Lag 1')?.ids).toEqual(['act_1'])
    device.storage.close()
  })

  // Seen to catch: an empty list while all is looked at anew.
  test('the list stands until the new one is whole', async () => {
    const { device, hear, index } = await place()
    const seen: number[] = []
    index.subscribe(() => seen.push(index.on('2026-11-27').length))
    await hear(...many((at) => cafe(at, 'Turgruppe')))
    seen.push(index.on('2026-11-27').length)
    await waitFor(() => expect(index.find('turgruppe')?.ids).toHaveLength(700))
    expect(new Set(seen)).toEqual(new Set([700]))
    expect(index.isWhole()).toBe(true)
    device.storage.close()
  })
})

describe('filters', () => {
  const known = { day: '2026-11-27', isFavourite: (id: string) => id === 'act_0' }

  test('find exactly those that have what is asked for', async () => {
    const flag = fc.constantFrom<Json>(true, false, null)
    const some = fc.record({
      type: fc.constantFrom('language-cafe', 'sports', null),
      price: fc.constantFrom('free', 'paid', null),
      joining: fc.constantFrom('drop-in', 'sign-up', null),
      wheelchair: fc.constantFrom('yes', 'partly', 'no', null),
      welcomesChildren: flag,
      'languages/uk': flag,
      'levels/A1': flag,
      'levels/B2': flag,
      confirmedOn: fc.constantFrom('2026-11-01', '2026-08-29', '2026-08-28', null),
      endsOn: fc.constantFrom('2026-06-16', '2026-11-27', null),
    })
    const asked = fc.dictionary(
      fc.constantFrom('free', 'dropIn', 'children', 'wheelchair', 'unconfirmed'),
      fc.constant(true),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 12 }), asked, async (all, wanted) => {
        const { device, hear } = await deviceWith(`activity-filters-${(databases += 1)}`, [])
        const records = all.map((fields, at) => activity(`act_${at}`, fields))
        await hear(...records)
        const index = activityIndex()
        index.prepare(known.day)
        await whole(index)
        const chosen = new Map(
          Object.keys(wanted).map((id) => [id, [FILTERS.find((filter) => filter.id === id)?.only ?? '']]),
        )
        const bits = index.facets().select(chosen)
        const found = records.filter(({ record }) => has(bits, recordNumbers().of(record))).map(({ record }) => record)
        const slowly = records.filter(({ fields }) => {
          const isOver = typeof fields['endsOn'] === 'string' && fields['endsOn'] < '2026-11-27'
          const is: Record<string, boolean> = {
            free: fields['price'] === 'free',
            dropIn: fields['joining'] === 'drop-in',
            children: fields['welcomesChildren'] === true,
            wheelchair: fields['wheelchair'] === 'yes',
            unconfirmed: (fields['confirmedOn'] === null || fields['confirmedOn'] === '2026-08-28') && !isOver,
          }
          return Object.keys(wanted).every((id) => is[id])
        })
        expect(found).toEqual(slowly.map(({ record }) => record))
        device.storage.close()
      }),
      { numRuns: 25 },
    )
  })

  test('one for whom no level is set is for all of them', () => {
    const levels = (fields: Record<string, Json>) =>
      filterValues(activity('act_0', fields), known).flatMap(([filter, value]) => (filter === 'levels' ? value : []))
    expect(levels({ 'levels/A1': true, 'levels/B1': false })).toEqual(['A1'])
    expect(levels({})).toEqual(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
  })

  test('stand in the address and read back', () => {
    const lists = FILTERS.filter(({ only }) => only === undefined).map(({ id }) => id)
    const value = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        fc.dictionary(fc.constantFrom(...lists), fc.uniqueArray(value, { minLength: 1, maxLength: 3 })),
        fc.constantFrom(...VIEWS),
        (text, chosen, view) => {
          const address = writeAddress({ text, chosen: new Map(Object.entries(chosen)), view })
          const read = readAddress(Object.fromEntries(new URLSearchParams(address)))
          expect({ ...read, chosen: Object.fromEntries(read.chosen) }).toEqual({ text, chosen: { ...chosen }, view })
        },
      ),
    )
  })
})
