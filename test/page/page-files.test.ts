import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import demo from '#content/demo.json' with { type: 'json' }
import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { pageFiles } from '#page/page-files.ts'

const TODAY = '2026-11-24'

const record = (kind: string, id: string, fields: Record<string, Json>): LiveRecord => ({
  ...{ kind, record: id, mark: '', marks: {} },
  fields,
})

const RECORDS: LiveRecord[] = [
  record('municipality', 'mun_own', {
    ...demo.municipality,
    contactEmail: 'post@eksempel.test',
    contactPhone: '38 00 00 00',
  }),
  ...demo.organisations.map(({ fields }, at) => record('organisation', `org_${at}`, { ...fields, public: true })),
  ...demo.activities.map(({ fields }, at) =>
    record('activity', `act_${at}`, { ...fields, [`organisations/org_${at % 15}`]: true }),
  ),
  record('activity', 'act_draft', { title: 'Hemmelig', public: false }),
  record('activity', 'act_a.b:c', { title: 'Kakekveld', public: true, [`dates/${TODAY}`]: '17:00', note: 'hemmelig' }),
  record('need', 'ned_1', { title: 'Leksehjelp', public: true, note: 'hemmelig' }),
  record('agreement', 'agr_1', {
    title: 'Avtalen',
    public: true,
    state: 'signed',
    decidedBy: 'hemmelig',
    'parties/org_1': true,
  }),
  record('agreement', 'agr_2', { title: 'Hemmelig utkast', public: true, state: 'draft' }),
  record('contact', 'con_1', { name: 'Hemmelig person' }),
]

const files = new Map<string, string>()
const pages = () => [...files].filter(([name]) => name.endsWith('.html'))

beforeAll(async () => {
  const all = (kind: string) => RECORDS.filter((one) => one.kind === kind)
  for await (const { name, text } of pageFiles(all, TODAY)) {
    expect(files.has(name), name).toBe(false)
    files.set(name, text)
  }
})

describe('the page as files', () => {
  test('has every page in eight languages, calendars and feeds, in names that every system takes', () => {
    const languages = Object.keys(PUBLIC_LANGUAGES).length
    expect(pages()).toHaveLength(languages * (4 + 25))
    for (const name of ['index.html', 'index.ar.html', 'organisasjoner.uk.html', 'avtaler.html', 'moteplasser.so.html'])
      expect(files.has(name), name).toBe(true)
    for (const name of [
      'activities.json',
      'activities.csv',
      'activities.ics',
      'hsds.json',
      'public.json',
      'activities-act_0.ics',
    ])
      expect(files.has(name), name).toBe(true)
    for (const name of files.keys()) expect(name).toMatch(/^[\w.-]+$/)
  })

  // Catches a link to an endpoint that is not there, to a page or part of one that was not made, and one that only works at the root of a site.
  test('has links that lead to files beside it, and to parts that are there', () => {
    let links = 0
    for (const [name, text] of pages()) {
      for (const [, address = ''] of text.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
        if (/^(https?|mailto|tel):/.test(address)) continue
        const [file = '', part] = address.split('#')
        const target = file === '' ? text : files.get(file)
        expect(target, `${name}: ${address}`).toBeDefined()
        if (part !== undefined) expect(target?.includes(` id="${part}"`), `${name}: ${address}`).toBe(true)
        links += 1
      }
      expect(text).not.toMatch(/<form|skriv\?|spc_/)
    }
    expect(links).toBeGreaterThan(1000)
  })

  test('is HTML as it should be', async () => {
    const config = { root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }
    const validator = new HtmlValidate(new StaticConfigLoader(config))
    for (const name of ['index.html', 'index.ar.html', 'aktivitet-act_3.html', 'avtaler.ti.html', 'moteplasser.html']) {
      const { results } = await validator.validateString(files.get(name) ?? '')
      expect([name, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([name, []])
    }
  })

  // Catches «I dag» on a page that somebody reads next week.
  test('says when it is from, and no day by its distance from today', () => {
    for (const name of ['index.html', 'aktivitet-act_a_b_c.html']) {
      const text = files.get(name) ?? ''
      expect(text).toContain('Denne utgaven er fra 24. november 2026.')
      expect(text).toMatch(/[Tt]irsdag 24\. november 2026/)
      expect(text).not.toMatch(/I dag|I morgen|i dag|i morgen/)
    }
    expect(files.get('index.html')).toContain('Aktiviteter fra 24. november 2026')
    expect(files.get('index.html')).toMatch(/21\. desember 2026/)
  })

  test('has what everyone may see, and nothing else', () => {
    const all = [...files.values()].join('\n')
    expect(all).not.toMatch(/hemmelig/i)
    expect(JSON.parse(files.get('public.json') ?? '')).toMatchObject({
      version: 1,
      activities: expect.objectContaining({ length: 25 }),
      agreements: [{ title: 'Avtalen', parties: ['org_1'] }],
    })
  })
})
