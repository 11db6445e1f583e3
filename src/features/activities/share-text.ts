import { capital } from '#i18n/dates.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayNotes, sayWhen } from '#i18n/schedule-words.ts'
import type { Say } from '#i18n/words.ts'
import type { Activity } from '#model/activity.ts'

/** What one sends to somebody who might come: what a visitor sees, and nothing else. `page` is where it stands on the page for everyone. */
export function shareText(
  activity: Activity,
  words: ScheduleWords,
  today: string,
  t: Say<'activities'>,
  page: string | null,
): string {
  const { title, summary, schedule, place, address, price, priceNote, joining, signUpAt, contactPhone, web } = activity
  return [
    title || t('unnamed'),
    summary,
    capital(sayWhen(schedule, words, today)),
    ...sayNotes(schedule, words, today).map(({ text, reason }) => capital([text, reason].filter(Boolean).join(': '))),
    [place, address].filter(Boolean).join(', '),
    price === 'free' ? t('free') : priceNote,
    joining === 'drop-in' ? t('dropIn') : signUpAt && `${t('signUp')}: ${signUpAt}`,
    contactPhone && `${t('phone')}: ${contactPhone}`,
    page ?? web,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n')
}
