import { brotliCompressSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import demo from '#content/demo.json' with { type: 'json' }
import type { Json } from '#model/fields.ts'
import { occurrences } from '#model/occurrences.ts'
import { KINDS, isPublicField } from '#model/records.ts'
import { toSchedule } from '#model/schedule.ts'
import type { LiveRecord } from '#model/wire.ts'
import { createMade } from '#server/made.ts'
import { erase, mutation, openWorld, set } from './client.ts'
import type { World } from './client.ts'
import { fetchPublic, openDemo, postPublic } from './public-side.ts'

const LANGUAGES = ['nb', 'nn', 'en', 'uk', 'ar', 'pl', 'so', 'ti']

/** Every address of the public side that is no single activity. */
const EVERYWHERE = [
  ...[
    '',
    'organisasjoner',
    'moteplasser',
    'avtaler',
    'skriv?type=error',
    'activities.json',
    'activities.csv',
    'activities.ics',
    'hsds.json',
    'week.js',
    'plakat',
  ],
  ...['?sprak=ar', 'organisasjoner?sprak=uk', 'activities.csv?sprak=ti'],
]

describe('the page', () => {
  let world: World
  beforeAll(async () => void (world = await openDemo()))

  // Catches a week counted from Monday, a time shown on another day, and one activity for another.
  test('shows the 24 real activities on the days and at the times their schedules say', async () => {
    const rows = /<h3>([^<]*)<\/h3>\s*<ul class="card rows">([\s\S]*?)<\/ul>/g
    const one =
      /<div class="at">\s*([\d.]*)(?:\s*<span>([\d.]*)<\/span>)?\s*<\/div>[\s\S]*?<a class="to"[^>]*>\s*([^<]*?)\s*<\/a>/g
    let times = 0
    for (let weeks = 0; weeks < 5; weeks += 1) {
      const from = new Date(Date.UTC(2026, 10, 23 + weeks * 9))
      world.clock.now = from.getTime() + 36_000_000
      const { text } = await fetchPublic(world, '?sprak=nb')
      const shown = [...text.matchAll(rows)].flatMap(([, day = '', list = '']) =>
        [...list.matchAll(one)].map(
          ([, start, end, title]) => `${/\d+\. \w+/.exec(day)?.[0]} ${start}–${end ?? ''} ${title}`,
        ),
      )
      const said = Array.from({ length: 7 }, (_, days) => new Date(from.getTime() + days * 86_400_000)).flatMap(
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const name = `${date.getUTCDate()}. ${['november', 'desember', 'januar'][(date.getUTCMonth() + 2) % 12]}`
          return demo.activities.flatMap(({ fields }) =>
            occurrences(toSchedule(fields as Record<string, Json>), day, day).map(
              (at) =>
                `${name} ${at.from?.replace(':', '.') ?? ''}–${at.until?.replace(':', '.') ?? ''} ${fields.title}`,
            ),
          )
        },
      )
      expect(shown.toSorted()).toEqual(said.toSorted())
      times += shown.length
    }
    expect(times).toBeGreaterThan(100)
    world.clock.now = 1_795_430_000_000
  })

  test('says everything in eight languages, each with its direction, and marks what was typed in Norwegian', async () => {
    for (const language of LANGUAGES) {
      const { status, headers, text } = await fetchPublic(world, `?sprak=${language}`)
      const direction = language === 'ar' ? 'rtl' : 'ltr'
      expect([status, headers.get('content-language')]).toEqual([200, language])
      expect(text).toMatch(new RegExp(`<html[^>]* lang="${language}" dir="${direction}"`))
      expect(text.includes('<span lang="nb" dir="ltr">Åpent hus på Stella</span>')).toBe(language !== 'nb')
      expect(text).not.toMatch(/undefined|null|\{\w+\}|\[object/)
    }
    const { text } = await fetchPublic(world, '?sprak=uk')
    expect(text).toContain('Мовне кафе')
  })

  test('is in the language a browser prefers, when nobody chose one', async () => {
    const lang = async (accepted: string, path = '') =>
      (await fetchPublic(world, path, { 'accept-language': accepted })).headers.get('content-language')
    expect(await lang('so-SO,so;q=0.9,en;q=0.8')).toBe('so')
    expect(await lang('de-DE,en;q=0.5,pl;q=0.7')).toBe('pl')
    expect(await lang('no')).toBe('nb')
    expect(await lang('de')).toBe('nb')
    expect(await lang('uk', '?sprak=ar')).toBe('ar')
    expect(await lang('uk', '?sprak=<b>')).toBe('uk')
  })

  test('of fifty activities is at most 15 kB on its way, and needs no script', async () => {
    const large = await openWorld()
    const client = await large.join('coordinator')
    const fifty = Array.from({ length: 50 }, (_, index) => demo.activities[index % 24])
    await client.push(
      mutation(
        fifty.map((one, index) =>
          set(
            `act_${index}`,
            { ...one?.fields, title: `${one?.fields.title} ${index * 7919}`, confirmedOn: '2026-11-01' },
            [],
            'activity',
          ),
        ),
      ),
    )
    const { text, headers } = await fetchPublic(large, '?sprak=nb')
    const sent = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
    expect(sent).toBeLessThan(15_000)
    expect(sent).toBeGreaterThan(3_000)
    expect(text.match(/<script(?! type="application\/ld\+json")/)).toBeNull()
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+';/)
  })

  test('is not sent again to whoever has it, until it changes or another day begins', async () => {
    for (const path of ['', 'activities.json', 'activities.ics', 'hsds.json', 'activities.csv', 'organisasjoner']) {
      const first = await fetchPublic(world, path)
      const again = await fetchPublic(world, path, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect([path, first.status, again.status, again.text]).toEqual([path, 200, 304, ''])
    }
    const etag = (await fetchPublic(world, '')).headers.get('etag') ?? ''
    world.clock.now += 86_400_000
    expect((await fetchPublic(world, '', { 'if-none-match': etag })).status).toBe(200)
    world.clock.now -= 86_400_000
  })

  test('has a page of each activity with what a visitor asks, and says so in words when there is none', async () => {
    const { text: json } = await fetchPublic(world, 'activities.json')
    const { activities } = JSON.parse(json) as { activities: { id: string; title: string }[] }
    const { text, status } = await fetchPublic(world, `aktivitet/${activities[1]?.id}?sprak=nb`)
    expect(status).toBe(200)
    for (const said of [
      'Hver tirsdag, onsdag og lørdag kl. 11–13',
      'Hausmanns gate 23',
      'Gratis',
      'Bare møt opp',
      'Røde Kors Oslo',
      'Bekreftet 26. juli',
      'Meld feil',
      'Legg i kalenderen',
    ])
      expect(text).toContain(said)
    expect(await fetchPublic(world, 'aktivitet/act_x?sprak=nb')).toMatchObject({
      status: 404,
      text: expect.stringContaining('Denne siden finnes ikke lenger'),
    })
    expect((await fetchPublic(world, 'x/y')).status).toBe(404)
  })

  test('never stands in the way of the app', async () => {
    const ask = (path: string, method = 'GET') =>
      world.endpoint.fetch(new Request(`http://endpoint.test${path}`, { method }))
    const bare = await ask(`/${world.space}?sprak=uk`)
    expect([bare.status, bare.headers.get('location')]).toEqual([308, `/${world.space}/?sprak=uk`])
    expect((await ask('/spc_unknown/')).status).toBe(404)
    expect((await ask('/organisasjoner')).headers.get('content-type')).toContain('problem')
    expect((await ask(`/${world.space}/`, 'DELETE')).status).toBe(405)
    expect((await ask(`/${world.space}/`, 'HEAD')).status).toBe(200)
  })
})

describe('an address', () => {
  const FEEDS = ['activities.json', 'activities.csv', 'activities.ics', 'hsds.json', 'plakat']

  async function askAt(world: World, host: string, path: string, headers: Record<string, string> = {}) {
    const answer = await world.endpoint.fetch(new Request(`http://${host}/${world.space}/${path}`, { headers }))
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  // Catches a cache that gives everybody the address that one visitor made up.
  test('that was set stands in everything, whatever host or scheme a request says', async () => {
    const world = await openDemo({ origin: 'https://bro.test' })
    for (const path of [...FEEDS, 'week.js']) {
      const { headers, text } = await askAt(world, 'evil.test', path, { 'x-forwarded-proto': 'http' })
      expect([path, text.includes('https://bro.test'), text.includes('evil')]).toEqual([path, true, false])
      expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300')
    }
  })

  test('that was not set is that of the request, for whoever asked alone; pages and the script need none', async () => {
    const world = await openDemo()
    for (const path of FEEDS) {
      const first = await askAt(world, 'one.test', path)
      const secure = await askAt(world, 'one.test', path, { 'x-forwarded-proto': 'https' })
      expect([path, first.text.includes('http://one.test'), secure.text.includes('https://one.test')]).toEqual([
        ...[path, true, true],
      ])
      expect(first.headers.get('cache-control')).toBe('private, max-age=60')
      expect(first.headers.get('vary')).toMatch(/host, x-forwarded-proto/)
    }
    const { activities } = JSON.parse((await askAt(world, 'one.test', 'activities.json')).text) as {
      activities: { id: string }[]
    }
    for (const path of ['', 'organisasjoner', `aktivitet/${activities[0]?.id}`, 'week.js']) {
      const { headers, text } = await askAt(world, 'one.test', path)
      expect([path, text.includes('one.test')]).toEqual([path, false])
      expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300')
    }
  })

  test('that is no address gets a clear no', async () => {
    const world = await openDemo()
    expect((await askAt(world, `${'a'.repeat(3_000)}.test`, 'plakat')).status).toBe(400)
    expect((await askAt(world, 'a"b.test', 'activities.json')).status).toBe(400)
    expect(world.logged).toEqual([])
  })
})

describe('what is kept made', () => {
  // Catches feeds kept without end, one for each host that anyone makes up, and one thrown out by being asked for.
  test('is kept for two addresses at most, and never more than 120', () => {
    const made = createMade()
    let count = 0
    const get = (name: string, origin: string | null) => made.get(name, origin, () => `${name} ${(count += 1)}`)
    const first = get('a', 'one')
    get('a', 'two')
    expect(get('a', 'one')).toBe(first)
    get('a', 'three') // two goes: one was asked for later
    expect(get('a', 'one')).toBe(first)
    get('a', 'two')
    get('a', 'three')
    expect(get('a', 'one')).not.toBe(first)
    const page = get('page', null)
    for (let each = 0; each < 119; each += 1) get(`p${each}`, null)
    expect(get('page', null)).toBe(page)
    get('one more', null)
    expect(get('page', null)).not.toBe(page)
  })

  // Catches hours of work for whoever makes up hosts, and an address that is put where somebody wrote it.
  test('is worked out once, whatever addresses it is asked at', async () => {
    const made = createMade()
    let count = 0
    for (let each = 0; each < 10; each += 1) {
      const { body } = made.get('feed', `https://host${each}.test`, (at) => `${(count += 1)} ${at}/a ${at}/b`)
      expect(new TextDecoder().decode(body)).toBe(`1 https://host${each}.test/a https://host${each}.test/b`)
    }
    expect(count).toBe(1)
    const world = await openDemo()
    for (const host of ['a.test', `${'long.'.repeat(20)}test`]) {
      const answer = await world.endpoint.fetch(new Request(`http://${host}/${world.space}/activities.ics`))
      const calendar = await answer.text()
      expect(calendar.replaceAll('\r\n ', '')).toContain(`URL:http://${host}/${world.space}/aktivitet/`)
      for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    }
  })
})

describe('a form without scripts', () => {
  const ID = '01939f00-0000-7000-8000-000000000001'

  test('arrives once, with an answer in the language of the page', async () => {
    const world = await openDemo()
    const client = await world.join('editor')
    const form = { id: ID, type: 'offer', om: 'act_1', text: 'Jeg kan\r\nlage mat', contact: '38 00 00 00' }
    const first = await postPublic(world, 'skriv?sprak=uk', form)
    expect([first.status, first.text.includes('Дякуємо, повідомлення отримано')]).toEqual([201, true])
    expect((await postPublic(world, 'skriv?sprak=uk', form)).status).toBe(200)
    const records = (await client.sync()).body.records.filter(({ kind }) => kind === 'enquiry') as LiveRecord[]
    expect(records.map(({ fields }) => fields)).toMatchObject([
      {
        type: 'offer',
        about: 'act_1',
        text: 'Jeg kan\nlage mat',
        contact: '38 00 00 00',
        writtenIn: 'uk',
        state: 'new',
      },
    ])
  })

  // Catches a form that comes back empty, or as markup, when it could not be taken.
  test('that cannot be taken comes back with what was typed, and why', async () => {
    const world = await openDemo()
    const typed = { id: ID, type: 'error', text: '</textarea><script>x</script>', contact: '"><b>' }
    const short = await postPublic(world, 'skriv?sprak=nb', { ...typed, text: '  ' })
    expect([short.status, short.text.includes('Skriv hva det gjelder før du sender.')]).toEqual([400, true])
    const long = await postPublic(world, 'skriv?sprak=nb', { ...typed, text: typed.text + 'x'.repeat(4_000) })
    expect([long.status, long.text.includes('Teksten er for lang.')]).toEqual([400, true])
    expect(long.text).toContain('&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;xxxx')
    expect(long.text).toContain('value="&quot;&gt;&lt;b&gt;"')
    for (let count = 0; count < 20; count += 1) await postPublic(world, 'skriv', { ...typed, id: `${ID}${count}` })
    const refused = await postPublic(world, 'skriv?sprak=nb', { ...typed, id: `${ID}-last` })
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true])
    expect(refused.text).toContain('&lt;/textarea&gt;')
    expect(refused.text).toContain('Det du skrev, står her fortsatt.')
  })

  // Catches a long letter that is lost because the disk was full, or by going back from a page one looked at meanwhile.
  test('that cannot be written down comes back whole, and says when to try again', async () => {
    const world = await openDemo()
    const typed = { id: ID, type: 'error', text: 'Døra er låst.', contact: '38 00 00 00' }
    for (const failing of ['write', 'record', 'space'] as const) {
      const failed = vi.spyOn(world.store, failing).mockRejectedValue(new TypeError('secret'))
      const { status, headers, text } = await postPublic(world, 'skriv?sprak=nb', typed)
      failed.mockRestore()
      expect([failing, status, headers.get('retry-after')]).toEqual([failing, 503, '5'])
      expect(text).toContain('Døra er låst.</textarea>')
      expect(text).toContain('value="38 00 00 00"')
      expect(text).toContain('Meldingen kom ikke fram akkurat nå.')
    }
    expect(world.logged.join(' ')).not.toMatch(/secret|låst/)
    expect((await postPublic(world, 'skriv?sprak=nb', typed)).status).toBe(201)
    expect((await fetchPublic(world, 'skriv?type=offer')).headers.get('cache-control')).toBe('private, no-cache')
  })

  // Catches a site that writes to the municipality in the name of whoever visits it.
  test('is not taken from another site', async () => {
    const world = await openDemo()
    const client = await world.join('editor')
    const from = (site: string) => ({ 'sec-fetch-site': site })
    const form = { id: ID, type: 'error', text: 'Hei', svar: 'ja' }
    for (const path of ['skriv', 'funnet']) {
      const { status, text } = await postPublic(world, `${path}?sprak=nb`, form, '192.0.2.1', from('cross-site'))
      expect([path, status]).toEqual([path, 403])
      expect(text).toContain('Skjemaet ble sendt fra en annen nettside')
    }
    const kinds = async () => (await client.sync()).body.records.map(({ kind }) => kind)
    expect(await kinds()).not.toContain('enquiry')
    expect(await kinds()).not.toContain('found')
    expect((await postPublic(world, 'skriv', form, '192.0.2.1', from('same-origin'))).status).toBe(201)
  })

  test('counts nothing in a month that is erased, and says thanks; who comes back to the answer gets the page', async () => {
    const world = await openDemo()
    const client = await world.join('editor')
    await postPublic(world, 'funnet', { svar: 'ja' })
    await client.push(mutation(erase('fnd_2026-11', 'found')))
    expect((await postPublic(world, 'funnet?sprak=nb', { svar: 'ja' })).text).toContain('Takk for svaret')
    const back = await fetchPublic(world, 'funnet?sprak=uk')
    expect([back.status, back.headers.get('location')]).toEqual([303, `/${world.space}/?sprak=uk`])
  })

  // Catches thanks for what was refused: a number nobody can count on, or an id that is another's.
  test('gives no thanks for an answer that could not be counted', async () => {
    const world = await openDemo()
    const client = await world.join('coordinator')
    await client.push(mutation(set('fnd_2026-11', { yes: Number.MAX_SAFE_INTEGER }, [], 'found')))
    const { status, text } = await postPublic(world, 'funnet?sprak=nb', { svar: 'ja' })
    expect([status, text.includes('Takk for svaret')]).toEqual([400, false])
    expect((await postPublic(world, 'funnet?sprak=nb', { svar: 'nei' })).status).toBe(200)
  })

  test('counts whether people found what they looked for, and nothing else', async () => {
    const world = await openDemo()
    const client = await world.join('editor')
    const answers = ['ja', 'nei', 'ja', 'ja']
    const statuses = await Promise.all(answers.map((svar) => postPublic(world, 'funnet', { svar })))
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await postPublic(world, 'funnet', { svar: '<b>' })).status).toBe(400)
    const records = (await client.sync()).body.records.filter(({ kind }) => kind === 'found') as LiveRecord[]
    expect(records.map(({ record, fields }) => [record, fields])).toEqual([['fnd_2026-11', { yes: 3, no: 1 }]])
    expect(world.logged).toEqual([])
  })
})

