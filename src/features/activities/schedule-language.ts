import { useEffect, useState } from 'preact/hooks'
import { locale, useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { fetchScheduleWords } from '#i18n/schedule-language.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import type { Hours } from '#model/schedule-fields.ts'

const fetched = new Map<Locale, ScheduleWords>()

/** Fetches what schedules are said with, before the first screen that says one. Rejects when it cannot be fetched. */
export async function readyToSay(language = locale()): Promise<ScheduleWords> {
  const known = fetched.get(language)
  if (known) return known
  const words = await fetchScheduleWords(language)
  fetched.set(language, words)
  return words
}

/** What schedules are said with in the language in use; `null` for the moment after another was chosen. */
export function useScheduleWords(): ScheduleWords | null {
  const language = useLocale()
  const [, redraw] = useState<ScheduleWords | null>(null)
  const known = fetched.get(language) ?? null
  useEffect(() => {
    if (!known) void readyToSay(language).then(redraw)
  }, [language, known])
  return known
}

/** «17–19», «17.30–19.00», «17»; empty when no time of day is set. */
export function hoursText({ from, until }: Hours, { shortHours, hourMark }: ScheduleWords): string {
  const isShort = shortHours && [from, until].every((time) => time === null || time.endsWith(':00'))
  const clock = (time: string) => (isShort ? String(Number(time.slice(0, 2))) : time.replace(':', hourMark))
  if (from === null) return ''
  return until === null ? clock(from) : `${clock(from)}–${clock(until)}`
}
