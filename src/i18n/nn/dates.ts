import type { dates as source } from '#i18n/nb/dates.ts'
import type { Words } from '#i18n/words.ts'

export const dates: Words<typeof source> = {
  weekdays: 'søndag måndag tysdag onsdag torsdag fredag laurdag',
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  dayOfMonth: '{day}. {month}',
  dayOfYear: '{day}. {month} {year}',
  longDay: '{weekday} {day}',
  time: '{hour}.{minute}',
  clock: 'kl. {time}',
  at: '{day} {clock}',
  today: 'i dag',
  yesterday: 'i går',
  daysAgo: { one: 'for {count} dag sidan', other: 'for {count} dagar sidan' },
}
