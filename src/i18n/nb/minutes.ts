/** After a meeting: minutes, what is sent, and what happened since last time. */
export const minutes = {
  title: 'Referat',
  untitled: 'Møte uten navn',
  inputs: 'Innspill',
  tasks: 'Oppgaver',
  // Since last
  sinceLast: 'Siden sist',
  sinceLastNone: 'Dette er det første møtet i serien, så det er ikke noe å følge opp ennå.',
  nothingRaised: 'Ingen innspill eller oppgaver ble notert på forrige møte.',
  allSettled: 'alt er fulgt opp',
  stillWaiting: { one: '{count} venter ennå', other: '{count} venter ennå' },
  someoneSaid: 'Uten avsender',
  answered: 'Besvart',
  waitsForAnswer: 'Venter på svar',
  noOwner: 'Ingen har den',
  dueOn: 'frist {day}',
  doneOn: 'Gjort {day}',
  overdue: 'Over fristen',
  notDone: 'Ikke gjort',
  fromMeeting: 'Fra {meeting}',
} as const
