import { describe, expect, test } from 'vitest'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import demo from '#content/demo.json' with { type: 'json' }
import { ICNPO } from '#content/icnpo.ts'
import { LANGUAGES } from '#content/languages.ts'
import { municipalities, nameAmongAll } from '#content/municipalities.ts'
import { MEETING_ANSWERS, MEETING_TYPES, NEED_KINDS, RHYTHMS } from '#content/meeting-words.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import { checkMutation } from '#model/mutation.ts'
import { kindRule } from '#model/records.ts'

const LISTS = {
  ORGANISATION_KINDS,
  CONTRIBUTIONS,
  LANGUAGES,
  TARGET_GROUPS,
  MEETING_ANSWERS,
  MEETING_TYPES,
  NEED_KINDS,
  RHYTHMS,
}

describe.each(Object.entries(LISTS))('%s', (_, terms) => {
  test('is said in all three languages, each thing once', () => {
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
    for (const { id, nb, nn, en } of terms) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
      for (const name of [nb, nn, en]) expect(name.trim(), id).toMatch(/^\p{Lu}/u)
    }
  })
})

test('there are the 357 municipalities of 2024, Oslo among them', () => {
  expect(municipalities).toHaveLength(357)
  expect(municipalities).toContainEqual({ number: '0301', name: 'Oslo' })
})

// Catches: two that read the same in a list one chooses from.
test('no two municipalities are called the same among all others', () => {
  const names = municipalities.map(nameAmongAll)
  expect(new Set(names).size).toBe(357)
  expect(names).toContain('Våler (Østfold)')
  expect(names).toContain('Lindesnes')
})

test('the register has 14 groups and 32 categories, each category in a group', () => {
  const groups = ICNPO.filter(({ parent }) => parent === null).map(({ code }) => code as string)
  expect(groups).toHaveLength(14)
  expect(ICNPO).toHaveLength(46)
  for (const { code, parent } of ICNPO) if (parent !== null) expect(groups, code).toContain(parent)
})

describe('the example data', () => {
  const known: Record<string, readonly string[]> = {
    contributes: CONTRIBUTIONS.map(({ id }) => id),
    languages: LANGUAGES.map(({ id }) => id),
    targetGroups: TARGET_GROUPS.map(({ id }) => id),
    icnpo: ICNPO.map(({ code }) => code),
  }

  test('are fifteen real organisations, with where they come from', () => {
    expect(demo.organisations).toHaveLength(15)
    expect(demo.source).toContain('sprakkafe-oslo')
    expect(demo.licence).toContain('MIT')
  })

  test.each(demo.organisations.map(({ fields }) => [fields.name, fields] as const))(
    '%s has only what an organisation has',
    (_, fields) => {
      const set = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
      expect(checkMutation({ id: 'm1', at: 1, ops: [{ kind: 'organisation', record: 'org_1', set }] })).toMatchObject({
        ok: true,
      })
      for (const field of Object.keys(fields)) {
        const [name = '', element] = field.split('/')
        if (element === undefined) expect(Object.keys(kindRule('organisation')?.fields ?? {})).toContain(name)
        else expect(known[name]).toContain(element)
      }
      expect(ORGANISATION_KINDS.map(({ id }) => id as string)).toContain(fields.kind)
    },
  )
})
