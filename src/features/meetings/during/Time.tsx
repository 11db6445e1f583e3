import { clock } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { AgendaItem } from '#model/meeting.ts'
import { secondsUsed } from './room.ts'
import { useNow } from './use-now.ts'
import './Time.css'

/** «9 av 15 min» and a line that grows; «3 min over» when it took longer. Draws itself each second, and nothing around it. */
export function ItemTime({ item }: { item: AgendaItem }) {
  const t = useMessages('meetingRoom')
  const used = secondsUsed(item, useNow(item.startedAt !== null))
  const { minutes } = item
  const usedMinutes = Math.floor(used / 60)
  const isOver = minutes !== null && minutes > 0 && used >= minutes * 60
  const words = () => {
    if (!minutes) return t('minutesUsed', { count: usedMinutes })
    if (!isOver) return t('minutesOf', { used: usedMinutes, planned: minutes })
    return usedMinutes === minutes ? t('timeIsUp') : t('minutesOver', { count: usedMinutes - minutes })
  }
  return (
    <div class="item-time" role="timer" aria-label={t('timeUsed')} data-over={isOver || undefined}>
      {minutes !== null && minutes > 0 && (
        <span class="item-time-line" aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, (used / (minutes * 60)) * 100)}%` }} />
        </span>
      )}
      <span>{words()}</span>
    </div>
  )
}

/** «Igjen: 1 t 12 min · ferdig ca. kl. 20.35»; nothing when nothing is planned. */
export function TimeLeft({ agenda, current }: { agenda: readonly AgendaItem[]; current: AgendaItem }) {
  const t = useMessages('meetingRoom')
  const now = useNow(true)
  const seconds = secondsLeft(agenda, current, now)
  if (seconds === null) return null
  const minutes = Math.ceil(seconds / 60)
  const time =
    minutes < 60
      ? t('minutesShort', { count: minutes })
      : t('hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return (
    <p class="time-left">
      {t('left', { time })} · {t('doneAt', { clock: clock(now + seconds * 1_000) })}
    </p>
  )
}

/** What is planned from the item one is at, less what it has taken; `null` when nothing is planned. */
function secondsLeft(agenda: readonly AgendaItem[], current: AgendaItem, now: number): number | null {
  const rest = agenda.slice(agenda.findIndex(({ id }) => id === current.id))
  if (agenda.every(({ minutes }) => !minutes)) return null
  return rest.reduce((sum, item) => {
    const planned = (item.minutes ?? 0) * 60
    return sum + (item.id === current.id ? Math.max(0, planned - secondsUsed(item, now)) : planned)
  }, 0)
}
