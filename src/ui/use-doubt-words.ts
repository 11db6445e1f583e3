import { useMessages } from '#i18n/messages.ts'
import { holdsNationalId } from '#model/national-id.ts'
import type { DraftField } from './use-draft.ts'

/** Puts what seems wrong with a typed text into a sentence; `null` when nothing does. */
export function useDoubtWords(): (field: string, draft: Pick<DraftField, 'doubt' | 'text'>) => string | null {
  const t = useMessages('doubts')
  return (field, { doubt, text }) => {
    if (doubt === null) return holdsNationalId(text) ? t('nationalId') : null
    if (doubt === 'too-long') return t(field === 'point' ? 'point' : 'tooLong')
    if (doubt !== 'orgnr') return t(doubt)
    const digits = text.replace(/\s/g, '')
    if (/\D/.test(digits)) return t('orgnrLetters')
    return digits.length === 9 ? t('orgnrCheck') : t('orgnrDigits', { count: digits.length })
  }
}
