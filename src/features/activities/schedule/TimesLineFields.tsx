import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useEffect, useRef } from 'preact/hooks'
import { keptText } from '#db/kept.ts'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { dayNumber, isoWeek } from '#model/calendar-days.ts'
import { withHours, withoutLine, withWeekday, withWeeks } from '#model/schedule-edit.ts'
import type { TimesLine } from '#model/schedule-edit.ts'
import type { Hours, Weeks } from '#model/schedule-fields.ts'
import { notify } from '#session.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { newElementId, setFields } from '#features/activities/activities.ts'
import { hoursText } from '#features/activities/schedule-language.ts'
import { HoursFields } from './HoursFields.tsx'
import { readTypedHours } from './typed-hours.ts'

/** One writes on so soon after the last letter that the words beneath follow, ms. */
const PAUSE_MS = 700
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
  const given: TimesLine = { ...line, ...hours.typed.value }
  const toggle = (weekday: number, on: boolean) => {
    const isLast = !on && line.days.length === 1
    if (isLast) onBegin(line) // what else was said of it stays, until another day is chosen
    if (isLast) hours.hold()
    return setFields(id, withWeekday(given, weekday, on, newElementId()))
  }
  const chooseWeeks = (weeks: string | null) => {
    const next = WEEKS.find((one) => one === weeks) ?? 'every'
    if (line.days.length === 0) onBegin({ ...line, weeks: next })
    return setFields(id, withWeeks(given, next))
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
        onLeave={hours.write}
      />
      <p class="schedule-hint" role="status">
        {line.days.length === 0
          ? t('chooseDays')
          : given.from !== null && given.until !== null && given.until < given.from && t('endsNextDay')}
      </p>
    </div>
  )
}

/** Hours as one types them: kept at once, written into the line's days when one pauses or leaves and they can be understood. */
function useTypedHours(id: string, line: TimesLine, words: ScheduleWords) {
  const at = `hours ${id} ${line.key}`
  const [keptFrom, keepFrom] = useKeptText(`${at} from`)
  const [keptUntil, keepUntil] = useKeptText(`${at} until`)
  const [isTyping, setTyping] = useKeptText(`${at} typing`)
  const held = { from: clock(line.from, words), until: clock(line.until, words) }
  const from = isTyping === '' ? held.from : keptFrom
  const until = isTyping === '' ? held.until : keptUntil
  const typed = readTypedHours(from, until)
  const forget = () => {
    for (const drop of [keepFrom, keepUntil, setTyping]) drop('')
  }
  const write = async () => {
    if (isTyping === '' || typed.value === null || line.days.length === 0) return
    if (!isSame(typed.value, line)) await setFields(id, withHours(line, typed.value))
    const isMore = keptText(`${at} from`) !== from || keptText(`${at} until`) !== until // typed while that was written
    if (!isMore) forget()
  }
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [from, until, line.days.length])
  useEffect(() => () => void latest.current(), [])
  const begin = () => {
    if (isTyping !== '') return
    keepFrom(from)
    keepUntil(until)
    setTyping('1')
  }
  return {
    from,
    until,
    typed,
    write,
    forget,
    /** What stands there stays when the days are gone. */
    hold: begin,
    type(which: 'from' | 'until', text: string, also: () => unknown) {
      begin()
      if (which === 'from') keepFrom(text)
      else keepUntil(text)
      also()
    },
  }
}

function clock(time: string | null, words: ScheduleWords): string {
  return time === null ? '' : hoursText({ from: time, until: null }, words)
}

function isSame(one: Hours, other: Hours): boolean {
  return one.from === other.from && one.until === other.until
}
