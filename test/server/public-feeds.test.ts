import ICAL from 'ical.js'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import demo from '#content/demo.json' with { type: 'json' }
import type { Json } from '#model/fields.ts'
import { occurrences } from '#model/occurrences.ts'
import { toSchedule } from '#model/schedule.ts'
import { mutation, set } from './client.ts'
import type { World } from './client.ts'
import { fetchPublic, openDemo } from './public-side.ts'

interface Feed {
  municipality: string
  activities: { id: string; title: string; url: string; organisers: { name: string }[]; times: unknown[] }[]
}

let world: World
let feed: Feed
const idOf = (title: string) => feed.activities.find((one) => one.title === title)?.id ?? ''

beforeAll(async () => {
  world = await openDemo({ origin: 'http://endpoint.test' })
  const client = await world.join('coordinator')
  await client.push(
    mutation(
      set(
        'act_odd',
        {
          title: '=HYPERLINK("x")',
          public: true,
          'times/t1': '2 odd 17:00-19:00',
          'pauses/p1': '2026-12-14/2027-01-04',
          'cancelled/2027-01-05': true,
          'moved/2026-12-01': '2026-12-02 18:00-20:00',
          address: 'Storgata 1, 4514 Mandal',
          point: '58.0295,7.4538',
          contactEmail: 'ikke en adresse',
          contactPhone: '+47 38 00 00 00',
          'languages/uk': true,
          wheelchair: 'partly',
        },
        [],
        'activity',
      ),
    ),
  )
  feed = JSON.parse((await fetchPublic(world, 'activities.json')).text) as Feed
})

test('every feed is open to every site, and only for reading', async () => {
  for (const path of [
    'activities.json',
    'activities.csv',
    'activities.ics',
    'hsds.json',
    'week.js',
    `activities/${idOf('New Amigos Language Café')}.ics`,
  ]) {
    const { status, headers } = await fetchPublic(world, path)
    expect([path, status]).toEqual([path, 200])
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.stringMatching(/^"/),
    })
  }
  expect((await fetchPublic(world, 'activities/act_x.ics')).status).toBe(404)
})

test('activities.json tells each time of the real activities as their schedules say', () => {
  expect(feed.municipality).toBe('Oslo')
  expect(feed.activities).toHaveLength(25)
  for (const { fields, organisations } of demo.activities) {
    const told = feed.activities.find(({ title }) => title === fields.title)
    expect(told?.times).toEqual(occurrences(toSchedule(fields as Record<string, Json>), '2026-11-23', '2027-02-21'))
    expect(told?.organisers.map(({ name }) => name).toSorted()).toEqual(organisations.toSorted())
    expect(told?.url).toBe(`http://endpoint.test/${world.space}/aktivitet/${told?.id}?sprak=nb`)
  }
})

describe('a calendar', () => {
  const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

  test('of all has each activity that is held, and of one has that one', async () => {
    const all = read((await fetchPublic(world, 'activities.ics')).text)
    const titles = new Set(all.map((event) => String(event.getFirstPropertyValue('summary'))))
    for (const { title, times } of feed.activities)
      if (times.length > 0) expect([title, titles.has(title)]).toEqual([title, true])
    const one = read((await fetchPublic(world, `activities/${idOf('New Amigos Language Café')}.ics`)).text)
    expect(new Set(one.map((event) => event.getFirstPropertyValue('summary')))).toEqual(
      new Set(['New Amigos Language Café']),
    )
    expect(one[0]?.getFirstPropertyValue('url')).toBe(
      feed.activities.find(({ id }) => id === idOf('New Amigos Language Café'))?.url,
    )
  })

  test('says in the language asked for that a time is cancelled', async () => {
    const events = read((await fetchPublic(world, 'activities/act_odd.ics?sprak=uk')).text)
    expect(events.map((event) => event.getFirstPropertyValue('summary'))).toContain('Скасовано: =HYPERLINK("x")')
  })
})

