import { sayDate, sayTime } from '#i18n/schedule-words.ts'
import { daysLater } from '#model/calendar-days.ts'
import { osloTime } from '#model/oslo-time.ts'
import type { VisitLanguage } from './language.ts'

/** A moment as one speaks of it: «i dag kl. 10.15», «i går kl. 18.00», «20. november kl. 9.00». @param at ms since 1970 */
export function sayMoment(at: number, { schedule, t }: VisitLanguage, now = Date.now()): string {
  const { day: today } = osloTime(now)
  const { day, time } = osloTime(at)
  const when =
    day === today ? schedule.today : day === daysLater(today, -1) ? t('yesterday') : sayDate(day, schedule, today)
  return sayTime({ on: today, from: time, until: null }, { ...schedule, today: when }, today)
}

/** What the municipality's public views are called. */
export function sayHome({ t }: VisitLanguage, municipality: string | null): string {
  return municipality === null ? t('activities') : t('whatsOn', { name: municipality })
}

/** Parts of a line, those there are. */
export function joined(parts: readonly (string | null | false)[], between = ' · '): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(between)
}
