import { capital } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { valueText } from '#model/typed.ts'
import { organisationName } from './activities.ts'
import { isOneTerm, termLabel } from './terms.ts'
import type { TermField } from './terms.ts'

/** Fields that are called something else here than elsewhere. */
const OWN = ['summary', 'description', 'languages', 'targetGroups', 'contactName', 'area', 'writtenIn'] as const
/** Values of fields that are chosen among a few. */
const FEW = {
  price: ['free', 'paid'],
  joining: ['drop-in', 'sign-up'],
  wheelchair: ['yes', 'partly', 'no'],
  roomBooked: ['yes', 'asked', 'no'],
  policeCertificate: ['needed', 'not-needed'],
  welcomesChildren: [true, false],
  isOnline: [true, false],
} as const
export type FewField = keyof typeof FEW

export interface FieldWords {
  /** What a field is called: «Pris». An element of a set has its set's name. */
  label: (field: string) => string
  /** A value as one would say it: labels, not ids. Empty when there is none. */
  value: (field: string, value: Json | undefined) => string
  /** What one chooses among in a field of a few values. */
  options: (field: FewField) => { value: Json; label: string }[]
}

/** What fields and their values are called, in the language in use. */
export function useFieldWords(): FieldWords {
  const t = useMessages('activities')
  const locale = useLocale()
  const few = (field: FewField, value: string | boolean) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    return t(`${field}-${value}` as 'price-free') // FEW names what there are words for
  }
  return {
    label: (field) => {
      const own = OWN.find((one) => one === field)
      return own ? t(`field-${own}`) : capital(fieldName(field))
    },
    value(field, value) {
      const [set = '', element = ''] = field.split('/')
      if (set === 'organisations') return inOrOut(t, organisationName(element) ?? t('unknownOrganisation'), value)
      if (isTermField(set) && element !== '') return inOrOut(t, termLabel(set, element, locale), value)
      if (isOneTerm(field) && typeof value === 'string') return termLabel(field, value, locale)
      if (isFewField(field)) {
        const known = FEW[field].find((one) => one === value)
        return known === undefined ? valueText(value) : few(field, known)
      }
      return valueText(value)
    },
    options: (field) => FEW[field].map((value) => ({ value, label: few(field, value) })),
  }
}

export function isFewField(field: string): field is FewField {
  return Object.hasOwn(FEW, field)
}

function isTermField(field: string): field is TermField {
  return field === 'languages' || field === 'targetGroups' || field === 'levels'
}

function inOrOut(t: ReturnType<typeof useMessages<'activities'>>, what: string, value: Json | undefined): string {
  return t(value === true ? 'isIn' : 'isOut', { what })
}
