import type { Say } from '#i18n/words.ts'
import type { Activity } from '#model/activity.ts'
import { daysLater } from '#model/calendar-days.ts'
import type { LiveRecord } from '#model/wire.ts'
import { activityCalendar } from '#page/activity-calendar.ts'

/** A calendar gets the times of a year. */
const DAYS = 366

/** The `.ics` file of one activity, for the calendar of whoever comes. */
export function calendarFile(
  activity: Activity,
  live: LiveRecord | null,
  today: string,
  t: Say<'activities'>,
): { content: Blob; fileName: string } {
  const title = activity.title || t('unnamed')
  const text = activityCalendar(
    title,
    [
      {
        id: activity.id,
        title,
        titleWhenCancelled: t('calendarCancelled', { title }),
        description: [activity.summary, activity.directions].filter(Boolean).join('\n') || null,
        location: [activity.place, activity.address].filter(Boolean).join(', ') || null,
        url: activity.web,
        schedule: activity.schedule,
        changedAt: Math.max(0, ...Object.values(live?.marks ?? {}).map(({ at }) => at)) || Date.now(),
      },
    ],
    today,
    daysLater(today, DAYS),
  )
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return { content: new Blob([text], { type: 'text/calendar;charset=utf-8' }), fileName: `${name || 'aktivitet'}.ics` }
}
