import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { AGREEMENT_NEEDS, AGREEMENT_SECTION_KEYS } from '#content/agreement.ts'
import { AGREEMENT_STATES } from '#content/agreements/states.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { CONTENT_FILES } from '#content/check.ts'
import { CHECKLISTS } from '#content/checklists.ts'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import { MEETING_TEMPLATES } from '#content/meeting-templates.ts'
import { MEETING_TYPES } from '#content/meeting-words.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { PIECES } from '#content/pieces.ts'

test('nothing a screen reads is left unchecked', () => {
  const checked = CONTENT_FILES.flatMap(({ content }) => (Array.isArray(content) ? [...content] : [content]))
  for (const one of [...MEETING_TEMPLATES, ...CHECKLISTS, ...AGREEMENT_SECTIONS, ...AGREEMENT_TYPES])
    expect(checked).toContain(one)
})

describe('the checklists', () => {
  test('begin with the six pieces of advice, each with all its points', () => {
    const pieces = CHECKLISTS.slice(0, PIECES.length)
    expect(pieces.map(({ id }) => id)).toEqual(PIECES.map(({ id }) => id))
    for (const [at, { name }] of pieces.entries())
      expect(name).toEqual({ nb: PIECES[at]?.nb, nn: PIECES[at]?.nn, en: PIECES[at]?.en })
    expect(pieces.map(({ points }) => points.length)).toEqual([14, 12, 13, 13, 12, 15])
  })

  test('have no two points of the same id', () => {
    const ids = CHECKLISTS.flatMap(({ points }) => points.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('open places the app has, with filters and kinds of meetings it knows', () => {
    const known: Record<string, readonly string[]> = {
      type: ORGANISATION_KINDS.map(({ id }) => id),
      bidrar: CONTRIBUTIONS.map(({ id }) => id),
      vis: ['aldri', 'gammel', 'stille'],
      offentlig: ['ja'],
      ny: MEETING_TYPES.map(({ id }) => id),
    }
    for (const { id, opens } of CHECKLISTS.flatMap(({ points }) => points)) {
      if (!opens || !('address' in opens)) continue
      const { pathname, searchParams } = new URL(opens.address, 'https://brobygger.test')
      expect(pathname, id).toMatch(/^\/(organisasjoner(\/(hent|fil|dubletter|ring))?|moter|avtaler|aktiviteter)$/)
      for (const [param, values] of searchParams)
        for (const value of values.split(',')) expect(known[param], `${id}: ${param}`).toContain(value)
    }
  })
})

describe('the agreement', () => {
  test('has all its sections, numbered in their order', () => {
    expect(AGREEMENT_SECTIONS.map(({ key }) => key)).toEqual(AGREEMENT_SECTION_KEYS)
    expect(AGREEMENT_SECTIONS.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1))
  })

  test('a purchase stops, and nothing else does', () => {
    expect(AGREEMENT_TYPES.filter(({ stops }) => stops).map(({ id }) => id)).toEqual(['purchase'])
  })

  test('every type keeps the order of the skeleton', () => {
    for (const { id, sections } of AGREEMENT_TYPES) {
      const order = sections.map((key) => AGREEMENT_SECTION_KEYS.indexOf(key))
      expect(order, id).toEqual(order.toSorted((a, b) => a - b))
    }
  })

  test('goes its way from draft to end, and asks for everything that can be asked once', () => {
    expect(AGREEMENT_STATES.map(({ id }) => id)).toEqual(['draft', 'hearing', 'decided', 'signed', 'running', 'ended'])
    expect(AGREEMENT_STATES.flatMap(({ needs }) => needs.map(({ key }) => key)).toSorted()).toEqual(
      [...AGREEMENT_NEEDS].toSorted(),
    )
  })
})

/** Every text of ours in one form of Norwegian, with where it stands. */
function said(content: unknown, form: 'nb' | 'nn', at = ''): (readonly [where: string, text: string])[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === form && typeof value === 'string'
      ? [[at, value] as const]
      : said(value, form, `${at}/${Array.isArray(content) ? nameAt(value, key) : key}`),
  )
}

function nameAt(entry: { id?: string; key?: string }, otherwise: string): string {
  return entry.id ?? entry.key ?? otherwise
}

/** Words of one form of Norwegian that the other never writes. */
const ONLY = {
  nb: `ikke hva hvem hvor hvordan hvorfor hvilke hvilken hvis hver hvert noe noen fra være gjør gjøre gjøres sier sammen en et
    dem deres dere uke uker måned måneder ble kommer tar flere frivilligheten frivillighet organisasjoner oppgaver oppgavene
    innen eier ansvarlig forventninger lenke tillatelse regnskap tilskudd taushetsplikt uenighet ansatte begynner slutter
    følger mangler trenger skriver skriftlig muntlig synlig skole skolene selv samme alene sted penger nøkler navn bilder vei`,
  nn: `ikkje kva kven kor korleis kvifor kvar kvart dersom noko nokon nokre frå vere gjer gjere saman ein eit ei dei dykk dykkar
    veke veker månad månader vart kjem tek fleire frivilligheita frivilligheit organisasjonar oppgåver oppgåvene innan eig
    ansvarleg forventningar lenkje løyve rekneskap tilskot teieplikt usemje tilsette byrjar sluttar følgjer manglar treng
    skriftleg munnleg synleg skule skulane sjølv same åleine stad pengar nøklar namn bilete veg`,
}

describe.each([
  ['nb', 'nn'],
  ['nn', 'nb'],
] as const)('what is said in %s', (form, other) => {
  const foreign = new Set(ONLY[other].split(/\s+/))
  const texts = CONTENT_FILES.filter(({ file }) => !file.endsWith('/sources.ts')).flatMap(({ file, content }) =>
    said(content, form, file),
  )

  test('has no word of the other form', () => {
    expect(texts.length).toBeGreaterThan(500)
    const found = texts.flatMap(([where, text]) =>
      (text.toLowerCase().match(/[\p{L}]+/gu) ?? [])
        .filter((word) => foreign.has(word))
        .map((word) => `${where}: «${word}» in «${text.slice(0, 60)}»`),
    )
    expect(found).toEqual([])
  })

  test('is written plainly: real quotation marks and dashes, no double spaces, no long sentences', () => {
    for (const [where, text] of texts) {
      expect(text, where).not.toMatch(/ {2}|["']|\.\.\.| - |--| og \/ |og\/eller/)
      for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
        expect(sentence.split(' ').length, `${where}: ${sentence}`).toBeLessThanOrEqual(30)
      }
    }
  })
})

test('no screen before the first one carries the large texts', () => {
  const source = fileURLToPath(new URL('../../src', import.meta.url))
  const large =
    /^import (?!type).*'#(content\/(checklists|agreements|meetings|agreement-skeleton|meeting-templates|check)|page\/agreement)/m
  const carrying = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        /^(app|page|i18n|ui|db|sync|model|features\/overview)\/|^[^/]+\.tsx?$/.test(file) && /\.tsx?$/.test(file),
    )
    .filter((file) => file !== 'page/agreement.ts') // puts agreements together, for their screens and the endpoint alone
    .filter((file) => large.test(readFileSync(join(source, file), 'utf8')))
  expect(carrying).toEqual([])
})
