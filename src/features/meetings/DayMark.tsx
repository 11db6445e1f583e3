import { messages } from '#i18n/messages.ts'
import './DayMark.css'

const dates = messages('dates')

/** A leaf of a calendar: day and month at a glance. Decoration: the words beside it say the same. */
export function DayMark({ day }: { day: string | null }) {
  const month = day === null ? '' : (dates('months').split(' ')[Number(day.slice(5, 7)) - 1] ?? '')
  return (
    <span class="day-mark" aria-hidden="true">
      <b>{day === null ? '–' : Number(day.slice(8, 10))}</b>
      <small>{month.slice(0, 3)}</small>
    </span>
  )
}
