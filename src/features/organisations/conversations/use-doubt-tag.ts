import { useFieldWords } from '#features/organisations/field-words.ts'
import { useMessages } from '#i18n/messages.ts'

/** «Sjekk hva som ble sagt»: says where something seems wrong. */
export function useDoubtTag(): (field: string) => string {
  const t = useMessages('organisations')
  const words = useFieldWords()
  return (field) => t('check', { field: words.inSentence(field) })
}
