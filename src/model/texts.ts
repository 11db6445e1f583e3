import * as v from 'valibot'

/** Text of several lines, at most `max` UTF-16 units. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** Text of one line, at most `max` UTF-16 units: no line breaks or other control characters. */
export const line = (max: number) => v.pipe(text(max), v.regex(/^[^\p{Cc}]*$/u))