// Catches an activity that looks newly confirmed because somebody's clock, or typing, was a year ahead.
test('a day to come is no day on which anybody has confirmed anything', async () => {
  const client = await world.join('coordinator')
  const fields = { title: 'Kor', public: true, confirmedOn: '2028-02-24', 'dates/2026-11-25': '17:00' }
  await client.push(mutation(set('act_ahead', fields, [], 'activity')))
  const { text } = await fetchPublic(world, 'aktivitet/act_ahead?sprak=nb')
  expect(text).toContain('Ikke bekreftet')
  expect(text).not.toContain('Bekreftet 24. februar')
  for (const path of ['activities.json', 'hsds.json', 'activities.csv', '?sprak=nb'])
    expect((await fetchPublic(world, path)).text.includes('2028')).toBe(false)
  await client.push(mutation(set('act_ahead', { public: false }, [], 'activity')))
})

test('a page tells search engines each time to come, with Norway’s distance from UTC', async () => {
  const { text } = await fetchPublic(world, 'aktivitet/act_odd')
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text) ?? []
  const { '@graph': events } = JSON.parse(json) as { '@graph': Record<string, unknown>[] }
  expect(events[0]).toMatchObject({
    '@type': 'Event',
    name: '=HYPERLINK("x")',
    startDate: '2026-12-02T18:00:00+01:00',
    previousStartDate: '2026-12-01T17:00:00+01:00',
    endDate: '2026-12-02T20:00:00+01:00',
    eventStatus: 'https://schema.org/EventRescheduled',
    location: { '@type': 'Place', address: 'Storgata 1, 4514 Mandal' },
    inLanguage: ['uk'],
  })
  expect(events[1]).toMatchObject({
    startDate: '2027-01-05T17:00:00+01:00',
    eventStatus: 'https://schema.org/EventCancelled',
  })
  const { text: all } = await fetchPublic(world, 'organisasjoner')
  const [, organisations = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(all) ?? []
  expect((JSON.parse(organisations) as { '@graph': unknown[] })['@graph']).toHaveLength(15)
})

test('the table opens in a spreadsheet with a row for each activity, and no formula', async () => {
  const answer = await world.endpoint.fetch(new Request(`http://endpoint.test/${world.space}/activities.csv`))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes).trim(), { header: true })
  expect([errors, data.length]).toEqual([[], 25])
  expect(data.find(({ id }) => id === 'act_odd')).toMatchObject({
    title: '\'=HYPERLINK("x")',
    when: 'hver tirsdag i oddetallsuker kl. 17–19',
    next: '2026-12-02 18:00',
    phone: '+47 38 00 00 00',
    languages: 'Ukrainsk',
  })
})

test('hsds.json has every activity as a service of HSDS 3, odd weeks by their numbers', async () => {
  const { contents, ...pages } = JSON.parse((await fetchPublic(world, 'hsds.json')).text) as {
    contents: Record<string, unknown>[]
  }
  expect(pages).toMatchObject({
    total_items: 25,
    total_pages: 1,
    page_number: 1,
    first_page: true,
    last_page: true,
    empty: false,
  })
  expect(new Set(contents.map(({ id }) => id)).size).toBe(25)
  const odd = contents.find(({ name }) => name === '=HYPERLINK("x")')
  expect(odd?.['schedules']).toMatchObject([
    {
      freq: 'WEEKLY',
      byday: 'TU',
      byweekno: expect.stringMatching(/^1,3,5,.*,53$/),
      notes: 'Europe/Oslo; pause 2026-12-14/2027-01-04',
    },
  ])
})

test('a poster says what it is and when, and its code leads to the page', async () => {
  const { status, text } = await fetchPublic(world, 'plakat?om=act_odd&sprak=nb')
  expect(status).toBe(200)
  expect(text).toContain('=HYPERLINK(&quot;x&quot;)')
  expect(text).toContain('Hver tirsdag i oddetallsuker kl. 17–19')
  expect(text).toContain(`aria-label="http://endpoint.test/${world.space}/aktivitet/act_odd?sprak=nb"`)
  expect(text).toMatch(/<svg[^>]*>/)
})
