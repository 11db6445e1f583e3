import type { Norwegian } from '#content/norwegian.ts'
import { AGREEMENT_STATES } from '#content/agreements/states.ts'
import { AGREEMENT_TYPES } from '#content/agreements/types.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { linesOf } from '#model/agreement-document.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import { isByHand } from '#model/agreement-paper.ts'
import { SIDES } from '#model/agreement.ts'
import type { SectionState } from './agreements.ts'
import { blankOf } from './blanks.ts'

/** What agreements are called and how they stand, in the language in use. */
export interface AgreementWords {
  t: Say<'agreements'>
  /** Content in the form of Norwegian that fits the interface. */
  norwegian(text: Norwegian): string
  /** The language of that. */
  lang: 'nb' | 'nn'
  type(id: string | null): string
  state(id: string): string
  /** What a blank is called; its own name when it is none of ours. */
  blank(name: string, malform?: 'nb' | 'nn'): string
  /** Beneath a section in the list. */
  standing(state: SectionState, read: DocumentSection, points?: { open: number; fresh: number }): string
}

export function useAgreementWords(): AgreementWords {
  const t = useMessages('agreements')
  const locale = useLocale()
  const lang = locale === 'nn' ? 'nn' : 'nb'
  return {
    t,
    norwegian: (text) => text[lang],
    lang,
    type: (id) => AGREEMENT_TYPES.find((one) => one.id === id)?.name[locale] ?? t('typeUnknown'),
    state: (id) => AGREEMENT_STATES.find((one) => one.id === id)?.name[locale] ?? t('stateUnknown'),
    blank: (name, malform = lang) => blankOf(name)?.name[malform] ?? name,
    standing: (state, read, points = { open: 0, fresh: 0 }) => {
      const agreed = SIDES.filter((side) => read.agreed[side])
      const missing = read.unfilled.filter((name) => !isByHand(name)).length
      const isFilledIn =
        state === 'suggested' &&
        missing === 0 &&
        linesOf(read.blocks).some((line) => line.some(({ type }) => type === 'filled'))
      const how =
        agreed.length === 2
          ? t('agreedBoth')
          : agreed[0]
            ? t(AGREED_BY[agreed[0]])
            : t(isFilledIn ? 'stateFilled' : STATES[state])
      return [
        how,
        points.fresh > 0 && t('newRemarks', { count: points.fresh }),
        points.open > 0 && t('openPoints', { count: points.open }),
        missing > 0 && t('missingHere', { count: missing }),
      ]
        .filter(Boolean)
        .join(' · ')
    },
  }
}

const STATES = { empty: 'stateEmpty', suggested: 'stateSuggested', written: 'stateWritten' } as const
const AGREED_BY = { municipality: 'agreedMunicipality', organisation: 'agreedOrganisation' } as const
