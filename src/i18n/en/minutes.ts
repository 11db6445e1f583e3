import type { Words } from '#i18n/words.ts'
import type { minutes as source } from '#i18n/nb/minutes.ts'

export const minutes: Words<typeof source> = {
  title: 'Minutes',
  untitled: 'Unnamed meeting',
  inputs: 'Inputs',
  tasks: 'Tasks',
  // Since last
  sinceLast: 'Since last time',
  sinceLastNone: 'This is the first meeting in the series, so there is nothing to follow up yet.',
  nothingRaised: 'No inputs or tasks were noted at the previous meeting.',
  allSettled: 'everything is followed up',
  stillWaiting: { one: '{count} still waiting', other: '{count} still waiting' },
  someoneSaid: 'Unknown sender',
  answered: 'Answered',
  waitsForAnswer: 'Waiting for an answer',
  noOwner: 'Nobody has it',
  dueOn: 'due {day}',
  doneOn: 'Done {day}',
  overdue: 'Overdue',
  notDone: 'Not done',
  fromMeeting: 'From {meeting}',
}
