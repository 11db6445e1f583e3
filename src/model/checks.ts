/**
 * Whether a field may hold a value. Plain functions: every phone has the rules of every kind before its first screen, and a
 * library that can also explain what is wrong would be a twentieth of all that is fetched for it.
 */
export type Check = (value: unknown) => boolean

/** Text of several lines, at most `max` UTF-16 units. */
export const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max

/** Text of one line, at most `max` UTF-16 units: no line breaks or other control characters. */
export const isLine =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max && !/\p{Cc}/u.test(value)

/** Text for which something holds. */
export const isTextThat =
  (holds: (text: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && holds(value)

/** Text of a form. */
export const matches = (form: RegExp): Check => isTextThat((text) => form.test(text))

export const isOneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.some((one) => one === value)

/** A whole number from `min` to `max`. */
export const isWhole =
  (min: number, max = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max

export const isBoolean: Check = (value) => typeof value === 'boolean'

/** The value, or nothing. */
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
