import type { Say } from '#i18n/words.ts'
import type { Flaw } from '#registers/flaws.ts'

/** What is wrong, and what to do, in a sentence. */
export function flawInWords({ code, column, value, other }: Flaw, t: Say<'files'>): string {
  return t(`flaw-${code}`, { column, value, other: other ?? 0 })
}
