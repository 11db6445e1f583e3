import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayWhen } from '#i18n/schedule-words.ts'
import { versionsOf } from '#model/merge.ts'
import { toSchedule } from '#model/schedule.ts'
import { withHours } from '#model/schedule-edit.ts'
import type { TimesLine } from '#model/schedule-edit.ts'
import type { Hours } from '#model/schedule-fields.ts'
import { Versions } from '#ui/Versions.tsx'
import { findActivity } from '#features/activities/activities.ts'
import { setFields } from '#features/activities/changing.ts'
import type { EarlierTyped } from './use-typed-hours.ts'

/** Hours one typed another time and that came to nothing, beside those somebody gave since: one chooses. */
export function EarlierHours({
  id,
  line,
  earlier,
  words,
  today,
  onDone,
}: {
  id: string
  line: TimesLine
  earlier: EarlierTyped
  words: ScheduleWords
  today: string
  onDone: () => void
}) {
  const t = useMessages('doubts')
  const live = findActivity(id)
  const [head] = live && line.days[0] ? versionsOf(live, `times/${line.days[0].id}`) : []
  const say = (hours: Hours) => capital(sayWhen(toSchedule(withHours(line, hours)), words, today))
  return (
    <Versions
      versions={[
        { id: 'theirs', isMine: false, who: head?.by || t('someone'), when: moment(head?.at ?? 0), text: say(line) },
        { id: 'mine', isMine: true, who: t('you'), when: moment(earlier.at), text: say(earlier.hours) },
      ]}
      onChoose={async ({ isMine }) => {
        if (isMine) await setFields(id, withHours(line, earlier.hours))
        onDone()
      }}
    />
  )
}
