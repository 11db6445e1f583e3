import { sayWhen } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import type { Hours } from '#model/schedule-fields.ts'
import type { PageLanguage } from './language.ts'
import type { PublicData } from './public-data.ts'

/** What an activity costs, in a word; `null` when nobody said. */
export function sayPrice({ price }: Activity, { say }: PageLanguage): string | null {
  return price === null ? null : say(price)
}

export function sayJoining({ joining }: Activity, { say }: PageLanguage): string | null {
  if (joining === null) return null
  return say(joining === 'drop-in' ? 'dropIn' : 'signUp')
}

/** «fra 16 år». */
export function sayAges({ ageFrom, ageTo }: Activity, { say }: PageLanguage): string | null {
  if (ageFrom !== null && ageTo !== null) return say('ageFromTo', { from: ageFrom, to: ageTo })
  if (ageFrom !== null) return say('ageFrom', { from: ageFrom })
  return ageTo === null ? null : say('ageTo', { to: ageTo })
}

/** Who is welcome: groups, ages, and whether with children. */
export function sayWelcome(activity: Activity, language: PageLanguage): string[] {
  const { targetGroups, welcomesChildren } = activity
  const children = welcomesChildren === null ? null : language.say(welcomesChildren ? 'children' : 'noChildren')
  return [
    ...targetGroups.map((id) => language.nameOf('targetGroups', id)),
    sayAges(activity, language),
    children,
  ].filter((one) => one !== null)
}

/** «A1, A2». */
export function sayLevels({ levels }: Activity): string | null {
  return levels.length === 0 ? null : levels.join(', ')
}

export function sayLanguages(ids: readonly string[], language: PageLanguage, between = ', '): string | null {
  const names = ids.map((id) => language.nameOf('languages', id)).filter((name) => name !== null)
  return names.length === 0 ? null : names.join(between)
}

export function sayOrganisers({ organisations }: Activity, { organisationNames }: PublicData): string[] {
  return organisations.map((id) => organisationNames.get(id)).filter((name) => name !== undefined)
}

/** `17:00` as the language writes it. */
export function sayClock(time: string, { schedule }: PageLanguage): string {
  return time.replace(':', schedule.hourMark)
}

/** «17.00–19.00»; empty when no time is set. */
export function sayHours({ from, until }: Hours, language: PageLanguage): string {
  return [from, until].flatMap((time) => (time === null ? [] : [sayClock(time, language)])).join('–')
}

export function sayActivityWhen({ schedule }: Activity, language: PageLanguage, today: string): string {
  return sayWhen(schedule, language.schedule, today)
}
