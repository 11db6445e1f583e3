import { messages } from '#i18n/messages.ts'

const t = messages('meetings')

/** «45 min», «2 t», «2 t 15 min» */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return t('minutesLong', { minutes: rest })
  return rest === 0 ? t('hoursLong', { hours }) : t('hoursAndMinutes', { hours, minutes: rest })
}
