import { NORWEGIAN_WEEKDAYS } from '#content/norwegian-days.ts'
import { FILLER_WORDS } from '#content/synonyms.ts'
import type { Activity } from '#model/activity.ts'
import { fold } from '#model/fold.ts'
import type { SearchEntry } from '#model/search.ts'
import { organisationName } from './activities.ts'
import { termSpellings } from './terms.ts'

/** Words nothing is found or missed by, folded. */
export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.map(fold))

const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** All one may type to find an activity: what stands in it, who holds it, on which days, and people's own words for it. */
export function searchEntry(activity: Activity, number: number): SearchEntry {
  const { id, title, type, languages, targetGroups, levels, organisations, schedule } = activity
  const { summary, description, place, address, area, directions, timeNote, contactName, signUpAt } = activity
  const text = [
    ...[summary, description, place, address, area, directions, timeNote, contactName, signUpAt],
    type && termSpellings('type', type),
    ...languages.map((one) => termSpellings('languages', one)),
    ...targetGroups.map((one) => termSpellings('targetGroups', one)),
    ...levels.map((one) => termSpellings('levels', one)),
    ...organisations.map(organisationName),
    ...new Set(schedule.rules.map(({ weekday }) => weekdayWords(weekday))),
  ]
  return { id, name: title, text: text.filter(Boolean).join('\n'), number }
}

function weekdayWords(weekday: number): string {
  return [...Object.values(NORWEGIAN_WEEKDAYS), ENGLISH_WEEKDAYS].map((days) => days[weekday % 7] ?? '').join(' ')
}
