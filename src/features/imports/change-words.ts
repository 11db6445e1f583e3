import { CONTRIBUTIONS } from '#content/contributions.ts'
import { ICNPO } from '#content/icnpo.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import { capital } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import type { Locale } from '#i18n/locale.ts'
import type { Say } from '#i18n/words.ts'
import type { Json } from '#model/fields.ts'
import type { FieldChange } from '#model/import-plan.ts'
import type { Reason } from '#model/likeness.ts'
import { tagText } from '#model/tags.ts'
import { valueText } from '#model/typed.ts'

/** Longer texts are cut in a row. */
const MOST = 70

const TERMS: Readonly<Record<string, readonly Term[]>> = {
  kind: ORGANISATION_KINDS,
  contributes: CONTRIBUTIONS,
  languages: LANGUAGES,
  targetGroups: TARGET_GROUPS,
  icnpo: ICNPO.map(({ code, name }) => ({ id: code, nb: name, nn: name, en: name })), // named in Bokmål only
}
const BY_ID = new Map(
  Object.entries(TERMS).flatMap(([field, terms]) => terms.map((term) => [`${field}/${term.id}`, term] as const)),
)

/** What a choice is called; its id when we do not know it. */
export function termLabel(field: string, id: string, locale: Locale): string {
  if (field === 'tags') return tagText(id)
  return BY_ID.get(`${field}/${id}`)?.[locale] ?? id
}

/** «Telefon: 38 00 00 00 → 38 00 00 01» */
export function changeInWords({ field, before, after }: FieldChange, t: Say<'imports'>, locale: Locale): string {
  const [set = field, element] = field.split('/')
  const name = capital(fieldName(field))
  if (element !== undefined) {
    const label = termLabel(set, element, locale)
    return after === true
      ? t('changeElement', { field: name, after: label })
      : t('changeElementGone', { field: name, before: label })
  }
  const was = valueInWords(field, before, t, locale)
  const is = valueInWords(field, after, t, locale) || t('empty')
  return was === ''
    ? t('changeAdded', { field: name, after: is })
    : t('change', { field: name, before: was, after: is })
}

function valueInWords(field: string, value: Json, t: Say<'imports'>, locale: Locale): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  const text = valueText(value).replace(/\s+/g, ' ').trim()
  if (field === 'kind') return termLabel(field, text, locale)
  return text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()} …` : text
}

const REASONS = {
  orgnr: 'reasonOrgnr',
  name: 'reasonName',
  'name-nearly': 'reasonNameNearly',
  'former-name': 'reasonFormerName',
  web: 'reasonWeb',
  email: 'reasonEmail',
  phone: 'reasonPhone',
  place: 'reasonPlace',
} as const satisfies Record<Reason, string>

/** «nesten samme navn, samme sted» */
export function reasonsInWords(reasons: readonly Reason[], t: Say<'imports'>): string {
  return reasons.map((reason) => t(REASONS[reason])).join(', ')
}
