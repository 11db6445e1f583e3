import { capital, shortDay } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import type { Json } from '#model/fields.ts'
import { valueText } from '#model/typed.ts'
import { choiceLabel, isChoiceField } from './choices.ts'

export interface FieldWords {
  /** What a field is called: «Telefon», «Språk». An element of a set has its set's name. */
  label: (field: string) => string
  /** The same in the middle of a sentence. */
  inSentence: (field: string) => string
  /** A field's value as one would say it: labels, not ids. Empty when there is none. */
  value: (field: string, value: Json | undefined) => string
}

/** What fields and their values are called, in the language in use. */
export function useFieldWords(): FieldWords {
  const locale = useLocale()
  const t = useMessages('organisations')
  const nameOf = (field: string) => (field === 'text' ? t('whatWasSaid') : fieldName(field))
  return {
    inSentence: nameOf,
    label: (field) => capital(nameOf(field)),
    value(field, value) {
      const set = setOf(field)
      if (set !== field) {
        const what = choiceLabel(set, field.slice(set.length + 1), locale)
        return t(value === true ? 'isIn' : 'isOut', { what })
      }
      if (field === 'public') return t(value === true ? 'publicYes' : 'publicNo')
      if (typeof value !== 'string' || value === '') return valueText(value)
      if (isChoiceField(field)) return choiceLabel(field, value, locale)
      if (field === 'malform') return malformLabel(value, t)
      return field === 'confirmedOn' || field === 'retainUntil' ? shortDay(value) : value
    },
  }
}

/** `languages/uk` is an element of the set `languages`. */
export function setOf(field: string): string {
  const slash = field.indexOf('/')
  return slash < 0 ? field : field.slice(0, slash)
}

function malformLabel(value: string, t: Say<'organisations'>): string {
  if (value === 'nb') return t('bokmal')
  return value === 'nn' ? t('nynorsk') : value
}
