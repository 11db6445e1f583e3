import * as v from 'valibot'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RegisterOrganisation } from '#model/register.ts'
import { readRegisterEntry, readRegisterFate, readRegisterList } from '#registers/enhetsregisteret.ts'
import { readRegisterCodes } from '#registers/frivillighetsregisteret.ts'
import { makeOrganisation } from '../server/register-world.ts'

// A busy machine is slow, not wrong.

/** Field names as in the register's own answers, values invented. */
const entry = {
  organisasjonsnummer: '123456785',
  navn: 'EKSEMPEL  SPRÅKKAFÉ ',
  historiskeNavn: [{ navn: 'GAMMEL KAFÉ', fraDato: '2001-01-01' }, { navn: 'GAMMEL KAFÉ' }],
  organisasjonsform: { kode: 'FLI', beskrivelse: 'Forening/lag/innretning' },
  epostadresse: 'post@eksempel.test',
  mobil: '00 00 00 00',
  telefon: '11 11 11 11',
  hjemmeside: 'www.eksempel.test',
  maalform: 'Nynorsk',
  forretningsadresse: {
    adresse: ['c/o Huset', 'Storgata 1'],
    postnummer: '4514',
    poststed: 'MANDAL',
    kommune: 'LINDESNES',
    kommunenummer: '4205',
    land: 'Norge',
    landkode: 'NO',
  },
  postadresse: { adresse: ['Postboks 1'], postnummer: '0001', poststed: 'OSLO', kommunenummer: '0301' },
  aktivitet: ['Møteplass og norsktrening', ' for innvandrere'],
  registreringsdatoFrivillighetsregisteret: '2016-05-02',
  registrertIFrivillighetsregisteret: true,
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  respons_klasse: 'Enhet',
}

describe('an entry of Enhetsregisteret', () => {
  test('becomes an organisation', () => {
    expect(readRegisterEntry(entry)).toEqual({
      orgnr: '123456785',
      name: 'EKSEMPEL SPRÅKKAFÉ',
      formerNames: ['GAMMEL KAFÉ'],
      form: 'FLI',
      email: 'post@eksempel.test',
      phone: '00 00 00 00',
      web: 'www.eksempel.test',
      address: 'c/o Huset, Storgata 1, 4514 MANDAL',
      place: 'MANDAL',
      malform: 'nn',
      purpose: 'Møteplass og norsktrening for innvandrere',
      isEnding: false,
    })
  })

  test('needs no more than a number and a name', () => {
    expect(readRegisterEntry({ organisasjonsnummer: '123456785', navn: 'LAG' })).toEqual({
      orgnr: '123456785',
      name: 'LAG',
      formerNames: [],
      form: null,
      email: null,
      phone: null,
      web: null,
      address: null,
      place: null,
      malform: null,
      purpose: null,
      isEnding: false,
    })
  })

  // Goes red with: a name that falls back to `null`; a check digit that is not looked at; a deleted one that is listed.
  test.each<[string, unknown]>([
    ['no number', { navn: 'LAG' }],
    ['a number with a wrong check digit', { ...entry, organisasjonsnummer: '123456784' }],
    ['no name', { organisasjonsnummer: '123456785' }],
    ['an empty name', { ...entry, navn: ' \u0000 ' }],
    ['a name that is a number', { ...entry, navn: 7 }],
    ['deleted', { ...entry, slettedato: '2026-01-01' }],
    ['deleted, by its class', { ...entry, respons_klasse: 'SlettetEnhet' }],
    ['nothing', null],
    ['a text', 'entry'],
  ])('is left out when it has or is %s', (_, given) => {
    expect(readRegisterEntry(given)).toBe(null)
  })

  test('prefers the purpose in the statutes, the business address and the mobile telephone', () => {
    const statutes = { ...entry, vedtektsfestetFormaal: ['Å være', 'til nytte.'], mobil: null, maalform: 'Bokmål' }
    expect(readRegisterEntry(statutes)).toMatchObject({
      purpose: 'Å være til nytte.',
      phone: '11 11 11 11',
      malform: 'nb',
    })
    const { forretningsadresse: _, ...posted } = entry
    expect(readRegisterEntry(posted)).toMatchObject({ address: 'Postboks 1, 0001 OSLO', place: 'OSLO' })
    const abroad = {
      ...entry,
      forretningsadresse: { adresse: ['Gata 2'], poststed: 'Malmö', land: 'Sverige', landkode: 'SE' },
    }
    expect(readRegisterEntry(abroad)?.address).toBe('Gata 2, Malmö, Sverige')
  })

  test('is ending when it is bankrupt or being wound up', () => {
    for (const field of ['konkurs', 'underAvvikling', 'underTvangsavviklingEllerTvangsopplosning'])
      expect(readRegisterEntry({ ...entry, [field]: true })?.isEnding, field).toBe(true)
    expect(readRegisterEntry({ ...entry, konkurs: 'true' })?.isEnding).toBe(false)
  })

  test('keeps nothing of persons and accounts', () => {
    const more = { ...entry, roller: [{ navn: 'tokPerson' }], kontonummer: 'tokAccount', kontaktperson: 'tokPerson' }
    expect(JSON.stringify(readRegisterEntry(more))).not.toContain('tok')
  })
})

