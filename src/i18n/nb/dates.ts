/** From Sunday and from January, as JavaScript counts. */
export const dates = {
  weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  dayOfMonth: '{day}. {month}',
  dayOfYear: '{day}. {month} {year}',
  longDay: '{weekday} {day}',
  time: '{hour}.{minute}',
  clock: 'kl. {time}',
  at: '{day} {clock}',
  today: 'i dag',
  yesterday: 'i går',
  daysAgo: { one: 'for {count} dag siden', other: 'for {count} dager siden' },
} as const
