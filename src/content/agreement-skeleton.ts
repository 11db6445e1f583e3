import type { AgreementSection } from './agreement.ts'
import { SECTIONS_CONDITIONS } from '#content/agreements/conditions.ts'
import { SECTIONS_LASTING } from '#content/agreements/lasting.ts'
import { SECTIONS_TOGETHER } from '#content/agreements/together.ts'

/** The whole skeleton in its order. About 30 kB of text: only the screens of agreements fetch it, never before the first screen. */
export const AGREEMENT_SECTIONS: readonly AgreementSection[] = [
  ...SECTIONS_TOGETHER,
  ...SECTIONS_CONDITIONS,
  ...SECTIONS_LASTING,
]
