import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { holdsNationalId } from '#model/national-id.ts'
import type { DraftField } from './use-draft.ts'

/** Puts what seems wrong with a typed text into a sentence; `null` when nothing does. */
export function useDoubtWords(): (field: string, draft: Pick<DraftField, 'doubt' | 'text'>) => string | null {
  const t = useMessages('doubts')
  /** The last text looked through: of many pages that is not done again for nothing. */
  const looked = useRef({ text: '', holds: false })
  return (field, { doubt, text }) => {
    if (doubt === null) {
      if (looked.current.text !== text) looked.current = { text, holds: holdsNationalId(text) }
      return looked.current.holds ? t('nationalId') : null
    }
    if (doubt === 'too-long') return t(field === 'point' ? 'point' : 'tooLong')
    if (doubt !== 'orgnr') return t(doubt)
    const digits = text.replace(/\s/g, '')
    if (/\D/.test(digits)) return t('orgnrLetters')
    return digits.length === 9 ? t('orgnrCheck') : t('orgnrDigits', { count: digits.length })
  }
}
