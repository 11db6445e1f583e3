import type { Say } from '#i18n/words.ts'
import { stops } from '#registers/flaws.ts'
import type { JudgedRow } from '#registers/judge.ts'

/** What is to be said about a row, a sentence for each; of one that is not taken in, why. */
export function sentencesOn({ flaws, dead, incoming }: JudgedRow, t: Say<'files'>): string[] {
  const told = incoming === null ? flaws.filter(stops) : flaws
  const sentences = told.map(({ code, column, value, other }) =>
    t(`flaw-${code}`, { column, value, other: other ?? 0 }),
  )
  return dead === null ? sentences : [t('deadWord', { word: dead }), ...sentences]
}
