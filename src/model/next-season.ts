import { daysLater } from './calendar-days.ts'
import type { Json } from './fields.ts'
import { stringOf } from './reading.ts'

type Fields = Readonly<Record<string, Json>>

/** About one season, or one record, only. */
const NOT_COPIED = /^(startsOn|endsOn|public|confirmedOn|confirmedBy|continues|source|deletedAt)$/
const NOT_COPIED_SETS = /^(dates|pauses|cancelled|moved|hosts|attendance)\//

/** When seasons usually begin: month and day. */
const BEGINNINGS = ['01-08', '08-15'] as const

/** A new activity's fields: what stands in another, without its days, and not yet confirmed or public. */
export function copiedFields(fields: Fields): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) =>
        value !== null &&
        (value !== false || !field.includes('/')) && // of a set: taken out
        !NOT_COPIED.test(field) &&
        !NOT_COPIED_SETS.test(field),
    ),
  )
}

/**
 * The fields of the season after this one. It begins when seasons usually do after the last day of this one, or after today when
 * none is set; not before today.
 */
export function nextSeason(activity: string, fields: Fields, today: string): Record<string, Json> {
  const endsOn = stringOf(fields, 'endsOn')
  const after = endsOn !== null && endsOn > today ? endsOn : today
  return { ...copiedFields(fields), continues: activity, startsOn: nextBeginning(daysLater(after, 1)) }
}

function nextBeginning(from: string): string {
  const year = Number(from.slice(0, 4))
  const days = [year, year + 1].flatMap((one) => BEGINNINGS.map((day) => `${String(one).padStart(4, '0')}-${day}`))
  return days.find((day) => day >= from) ?? from
}
