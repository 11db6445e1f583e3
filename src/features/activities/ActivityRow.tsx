import { shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayTime, sayWhen } from '#i18n/schedule-words.ts'
import type { Say } from '#i18n/words.ts'
import { nextTimes } from '#model/activity-days.ts'
import { toActivity } from '#model/activity.ts'
import { dayNumber, dayText } from '#model/calendar-days.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Row } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { findActivity, municipalityFields } from './activities.ts'
import { confirmedDay, isFresh } from './filters.ts'
import { hoursText, useScheduleWords } from './schedule-language.ts'
import { termLabel } from './terms.ts'
import type { ShownRow } from './use-shown.ts'
import './ActivityRow.css'

/** What rows say things with: asked for once for all of them. */
export interface RowWords {
  t: Say<'activities'>
  schedule: ScheduleWords | null
  locale: Locale
  today: string
}

export function useRowWords(today: string): RowWords {
  return { t: useMessages('activities'), schedule: useScheduleWords(), locale: useLocale(), today }
}

export interface ActivityRowProps {
  row: ShownRow
  href: string
  isOpen: boolean
  /** What the heading above says already. */
  under: 'day' | 'type' | 'other'
  onOpen: () => void
  words: RowWords
}

/** One activity at one of its times: when, what, where, and whether it is to be trusted. */
export function ActivityRow({ row, href, isOpen, under, onOpen, words }: ActivityRowProps) {
  const { t, schedule, locale, today } = words
  const record = findActivity(row.id)
  if (!record || !schedule) return null
  const { held } = row
  const { fields } = record
  const confirmedOn = confirmedDay(fields, today)
  const isStale = !isFresh(confirmedOn, today)
  const type = stringOf(fields, 'type')
  const place =
    stringOf(fields, 'place') ?? stringOf(fields, 'area') ?? (fields['isOnline'] === true ? t('online') : null)
  const distance = row.kilometres === null ? null : distanceText(row.kilometres, t)
  const sub = [distance, place, under !== 'type' && type && termLabel('type', type, locale)].filter(Boolean).join(' · ')
  const when = held ? hoursText(held, schedule) : ''
  return (
    <Row
      href={href}
      onClick={onOpen}
      current={isOpen}
      start={
        under === 'day' && (
          <span class="activity-row-time" data-cancelled={held?.isCancelled || undefined}>
            {when || t('noHours')}
          </span>
        )
      }
      title={
        <span class="activity-row" data-stale={isStale || undefined}>
          <span data-cancelled={held?.isCancelled || undefined}>{stringOf(fields, 'title') ?? t('unnamed')}</span>
          {held?.isCancelled && <Tag tone="red">{t('cancelled')}</Tag>}
          {held?.movedFrom && (
            <Tag tone="warm">{movedText(held.movedFrom.on === held.on, shortDay(held.movedFrom.on), t)}</Tag>
          )}
        </span>
      }
      sub={
        <>
          {under !== 'day' && <span class="activity-row-when">{whenText(record, row, words, schedule)}</span>}
          {sub}
          {isStale && (
            <span class="activity-row-stale">
              {confirmedOn === null ? t('neverConfirmed') : t('confirmed', { when: shortDay(confirmedOn) })}
            </span>
          )}
        </>
      }
    />
  )
}

/** Its next time, or why there is none. */
function whenText(record: LiveRecord, { held }: ShownRow, { t, today }: RowWords, schedule: ScheduleWords): string {
  if (held) return sayTime(held, schedule, today)
  const own = toActivity(record, municipalityFields()).schedule
  const [next] = nextTimes(own, today, 1)
  if (next) return t('nextTime', { when: sayTime(next, schedule, today) })
  if (own.endsOn !== null && own.endsOn < today) return t('seasonOver', { when: shortDay(own.endsOn) })
  if (own.pauses.some(({ from, until }) => from <= dayText(dayNumber(today) + 1) && until === null))
    return t('pausedOpen')
  return sayWhen(own, schedule, today)
}

function movedText(isSameDay: boolean, day: string, t: Say<'activities'>): string {
  return isSameDay ? t('movedHours') : t('movedFrom', { when: day })
}

function distanceText(kilometres: number, t: Say<'activities'>): string {
  if (kilometres < 1) return t('metres', { count: Math.max(50, Math.round(kilometres * 20) * 50) })
  return t('kilometres', { distance: number(kilometres, kilometres < 10 ? 1 : 0) })
}
