import type { ComponentChildren } from 'preact'
import { sayDate, sayLongDate, sayTime, sayWhen } from '#i18n/schedule-words.ts'
import { nextTimes } from '#model/activity-days.ts'
import { capital } from '#page/capital.ts'
import { sayClock, sayJoining, sayLevels, sayPrice } from '#page/describe.ts'
import { confirmedDay, isOld } from '#page/public-data.ts'
import { Row } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import type { VisitLanguage } from './language.ts'
import type { ShownRow } from './shown.ts'
import { Typed } from './Typed.tsx'
import './TimeRow.css'

export interface TimeRowProps {
  row: ShownRow
  today: string
  language: VisitLanguage
  href: string
  isOpen: boolean
  /** The heading above says the day. */
  isUnderDay: boolean
  onOpen?: () => void
}

/** One activity at one of its times: when, what, where, for whom, and whether it is to be trusted. */
export function TimeRow({ row, today, language, href, isOpen, isUnderDay, onOpen }: TimeRowProps) {
  const { activity, held } = row
  const { say, schedule } = language
  const { title, writtenIn, confirmedOn } = activity
  const isTheirs = !['nb', 'nn'].includes(language.id) && activity.languages.includes(language.id)
  const confirmed = confirmedDay(confirmedOn, today)
  const isStale = isOld(confirmedOn, today)
  return (
    <Row
      href={href}
      {...(onOpen ? { onClick: onOpen } : {})}
      current={isOpen}
      start={
        isUnderDay && (
          <span class="time-row-at" data-cancelled={held?.isCancelled || undefined}>
            {held?.from ? sayClock(held.from, language) : '–'}
            {held?.until && <small>{sayClock(held.until, language)}</small>}
          </span>
        )
      }
      title={
        <span class="time-row-title" data-cancelled={held?.isCancelled || undefined} data-stale={isStale || undefined}>
          <Typed text={title} writtenIn={writtenIn} />
          {held?.isCancelled && <Tag tone="red">{say('cancelled')}</Tag>}
          {held?.movedFrom && (
            <Tag tone="warm">{say('movedFrom', { when: sayLongDate(held.movedFrom.on, schedule, today) })}</Tag>
          )}
          {isTheirs && <Tag>{say('speaksYours')}</Tag>}
        </span>
      }
      sub={
        <>
          {!isUnderDay && <span class="time-row-when">{capital(whenOf(row, language, today))}</span>}
          <Facts row={row} language={language} />
          {isStale && (
            <span class="time-row-note">
              {confirmed === null
                ? say('notConfirmed')
                : say('confirmed', { date: sayDate(confirmed, schedule, today) })}
            </span>
          )}
        </>
      }
    />
  )
}

/** «600 m · Deichman Tøyen · Språkkafé · Gratis · Bare møt opp · Barn kan være med». */
function Facts({ row: { activity, kilometres }, language }: { row: ShownRow; language: VisitLanguage }) {
  const { say, t } = language
  const { type, writtenIn, isOnline, welcomesChildren } = activity
  const place = activity.place ?? activity.address ?? activity.area
  const facts: ComponentChildren[] = [
    kilometres !== null && sayDistance(kilometres, t),
    place !== null && <Typed key="place" text={place} writtenIn={writtenIn} />,
    isOnline && say('online'),
    type !== null && language.nameOf('contributions', type),
    sayPrice(activity, language),
    sayJoining(activity, language),
    sayLevels(activity),
    welcomesChildren && say('children'),
  ]
  return facts.filter(Boolean).map((fact, at) => (at === 0 ? <>{fact}</> : <> · {fact}</>))
}

function whenOf({ activity, held }: ShownRow, { schedule }: VisitLanguage, today: string): string {
  const time = held ?? nextTimes(activity.schedule, today, 1)[0]
  return time ? sayTime(time, schedule, today) : sayWhen(activity.schedule, schedule, today)
}

function sayDistance(kilometres: number, t: VisitLanguage['t']): string {
  if (kilometres < 1) return t('metres', { distance: Math.max(50, Math.round(kilometres * 20) * 50) })
  return t('kilometres', { distance: kilometres < 10 ? kilometres.toFixed(1) : Math.round(kilometres) })
}
