import type { Words } from '#i18n/words.ts'
import type { minutes as source } from '#i18n/nb/minutes.ts'

export const minutes: Words<typeof source> = {
  title: 'Referat',
  untitled: 'Møte utan namn',
  inputs: 'Innspel',
  tasks: 'Oppgåver',
  // Since last
  sinceLast: 'Sidan sist',
  sinceLastNone: 'Dette er det første møtet i serien, så det er ikkje noko å følgje opp enno.',
  nothingRaised: 'Ingen innspel eller oppgåver vart noterte på førre møte.',
  allSettled: 'alt er følgt opp',
  stillWaiting: { one: '{count} ventar enno', other: '{count} ventar enno' },
  someoneSaid: 'Utan avsendar',
  answered: 'Svara på',
  waitsForAnswer: 'Ventar på svar',
  noOwner: 'Ingen har ho',
  dueOn: 'frist {day}',
  doneOn: 'Gjord {day}',
  overdue: 'Over fristen',
  notDone: 'Ikkje gjord',
  fromMeeting: 'Frå {meeting}',
}
