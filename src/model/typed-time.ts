/**
 * A time of day as people write it: `17`, `17.30`, `1730`, `kl. 9`, `17:00`. Answers `HH:MM`, or `null` when it is none.
 * `24` is the midnight a day ends with.
 */
export function readTypedTime(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:kl|klokka|klokken|at)\b\.?\s*/, '')
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:\s*[.:,h ]\s*(\d{2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? []
  if (hour === undefined) return null
  if (hour === '24' && minute === '00') return '00:00'
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, '0')}:${minute}`
}
