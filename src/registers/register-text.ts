import * as v from 'valibot'

/** One line of at most `max` UTF-16 units without control characters, doubled spaces or half characters; `null` when nothing is left. */
export function tidyLine(given: string, max: number): string | null {
  const tidy = given
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, max)
    .replace(/\p{Cs}/gu, '')
    .trim()
  return tidy === '' ? null : tidy
}

/** What a register says in one line; `null` when it says nothing, or something that is no text. */
export const said = (max: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.transform((given) => tidyLine(given, max)),
    ),
    null,
  )

/** Texts that a register has broken into lines, as one; `null` when there are none. */
export const joined = (max: number, between = ' ') =>
  v.fallback(
    v.pipe(
      v.union([v.array(v.unknown()), v.string()]),
      v.transform((given) => {
        const lines = (typeof given === 'string' ? [given] : given).filter((each) => typeof each === 'string')
        return tidyLine(lines.flatMap((each) => tidyLine(each, max) ?? []).join(between), max)
      }),
    ),
    null,
  )

/** `true` only when the register says so in so many words. */
export const affirmed = v.fallback(v.boolean(), false)
