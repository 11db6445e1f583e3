import { diffArrays } from 'diff/lib/diff/array.js'

/** Longer texts are not merged: both stand. */
const MAX_TOKENS = 2_000
const MAX_MS = 50
/** After these a full stop does not end a sentence. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:kl|nr|tlf|ca|dvs|osv|f\.eks|bl\.a|m\.m|mv|evt|inkl|ekskl|pga|jf|st|dr|mr|fr|hr|adr|mob|pr|ev|t\.d|m\.a|o\.l|s\.k|\p{L}|\p{N}+)\.$/iu

interface Hunk {
  start: number
  end: number
  with: string[]
}

/**
 * Merges two texts that both began as `base`, sentence by sentence; `null` when both changed the same or
 * touching places, or the text is too long, so that both must stand. Every sentence of the result stands
 * in `a` or `b`; nothing is ever merged within a sentence.
 */
export function mergeProse(base: string, a: string, b: string): string | null {
  if (a === b || b === base) return a
  if (a === base) return b
  const [from, mine, theirs] = [sentences(base), sentences(a), sentences(b)]
  if (Math.max(from.length, mine.length, theirs.length) > MAX_TOKENS) return null
  const ours = hunks(from, mine)
  const others = hunks(from, theirs)
  if (!ours || !others) return null
  const all = [...ours, ...others].sort((one, two) => one.start - two.start || one.end - two.end)
  const merged: string[] = []
  let at = 0
  for (const [index, hunk] of all.entries()) {
    const before = all[index - 1]
    if (before && hunk.start <= before.end && !sameHunk(before, hunk)) return null
    if (before && sameHunk(before, hunk)) continue
    merged.push(...from.slice(at, hunk.start), ...hunk.with)
    at = hunk.end
  }
  merged.push(...from.slice(at))
  const result = merged.join('')
  return inventsSentence(result, mine, theirs) ? null : result
}

/** The tokens of a text: sentences, and the white space between them; joined they are the text. */
export function sentences(text: string): string[] {
  const tokens: string[] = []
  for (const piece of text.split(/(\s*\n\s*)/u)) {
    if (piece === '') continue
    if (/^\s*$/u.test(piece)) tokens.push(piece)
    else tokens.push(...splitLine(piece))
  }
  return tokens
}

function splitLine(text: string): string[] {
  const tokens: string[] = []
  let start = 0
  for (const end of text.matchAll(/[.!?…؟။።։]+["»”)\]]*(\s+)(?=["«“([\-–]*[\p{Lu}\p{Lo}])/gu)) {
    const stop = end.index + end[0].length - (end[1]?.length ?? 0)
    if (ABBREVIATIONS.test(text.slice(start, stop))) continue
    tokens.push(text.slice(start, stop), end[1] ?? '')
    start = end.index + end[0].length
  }
  if (start < text.length) tokens.push(text.slice(start))
  return tokens
}

function hunks(from: string[], to: string[]): Hunk[] | null {
  const parts = diffArrays(from, to, { timeout: MAX_MS })
  if (!parts) return null
  const found: Hunk[] = []
  let at = 0
  let open: Hunk | null = null
  for (const part of parts) {
    if (!part.added && !part.removed) {
      at += part.count
      open = null
      continue
    }
    if (!open) found.push((open = { start: at, end: at, with: [] }))
    if (part.added) open.with.push(...part.value)
    else open.end = at += part.count
  }
  return found
}

function sameHunk(one: Hunk, two: Hunk): boolean {
  return one.start === two.start && one.end === two.end && one.with.join('\u0000') === two.with.join('\u0000')
}

/** Joining may glue two sentences into one nobody wrote; then both texts stand. */
function inventsSentence(result: string, mine: string[], theirs: string[]): boolean {
  const written = new Set([...mine, ...theirs])
  return sentences(result).some((token) => token.trim() !== '' && !written.has(token))
}
