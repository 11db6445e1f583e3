import { describe, expect, test } from 'vitest'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import { ICNPO } from '#content/icnpo.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { SYNONYMS } from '#content/synonyms.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import { FILLERS, searchEntry } from '#features/organisations/search-entry.ts'
import type { Json } from '#model/fields.ts'
import { createSearch } from '#model/search.ts'

/** One of each, with names that give nothing away. */
const KNOWN: Record<string, Record<string, Json>> = {
  café: { 'contributes/language-cafe': true },
  practice: { 'contributes/language-practice': true },
  homework: { 'contributes/homework-help': true },
  guide: { 'contributes/refugee-guide': true },
  sports: { 'contributes/sports': true },
  'registered sports': { 'icnpo/1200': true },
  swimming: { 'contributes/swimming': true },
  faith: { kind: 'faith' },
  'registered faith': { 'icnpo/10100': true },
  centre: { kind: 'volunteer-centre' },
  umbrella: { kind: 'umbrella' },
  network: { kind: 'social-media-network' },
  food: { 'contributes/food': true },
  clothes: { 'contributes/clothes-and-equipment': true },
  work: { 'contributes/work-training': true },
  advice: { 'contributes/rights-and-advice': true },
  women: { 'contributes/womens-group': true },
  walks: { 'contributes/walks-and-nature': true },
  choir: { 'icnpo/1100': true },
}

const search = createSearch(FILLERS)
search.replaceAll(
  Object.entries(KNOWN).map(([id, fields]) =>
    searchEntry({ kind: 'organisation', record: id, mark: 'm', fields: { name: 'Xyz', ...fields }, marks: {} }, []),
  ),
)
const find = (query: string) => search.find(query)

describe('people’s own words find the right type', () => {
  test.each([
    ['norskkurs', ['practice', 'café']],
    ['gratis norskkurs', ['practice', 'café']],
    ['norsk kurs', ['practice', 'café']],
    ['hvor kan jeg lære norsk', ['practice', 'café']],
    ['snakke norsk', ['practice', 'café']],
    ['språkvenn', ['practice', 'café']],
    ['språkkafe', ['café']],
    ['free Norwegian course', ['practice', 'café']],
    ['learn norwegian', ['practice', 'café']],
    ['kurs norweskiego', ['practice', 'café']],
    ['норвезька', ['practice', 'café']],
    ['اللغة النرويجية', ['practice', 'café']],
    ['lekser', ['homework']],
    ['hjelp med lekser', ['homework']],
    ['homework', ['homework']],
    ['flyktningvenn', ['guide']],
    ['fotball', ['sports', 'registered sports']],
    ['футбол', ['sports', 'registered sports']],
    ['svømmekurs', ['swimming']],
    ['moské', ['faith', 'registered faith']],
    ['moske', ['faith', 'registered faith']],
    ['kirke', ['faith', 'registered faith']],
    ['kyrkje', ['faith', 'registered faith']],
    ['مسجد', ['faith', 'registered faith']],
    ['frivillighetssentral', ['centre']],
    ['idrettsråd', ['umbrella']],
    ['facebookgruppe', ['network']],
    ['gratis mat', ['food']],
    ['klesbytte', ['clothes']],
    ['praca', ['work']],
    ['jobb', ['work']],
    ['rettshjelp', ['advice']],
    ['jentekveld', ['women']],
    ['gå på tur', ['walks']],
    ['skolekorps', ['choir']],
  ])('«%s»', (query, wanted) => {
    const { ids, forgiving } = find(query)
    for (const one of wanted) expect(ids).toContain(one)
    if (wanted.length > 0) expect(forgiving).toBe(false)
    // Not simply everyone.
    expect(ids.length).toBeLessThan(Object.keys(KNOWN).length / 2)
  })

  test('a filler alone is still a word', () => {
    expect(find('gratis').ids).toContain('food')
  })

  test('every own word is of something that is in the list it says', () => {
    const lists: Record<string, readonly string[]> = {
      kind: ORGANISATION_KINDS.map(({ id }) => id),
      contributes: CONTRIBUTIONS.map(({ id }) => id),
      icnpo: ICNPO.map(({ code }) => code),
      targetGroups: TARGET_GROUPS.map(({ id }) => id),
    }
    for (const [list, words] of Object.entries(SYNONYMS))
      for (const id of Object.keys(words)) expect(lists[list], list).toContain(id)
  })
})
