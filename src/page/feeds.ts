import { daysLater } from '#model/calendar-days.ts'
import type { Activity } from '#model/activity.ts'
import { occurrences } from '#model/occurrences.ts'
import { siteHref } from '#model/links.ts'
import { activityCalendar } from './activity-calendar.ts'
import { sayActivityWhen, sayOrganisers } from './describe.ts'
import type { PageLanguage } from './language.ts'
import { confirmedDay } from './public-data.ts'
import type { PublicData } from './public-data.ts'

/** Times are told one by one for so many days. */
const JSON_DAYS = 90
/** A calendar holds what was a month ago, and a year on. */
const CALENDAR_DAYS = { before: 30, after: 400 }

const SHOWN = [
  'id',
  'title',
  'type',
  'summary',
  'description',
  'writtenIn',
  'timeNote',
  'place',
  'address',
  'area',
  'point',
  'directions',
  'isOnline',
  'price',
  'priceNote',
  'joining',
  'signUpAt',
  'ageFrom',
  'ageTo',
  'welcomesChildren',
  'wheelchair',
  'contactName',
  'contactPhone',
  'contactEmail',
  'languages',
  'targetGroups',
  'levels',
] as const satisfies readonly (keyof Activity)[]

/** What feeds are made of; `pageOf` is the address of an activity's page, `null` when nobody knows it. */
export interface FeedContext {
  data: PublicData
  language: PageLanguage
  /** `YYYY-MM-DD` in Norway. */
  today: string
  pageOf(id: string): string | null
}

/** The activities and when they take place, for programs that know nothing of our schedules. */
export function activitiesJson({ data, today, pageOf, language }: FeedContext): string {
  return JSON.stringify({
    version: 1,
    municipality: data.municipality.name,
    timeZone: 'Europe/Oslo',
    updatedAt: data.updatedAt,
    activities: data.activities.map((activity) => ({
      ...Object.fromEntries(SHOWN.map((field) => [field, activity[field]])),
      confirmedOn: confirmedDay(activity.confirmedOn, today),
      url: pageOf(activity.id),
      web: siteHref(activity.web),
      when: sayActivityWhen(activity, language, today),
      organisers: activity.organisations.map((id) => ({ id, name: data.organisationNames.get(id) ?? null })),
      times: occurrences(activity.schedule, today, daysLater(today, JSON_DAYS)),
    })),
  })
}

/** An `.ics` of some activities. */
export function activitiesCalendar(
  { data, language, today, pageOf }: FeedContext,
  name: string,
  activities: readonly Activity[],
): string {
  const { say } = language
  const { before, after } = CALENDAR_DAYS
  return activityCalendar(
    name,
    activities.map((activity) => ({
      id: activity.id,
      title: activity.title,
      titleWhenCancelled: `${say('cancelled')}: ${activity.title}`,
      description: joined(
        [activity.summary, activity.description, activity.timeNote, ...sayOrganisers(activity, data)],
        '\n',
      ),
      location: activity.isOnline ? say('online') : joined([activity.place, activity.address ?? activity.area], ', '),
      url: pageOf(activity.id),
      schedule: activity.schedule,
      // Only the newest change of all is public; it is never before the change of this one.
      changedAt: data.updatedAt ?? 0,
    })),
    daysLater(today, -before),
    daysLater(today, after),
  )
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const known = parts.filter((part) => part !== null && part !== '')
  return known.length === 0 ? null : known.join(between)
}
