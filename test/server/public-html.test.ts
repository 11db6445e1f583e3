import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import { mutation, openWorld, set } from './client.ts'
import type { World } from './client.ts'
import { fetchPublic, openDemo, postPublic } from './public-side.ts'

/** What HTML allows, and what its accessibility rules say; nothing of how it is set out. */
const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }),
)

async function faultsOf(text: string): Promise<string[]> {
  const { results } = await validator.validateString(text)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} «${text.split('\n')[line - 1]?.trim()}»`),
  )
}

/** An activity, an organisation, a need and a municipality with something in every field that everyone may see. */
const FULL = {
  act_full: {
    ...{ title: 'Kafé <b>&', public: true, type: 'language-cafe', summary: 'Kaffe', description: 'En\n\nTo\ntre' },
    ...{
      writtenIn: 'ar',
      startsOn: '2026-09-01',
      endsOn: '2027-06-16',
      skipsHolidays: true,
      timeNote: 'Til det er slutt',
    },
    ...{ place: 'Huset', address: 'Storgata 1, 4514 Mandal', point: '58.0295,7.4538', directions: 'Gå inn bak' },
    ...{
      price: 'paid',
      priceNote: '20 kr',
      joining: 'sign-up',
      signUpAt: 'post@eksempel.test',
      ageFrom: 16,
      ageTo: 90,
    },
    ...{ welcomesChildren: true, wheelchair: 'partly', contactName: 'Vakta', contactPhone: '38 00 00 00' },
    ...{ contactEmail: 'post@eksempel.test', web: 'eksempel.test/a?b=c&d="', confirmedOn: '2026-01-01' },
    ...{ 'organisations/org_full': true, 'languages/uk': true, 'targetGroups/refugees': true, 'levels/A1': true },
    ...{ 'times/t1': '2 odd 17:00-19:00', 'dates/2026-11-25': '17:00-19:00', 'pauses/p1': '2026-12-14/2027-01-04 jul' },
    ...{ 'cancelled/2026-11-25': 'Syk', 'moved/2026-12-01': '2026-12-02 18:00-20:00' },
  },
  org_full: {
    ...{ name: 'Laget "&<', public: true, kind: 'minority', description: 'En\n\nTo', address: 'Storgata 1' },
    ...{ web: 'eksempel.test', email: 'lag@eksempel.test', phone: '38 00 00 01', confirmedOn: '2026-11-01' },
    ...{ 'contributes/language-cafe': true, 'languages/ar': true, orgnr: '974760673' },
  },
  ned_full: {
    ...{
      title: 'Leksehjelp',
      public: true,
      type: 'homework-help',
      description: 'En\n\nTo',
      how: 'Kom',
      resources: 'Rom',
    },
    ...{ writtenIn: 'uk', endsOn: '2027-01-01', contactName: 'Vakta', contactPhone: '38 00 00 00' },
  },
  agr_full: {
    ...{ title: 'Språkkafé & <leksehjelp>', public: true, type: 'cooperation', state: 'signed', summary: 'En\n\nTo' },
    ...{ 'parties/org_full': true, signedOn: '2026-09-01', from: '2026-10-01', until: '2027-10-01' },
  },
  mun_own: {
    ...{ name: 'Mandal', contactName: 'Torget', contactPhone: '38 00 00 00', contactEmail: 'post@eksempel.test' },
    ...{ contactHours: '9–15', contribute: 'En\n\nTo', grants: 'Mai', accessibility: 'uustatus.no' },
  },
}
const KINDS_OF = { act: 'activity', org: 'organisation', ned: 'need', agr: 'agreement', mun: 'municipality' } as const

const LISTS = ['', 'organisasjoner', 'moteplasser', 'avtaler']
const PAGES = [...LISTS, 'aktivitet/act_full', 'aktivitet/act_gone', 'plakat', 'plakat?om=act_full']
const FORMS = ['skriv?type=error&om=act_full', 'skriv?type=offer&om=ned_full', 'skriv?type=question']

describe.each(Object.keys(PUBLIC_LANGUAGES))('%s: every page is HTML as it should be', (language) => {
  let full: World
  let real: World
  let empty: World
  beforeAll(async () => {
    full = await openWorld()
    const client = await full.join('coordinator')
    const ops = Object.entries(FULL).map(([id, fields]) =>
      set(id, fields, [], KINDS_OF[id.slice(0, 3) as keyof typeof KINDS_OF]),
    )
    const { body } = await client.push(mutation(ops))
    expect(body.results).toMatchObject([{ ok: true }])
    real = await openDemo()
    empty = await openWorld()
  })

  test('with everything filled in, nothing at all, and the real activities', async () => {
    for (const path of [...PAGES, ...FORMS]) {
      const { text } = await fetchPublic(full, `${path}${path.includes('?') ? '&' : '?'}sprak=${language}`)
      expect([path, await faultsOf(text)]).toEqual([path, []])
    }
    for (const world of [real, empty])
      for (const path of LISTS)
        expect(await faultsOf((await fetchPublic(world, `${path}?sprak=${language}`)).text)).toEqual([])
  })

  test('also what answers a form', async () => {
    const form = { id: '01939f00-0000-7000-8000-000000000001', type: 'error', om: 'act_full', text: 'Hei', contact: '' }
    const address = '192.0.2.7'
    const answers = [
      await postPublic(full, `skriv?sprak=${language}`, { ...form, text: '' }, address),
      await postPublic(full, `skriv?sprak=${language}`, form, address),
      await postPublic(full, `skriv?sprak=${language}`, form, address, { 'sec-fetch-site': 'cross-site' }),
      await postPublic(full, `funnet?sprak=${language}`, { svar: 'ja' }, address),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 201, 403, 200])
    for (const { text } of answers) expect(await faultsOf(text)).toEqual([])
  })
})
