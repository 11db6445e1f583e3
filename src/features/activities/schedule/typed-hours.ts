import type { Hours } from '#model/schedule-fields.ts'
import { readTypedTime } from '#model/typed-time.ts'

/** What is wrong with times of day as typed. */
export type HoursTrouble = 'from' | 'until' | 'no-from' | 'same'

/** Times of day as somebody typed them. */
export interface TypedHours {
  /** `null` while they cannot be understood; what was typed is kept all the same. */
  value: Hours | null
  trouble: HoursTrouble | null
}

export function readTypedHours(from: string, until: string): TypedHours {
  const [isFrom, isUntil] = [from.trim() !== '', until.trim() !== '']
  const [begins, ends] = [readTypedTime(from), readTypedTime(until)]
  const trouble = (what: HoursTrouble): TypedHours => ({ value: null, trouble: what })
  if (isFrom && begins === null) return trouble('from')
  if (isUntil && ends === null) return trouble('until')
  if (isUntil && !isFrom) return trouble('no-from')
  if (begins !== null && begins === ends) return trouble('same')
  return { value: { from: begins, until: ends }, trouble: null }
}
