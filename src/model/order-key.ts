/** Digits of a fractional order key, in the order of their code units. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const STEP = 4

/**
 * A key between two, compared as text: fractions of one in base 62, without a trailing zero. Two people who put something in
 * the same place make the same key; ties go by id.
 * @param before the key it comes after, `''` for the very first place
 * @param after the key it comes before, `null` for the very last place; not below `before`
 */
export function keyBetween(before: string, after: string | null): string {
  let key = ''
  let upper = after !== null && after > before ? after : null
  for (let at = 0; ; at += 1) {
    if (upper !== null && at >= upper.length) upper = null // an odd key, with zeros last: there is no room before it
    const low = digitAt(before, at)
    const high = upper === null ? DIGITS.length : digitAt(upper, at)
    // At the end there will be more at the end: small steps keep keys short.
    if (high - low > 1)
      return key + DIGITS.charAt(low + (upper === null ? Math.min(STEP, high - low - 1) : (high - low) >> 1))
    key += DIGITS.charAt(low)
    if (high > low) upper = null // already below it
  }
}

/** Keys for so many in a row. */
export function firstKeys(count: number): string[] {
  const keys: string[] = []
  for (let at = 0, last = ''; at < count; at += 1) keys.push((last = keyBetween(last, null)))
  return keys
}

/** Order by key; ties, and those without one, by id. */
export function byOrder(one: Ordered, two: Ordered): number {
  if (one.order !== two.order) return one.order < two.order ? -1 : 1
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0
}

export interface Ordered {
  id: string
  order: string
}

function digitAt(key: string, at: number): number {
  return at < key.length ? Math.max(0, DIGITS.indexOf(key.charAt(at))) : 0
}