describe('a page of the list', () => {
  test('without `_embedded` is empty', () => {
    const page = { size: 100, totalElements: 0, totalPages: 0, number: 0 }
    expect(readRegisterList({ _links: {}, page })).toEqual({ entries: [], leftOut: 0, total: 0 })
  })

  test('gives what can be read, and counts the rest', () => {
    const enheter = [null, entry, { navn: 'UTEN NUMMER' }, 'x']
    const page = { totalElements: 4, totalPages: 1 }
    expect(readRegisterList({ _embedded: { enheter }, page })).toMatchObject({
      entries: [{ orgnr: '123456785' }],
      leftOut: 3,
      total: 4,
    })
  })

  test.each([null, [], {}, 'x', { _embedded: { enheter: [] } }, { page: { totalElements: -1, totalPages: 1 } }])(
    '%j is none',
    (given) => expect(readRegisterList(given)).toBe(null),
  )
})

test('what became of one: deleted, or where it is and whether it is voluntary', () => {
  expect(readRegisterFate(entry, '123456785')).toEqual({
    is: 'here',
    municipalities: ['4205', '0301'],
    isVoluntary: true,
  })
  const deleted = { organisasjonsnummer: '123456785', slettedato: '2026-09-21', respons_klasse: 'SlettetEnhet' }
  expect(readRegisterFate(deleted, '123456785')).toEqual({ is: 'deleted' })
  // Goes red with: an answer about another organisation that is believed.
  for (const other of [entry, deleted]) expect(readRegisterFate(other, '974760673')).toBe(null)
  expect(readRegisterFate({ feil: true }, '123456785')).toBe(null)
})

describe('codes of Frivillighetsregisteret', () => {
  const answer = (icnpoKategorier: unknown) => ({ organisasjonsnummer: '123456785', kontonummer: '1', icnpoKategorier })

  // Goes red with: only the first; the order they happen to come in; a number for a code; a zero before it.
  test('are all of them, in the order of the register, however they are written', () => {
    const given = answer([
      { icnpoNummer: '14100', rekkefoelge: 3 },
      { icnpoNummer: '01100', rekkefoelge: 1 },
      { icnpoNummer: 4200, rekkefoelge: 2 },
      { icnpoNummer: '1100', rekkefoelge: 4 },
      { icnpoNummer: '6100' },
    ])
    expect(readRegisterCodes(given, '123456785')).toEqual(['1100', '4200', '14100', '6100'])
  })

  test('that are none are left out; an answer about another is none', () => {
    expect(readRegisterCodes(answer([null, 3, { icnpoNummer: 'x' }, { icnpoNummer: '1' }]), '123456785')).toEqual(['1'])
    for (const none of [null, undefined, []]) expect(readRegisterCodes(answer(none), '123456785')).toEqual([])
    expect(readRegisterCodes(answer([]), '974760673')).toBe(null)
    expect(readRegisterCodes(answer('x'), '123456785')).toBe(null)
  })
})

describe('whatever comes', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, '', ' ', 0, -1, 1e308, true, [], {}, [[]], '\ud800', 'a\u0000b\nc\u2028'),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('å'.repeat(9_000), '🌉'.repeat(5_000)),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constant(JSON.parse('{"__proto__":{"navn":"x"},"constructor":1,"toString":2}') as unknown),
  )
  /** A right answer, some of its parts replaced, also deep inside. */
  const almost = (given: unknown): fc.Arbitrary<unknown> => {
    if (typeof given !== 'object' || given === null) return fc.oneof({ weight: 6, arbitrary: fc.constant(given) }, odd)
    if (Array.isArray(given))
      return fc
        .tuple(...given.map(almost))
        .chain((all) => fc.oneof({ weight: 6, arbitrary: fc.constant<unknown>(all) }, odd))
    const fields = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, almost(value)]))
    return fc.oneof({ weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) }, odd)
  }
  const index = fc.nat(5_000)
  const OrganisationWithoutCodes = v.omit(RegisterOrganisation, ['icnpo'])

  // Goes red with: a text cut in the middle of a character, a control character that stays, a length that is not held.
  test('an entry is a right organisation or none', () => {
    fc.assert(
      fc.property(
        index.chain((at) => almost({ ...entry, ...makeOrganisation(at, '4205').entry })),
        (given) => {
          const read = readRegisterEntry(given)
          if (read === null) return
          expect(v.safeParse(OrganisationWithoutCodes, read).issues).toBe(undefined)
          expect(JSON.stringify(read)).not.toMatch(/\\ud[89a-f]|\s\s|\\u00/i)
          expect(Object.values(read)).not.toContain('')
        },
      ),
      { numRuns: 700 },
    )
  })

  test('codes are codes, each once; fates and pages never throw, and count every entry', () => {
    const { voluntary } = makeOrganisation(7, '4205')
    fc.assert(
      fc.property(almost(voluntary), fc.array(almost(entry), { maxLength: 5 }), odd, (codes, enheter, page) => {
        const read = readRegisterCodes(codes, String(voluntary['organisasjonsnummer']))
        expect(v.is(v.nullable(RegisterOrganisation.entries.icnpo), read)).toBe(true)
        expect(new Set(read).size).toBe(read?.length ?? 0)
        readRegisterFate(codes, '123456785')
        readRegisterList({ _embedded: enheter, page })
        const list = readRegisterList({ _embedded: { enheter }, page: { totalElements: 5, totalPages: 1 } })
        expect((list?.leftOut ?? 0) + (list?.entries.length ?? 0)).toBe(enheter.length)
      }),
      { numRuns: 300 },
    )
  })
})

test('every organisation of the stand-in can be read, with all its codes', () => {
  for (let at = 0; at < 400; at += 1) {
    const { entry: given, voluntary } = makeOrganisation(at, '4205')
    const codes = readRegisterCodes(voluntary, given.organisasjonsnummer)
    const organisation = { ...readRegisterEntry(given), icnpo: codes }
    expect(v.safeParse(RegisterOrganisation, organisation).issues).toBe(undefined)
    expect(codes?.length).toBeGreaterThan(0)
  }
})
