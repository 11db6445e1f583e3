/** Whether a JSON value has arrays and objects within each other more than `max` deep. */
export function isDeeperThan(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (max === 0) return true
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    if (typeof inner === 'object' && isDeeperThan(inner, max - 1)) return true
  return false
}

/** Whether JSON text opens more than `max` arrays and objects within each other; parsing such text costs too much. */
export function opensDeeperThan(text: string, max: number): boolean {
  if (!opensMoreThan(text, max)) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      at = endOfString(text, at)
    } else if (unit === OPEN_ARRAY || unit === OPEN_OBJECT) {
      depth += 1
      if (depth > max) return true
    } else if (unit === CLOSE_ARRAY || unit === CLOSE_OBJECT) depth -= 1
  }
  return false
}

/** Whether an array or object may begin at more than `max` places. In few, nothing is deep, and they are soon found. */
function opensMoreThan(text: string, max: number): boolean {
  let left = max
  for (const opening of ['{', '['])
    for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) if ((left -= 1) < 0) return true
  return false
}

const QUOTE = 34
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const BACKSLASH = 92

/** The place of the quotation mark that ends the string begun at `start`, or the text's end. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}
