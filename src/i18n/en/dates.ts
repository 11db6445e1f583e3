import type { dates as source } from '#i18n/nb/dates.ts'
import type { Words } from '#i18n/words.ts'

export const dates: Words<typeof source> = {
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  months: 'January February March April May June July August September October November December',
  dayOfMonth: '{day} {month}',
  dayOfYear: '{day} {month} {year}',
  longDay: '{weekday} {day}',
  time: '{hour}:{minute}',
  clock: '{time}',
  at: '{day} {clock}',
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: { one: '{count} day ago', other: '{count} days ago' },
}
