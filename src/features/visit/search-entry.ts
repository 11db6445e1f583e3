import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { NORWEGIAN_WEEKDAYS } from '#content/norwegian-days.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { FILLER_WORDS, SYNONYMS } from '#content/synonyms.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import type { NamesAbroad } from '#content/abroad/names-abroad.ts'
import type { Activity } from '#model/activity.ts'
import { fold } from '#model/fold.ts'
import type { SearchEntry } from '#model/search.ts'
import type { PageLanguage } from '#page/language.ts'
import type { PublicOrganisation } from '#page/public-data.ts'

/** Words nothing is found or missed by, folded. */
export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.map(fold))

const TERMS: Readonly<Record<keyof NamesAbroad, readonly Term[]>> = {
  contributions: CONTRIBUTIONS,
  languages: LANGUAGES,
  targetGroups: TARGET_GROUPS,
  kinds: ORGANISATION_KINDS,
}
/** By what name people's own words for a list are kept (content/synonyms.ts). */
const SYNONYMS_OF = {
  contributions: 'contributes',
  languages: 'languages',
  targetGroups: 'targetGroups',
  kinds: 'kind',
}

/** All that choices can be found by, reckoned once for each: many entries have the same ones. */
export type Spell = (terms: keyof NamesAbroad, id: string) => string

/** The names of choices in our languages and in that of whoever looks, and people's own words for them. */
export function createSpell(language: PageLanguage): Spell {
  const known = new Map<string, string>()
  return (terms, id) => {
    const key = `${terms} ${id}`
    const spelled = known.get(key) ?? spellingsOf(terms, id, language)
    known.set(key, spelled)
    return spelled
  }
}

function spellingsOf(terms: keyof NamesAbroad, id: string, language: PageLanguage): string {
  const term = TERMS[terms].find((one) => one.id === id)
  const words = [term?.nb, term?.nn, term?.en, language.nameOf(terms, id), SYNONYMS[SYNONYMS_OF[terms]]?.[id]]
  return [...new Set(words)].filter(Boolean).join(' ')
}

/** All one may type to find an activity: what stands in it, who holds it, on which days, and people's own words for it. */
export function activityEntry(
  activity: Activity,
  number: number,
  organisers: readonly string[],
  spell: Spell,
  { schedule: words }: PageLanguage,
): SearchEntry {
  const { id, title, type, languages, targetGroups, levels, schedule } = activity
  const { summary, description, place, address, area, directions, timeNote } = activity
  const weekdays = [...new Set(schedule.rules.map(({ weekday }) => weekday))]
  const text = [
    ...[summary, description, place, address, area, directions, timeNote],
    type && spell('contributions', type),
    ...languages.map((one) => spell('languages', one)),
    ...targetGroups.map((one) => spell('targetGroups', one)),
    ...levels,
    ...organisers,
    ...weekdays.flatMap((day) => [
      ...Object.values(NORWEGIAN_WEEKDAYS).map((days) => days[day % 7]),
      words.weekdays[day - 1],
    ]),
  ]
  return { id, name: title, text: text.filter(Boolean).join('\n'), number }
}

/** All one may type to find an organisation. */
export function organisationEntry(organisation: PublicOrganisation, number: number, spell: Spell): SearchEntry {
  const { id, name, kind, description, area, address, contributes, languages, targetGroups } = organisation
  const text = [
    ...[description, area, address],
    kind && spell('kinds', kind),
    ...contributes.map((one) => spell('contributions', one)),
    ...languages.map((one) => spell('languages', one)),
    ...targetGroups.map((one) => spell('targetGroups', one)),
  ]
  return { id, name, text: text.filter(Boolean).join('\n'), number }
}
