import type { AgreementBlank } from '#content/agreement.ts'
import { AGREEMENT_BLANKS } from '#content/agreements/blanks.ts'

/** A blank of content; `null` for one somebody has made. */
export function blankOf(name: string): AgreementBlank | null {
  const blanks: Readonly<Record<string, AgreementBlank>> = AGREEMENT_BLANKS
  return Object.hasOwn(blanks, name) ? (blanks[name] ?? null) : null
}