describe('nothing private', () => {
  const kinds = Object.entries(KINDS).filter(([kind]) => kind !== 'municipality')

  /** A value of a field that its rule takes, with a mark of its own where it can hold one. */
  function valueOf(kind: (typeof kinds)[number][1], field: string, secret: string): Json | null {
    const set = field.split('/')[0] ?? ''
    const rule = kind.fields[field] ?? kind.sets[set]
    const tries: Json[] = [`${secret}.`, secret, true, 987_654_321, 98_765, '2026-11-25', '2 17:00-19:00']
    return tries.find((value) => rule?.check(value)) ?? null
  }

  // Catches a projection that hides by name, drafts, deleted records, private kinds, and fields of newer apps in any page or feed.
  test('is in any page or feed, whatever the space holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            kind: fc.oneof(
              { weight: 4, arbitrary: fc.constantFrom(...kinds.map(([name]) => name)) },
              fc.constant('agreement'),
            ),
            isPublic: fc.boolean(),
            isDeleted: fc.boolean(),
            /** Of an agreement; it is the state that makes it anybody's business. */
            state: fc.constantFrom('draft', 'hearing', 'decided', 'signed', 'running', 'ended'),
          }),
          { minLength: 4, maxLength: 12 },
        ),
        async (generated) => {
          const records = [...generated, { kind: 'municipality', isPublic: true, isDeleted: false, state: '' }]
          const world = await openWorld()
          const client = await world.join('coordinator')
          const secrets: string[] = []
          const shown: string[] = []
          const ops = records.map(({ kind, isPublic, isDeleted, state }, index) => {
            const rule = KINDS[kind as keyof typeof KINDS]
            const isShown = isPublic && !isDeleted && rule.isPublic({ public: true, state })
            const names = [
              ...Object.keys(rule.fields),
              ...Object.keys(rule.sets).map((name) => `${name}/2026-11-25`),
              'newField',
            ]
            const fields: Record<string, Json> = {}
            const isGiven = /^(public|deletedAt)$/
            for (const name of names.filter((field) => !isGiven.test(field))) {
              const secret = `tok${index}x${name.replace(/\W.*/, '')}`
              const value = name === 'newField' ? secret : valueOf(rule, name, secret)
              if (value === null) continue
              fields[name] = value
              if (typeof value === 'string' && value.startsWith('tok'))
                (isShown && isPublicField(rule, name) ? shown : secrets).push(secret)
            }
            return set(
              kind === 'municipality' ? 'mun_own' : `${rule.prefix}_${index}`,
              {
                ...fields,
                ...(kind === 'agreement' ? { state } : {}),
                ...(isPublic ? { public: true } : {}),
                ...(isDeleted ? { deletedAt: 1 } : {}),
              },
              [],
              kind,
            )
          })
          const { body } = await client.push(mutation(ops))
          expect(body.results).toMatchObject([{ ok: true }])
          const paths = [
            ...EVERYWHERE,
            ...records.map((_, index) => `aktivitet/act_${index}`),
            ...records.map((_, index) => `activities/act_${index}.ics`),
          ]
          const texts = await Promise.all(paths.map(async (path) => (await fetchPublic(world, path)).text))
          const { text: json } = await fetchPublic(world, `../api/spaces/${world.space}/public.json`)
          const all = [...texts, json].join('\n').replace(/\r\n /g, '')
          for (const secret of secrets) expect(all.includes(`${secret}.`), secret).toBe(false)
          expect(all).not.toMatch(/98765/)
          for (const token of shown) expect(json).toContain(token)
          await world.endpoint.close()
        },
      ),
      { numRuns: 25 },
    )
  })
})
