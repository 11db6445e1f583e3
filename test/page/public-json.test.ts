import { publicJson, publicMunicipality, publicOrganisation } from '#page/public-json.ts'
import { describe, expect, test } from 'vitest'

describe('a public organisation', () => {
  test('has its public fields, null for those not known, and its sets as lists', () => {
    const fields = {
      name: 'Mandal språkkafé',
      'languages/uk': true,
      'languages/ar': true,
      'languages/so': false,
      'languages/ti': null,
      phone: '38 26 00 00',
    }
    expect(publicOrganisation('org_1', fields)).toEqual({
      id: 'org_1',
      name: 'Mandal språkkafé',
      orgnr: null,
      kind: null,
      description: null,
      area: null,
      address: null,
      point: null,
      web: null,
      email: null,
      phone: '38 26 00 00',
      confirmedOn: null,
      icnpo: [],
      contributes: [],
      languages: ['ar', 'uk'],
      targetGroups: [],
    })
  })

  // Catches a projection that lists what to hide instead of what to show: a new field would be published.
  test('has nothing else: no note, source, confirmer or field of a newer app', () => {
    const fields = {
      name: 'A',
      note: 'hemmelig',
      source: 'hemmelig',
      confirmedBy: 'hemmelig',
      newField: 'hemmelig',
      'newSet/x': true,
      'deletedAt/x': true,
      public: true,
    }
    expect(JSON.stringify(publicOrganisation('org_1', fields))).not.toMatch(/hemmelig|newSet|deletedAt|public/)
  })

  test.each([
    ['974760673', '974760673'],
    ['974760674', null],
    [{ asTyped: '97476 (feil)' }, null],
    [null, null],
  ])('has the number %j as %j', (orgnr, shown) => {
    expect(publicOrganisation('org_1', { orgnr })['orgnr']).toBe(shown)
  })
})

test('the page is JSON with a version, the municipality and its organisations', () => {
  const municipality = publicMunicipality({
    name: 'Mandal',
    number: '4205',
    contactName: 'Kari',
    deletedAt: null,
    secret: 1,
  })
  expect(municipality).toEqual({
    name: 'Mandal',
    number: '4205',
    contactName: 'Kari',
    contactPhone: null,
    contactEmail: null,
    contactHours: null,
    contribute: null,
    grants: null,
    accessibility: null,
    schoolHolidays: {},
  })
  const text = publicJson({
    municipality,
    organisations: ['{"id":"org_1"}', '{"id":"org_2"}'],
    activities: ['{"id":"act_1"}'],
    needs: [],
    updatedAt: 1,
  })
  expect(JSON.parse(text)).toEqual({
    version: 1,
    updatedAt: 1,
    municipality,
    organisations: [{ id: 'org_1' }, { id: 'org_2' }],
    activities: [{ id: 'act_1' }],
    needs: [],
    agreements: [],
  })
})
