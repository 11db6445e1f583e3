import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#model/fields.ts'
import { KINDS } from '#model/records.ts'
import { hsdsJson } from '#page/hsds.ts'
import { fetchPageLanguage } from '#page/language.ts'
import { readPublicData } from '#page/public-data.ts'
import { publicActivity, publicMunicipality, publicOrganisation } from '#page/public-json.ts'
import { fetchPublic, openDemo } from './public-side.ts'

/** The published schema (hsds/SOURCE.md); a member that it does not know is a fault too, though it lets it pass. */
function validator() {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false })
  addFormats.default(ajv)
  const folder = join(import.meta.dirname, 'hsds')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { $id: string }
    ajv.addSchema({ ...schema, additionalProperties: false })
  }
  return (service: unknown): string[] => {
    ajv.validate(
      'https://raw.githubusercontent.com/openreferral/specification/refs/heads/3.2/schema/service.json',
      service,
    )
    return (ajv.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}

const faultsOf = validator()

interface Page {
  contents: Record<string, unknown>[]
}

/** Every id in it; HSDS asks that each names one thing of its sort. */
function idsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (name === 'id' ? [String(each)] : idsOf(each)))
}

describe('the services of hsds.json are valid against the published schema of HSDS', () => {
  test('for the real activities', async () => {
    const world = await openDemo({ origin: 'https://bro.test' })
    const { contents } = JSON.parse((await fetchPublic(world, 'hsds.json')).text) as Page
    expect(contents).toHaveLength(24)
    for (const service of contents) {
      expect([service['name'], faultsOf(service)]).toEqual([service['name'], []])
      expect(new Set(idsOf(service)).size).toBe(idsOf(service).length)
    }
    await world.endpoint.close()
  })

  // Catches a web address with letters of Norwegian or signs no URI has, an e-mail address that is none, two times with one id.
  test('whatever people wrote', async () => {
    const language = await fetchPageLanguage('nb')
    const address = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.emailAddress(),
      fc.constantFrom('blåbær.no/æ|[x]?{a}=%zz#b#c', 'http://user:pass@x.no', '1.2.3.4', 'http://x.no:81/'),
      fc.constantFrom('åse@blåbær.no', 'a..b@c.no', 'a@b_c.no', 'post@blåbær.no', '+47 38 00 00 00'),
    )
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      address,
      fc.constantFrom('Storgata 1, 4514 Mandal', '2026-11-25', '2 odd 17:00-19:00', '4 first 18:00', '2 17:00-19:00'),
      fc.constantFrom('2 17:00-20:00', '17:00-19:00', '58.0295,7.4538', 'free', 'sign-up', 'partly', '974760673'),
    )
    const fieldsOf = (kind: 'activity' | 'organisation') => {
      const { fields, sets } = KINDS[kind]
      const days = ['uk', 'org_1', '2026-11-25', '2026-11-25T17:00']
      const names = [...Object.keys(fields), ...Object.keys(sets).flatMap((set) => days.map((day) => `${set}/${day}`))]
      const rules: Record<string, { check(value: Json): boolean } | undefined> = { ...fields, ...sets }
      const valueOf = (name: string): fc.Arbitrary<Json> =>
        /web|email/i.test(name) ? address : fc.oneof({ weight: 6, arbitrary: line }, fc.constantFrom(true, null, 16))
      return fc
        .record(Object.fromEntries(names.map((name) => [name, valueOf(name)])), { requiredKeys: [] })
        .map((all) =>
          Object.fromEntries(
            Object.entries(all).filter(([name, value = null]) => rules[name.split('/')[0] ?? '']?.check(value)),
          ),
        )
    }
    fc.assert(
      fc.property(fieldsOf('activity'), fieldsOf('organisation'), (activity, organisation) => {
        const data = readPublicData({
          municipality: publicMunicipality({ name: 'Mandal' }),
          organisations: [publicOrganisation('org_1', { name: 'Laget', ...organisation })],
          activities: [publicActivity('act_1', { title: 'Kafé', ...activity })],
          needs: [],
          agreements: [],
          updatedAt: 1,
        })
        const text = hsdsJson({ data, language, today: '2026-11-24', pageOf: (id) => `https://bro.test/spc_1/${id}` })
        const { contents } = JSON.parse(text) as Page
        expect(faultsOf(contents[0])).toEqual([])
        expect(new Set(idsOf(contents[0])).size).toBe(idsOf(contents[0]).length)
      }),
      { numRuns: 200 },
    )
  })
})
