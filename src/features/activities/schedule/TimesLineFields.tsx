import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { dayNumber, isoWeek } from '#model/calendar-days.ts'
import { withoutLine, withWeekday, withWeeks } from '#model/schedule-edit.ts'
import type { TimesLine } from '#model/schedule-edit.ts'
import type { Weeks } from '#model/schedule-fields.ts'
import { notify } from '#session.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import { newElementId } from '#features/activities/activities.ts'
import { setFields } from '#features/activities/changing.ts'
import { EarlierHours } from './EarlierHours.tsx'
import { HoursFields } from './HoursFields.tsx'
import { useTypedHours } from './use-typed-hours.ts'

const WEEKS: readonly Weeks[] = ['every', 'odd', 'even', 'first', 'second', 'third', 'fourth', 'last']
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

export interface TimesLineProps {
  id: string
  line: TimesLine
  today: string
  words: ScheduleWords
  /** Something was said of a line without days. */
  onBegin: (line: TimesLine) => void
  /** `null` where there is nothing to take away. */
  onRemove: (() => void) | null
}

/** The weekdays of a line, which weeks, from when and until when. Every choice counts at once. */
export function TimesLineFields({ id, line, today, words, onBegin, onRemove }: TimesLineProps) {
  const t = useMessages('activities')
  const hours = useTypedHours(id, line, words)
  const given: TimesLine = hours.earlier ? line : { ...line, ...hours.typed.value }
  const toggle = (weekday: number, on: boolean) => {
    const isLast = !on && line.days.length === 1
    if (isLast) onBegin(line) // what else was said of it stays, until another day is chosen
    if (isLast) hours.hold()
    return hours.writing(setFields(id, withWeekday(given, weekday, on, newElementId())))
  }
  const chooseWeeks = (weeks: string | null) => {
    const next = WEEKS.find((one) => one === weeks) ?? 'every'
    if (line.days.length === 0) onBegin({ ...line, weeks: next })
    return hours.writing(setFields(id, withWeeks(given, next), hours.seen() ?? undefined))
  }
  const remove = async () => {
    const sets = withoutLine(line)
    const undone = Object.fromEntries(
      line.days.flatMap((day) =>
        Object.entries(withWeekday({ ...line, key: day.id, days: [] }, day.weekday, true, day.id)),
      ),
    )
    hours.forget()
    onRemove?.()
    await setFields(id, sets)
    if (line.days.length > 0) notify(t('timesRemoved'), () => setFields(id, undone))
  }
  const week = isoWeek(dayNumber(today))
  return (
    <div class="schedule-line" role="group" aria-label={t('fixedTimes')}>
      <div class="schedule-line-top">
        <div class="weekday-choice" role="group" aria-label={t('weekdays')}>
          {WEEKDAYS.map((weekday) => {
            const name = words.weekdays[weekday - 1] ?? ''
            const on = line.days.some((day) => day.weekday === weekday)
            return (
              <button
                key={weekday}
                type="button"
                aria-pressed={on}
                aria-label={capital(name)}
                onClick={() => toggle(weekday, !on)}
              >
                {capital(name.slice(0, 3))}
              </button>
            )
          })}
        </div>
        {onRemove && <IconButton icon={TrashIcon} label={t('removeTimes')} onClick={remove} />}
      </div>
      <Select
        label={t('whichWeeks')}
        options={WEEKS.map((weeks) => ({ value: weeks, label: t(`weeks-${weeks}`) }))}
        value={line.weeks}
        onChange={chooseWeeks}
        required
        hint={
          (line.weeks === 'odd' || line.weeks === 'even') &&
          t(week % 2 === 1 ? 'weekIsOdd' : 'weekIsEven', { week: String(week) })
        }
      />
      <HoursFields
        from={hours.from}
        until={hours.until}
        trouble={hours.typed.trouble}
        onFrom={(text) => hours.type('from', text, () => line.days.length === 0 && onBegin(line))}
        onUntil={(text) => hours.type('until', text, () => line.days.length === 0 && onBegin(line))}
        onEnter={hours.enter}
        onLeave={hours.leave}
      />
      {hours.earlier && (
        <EarlierHours id={id} line={line} earlier={hours.earlier} words={words} today={today} onDone={hours.forget} />
      )}
      <p class="schedule-hint" role="status">
        {line.days.length === 0
          ? t('chooseDays')
          : given.from !== null && given.until !== null && given.until < given.from && t('endsNextDay')}
      </p>
    </div>
  )
}
