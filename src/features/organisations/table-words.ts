import { useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { useFieldWords } from './field-words.ts'
import type { FieldWords } from './field-words.ts'

/** What a table of organisations says things with. */
export interface TableWords {
  t: Say<'finding'>
  fields: FieldWords
  locale: Locale
}

export function useTableWords(): TableWords {
  return { t: useMessages('finding'), fields: useFieldWords(), locale: useLocale() }
}
