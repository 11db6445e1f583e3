import { CONTRIBUTIONS } from '#content/contributions.ts'
import { ICNPO } from '#content/icnpo.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { SYNONYMS } from '#content/synonyms.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import type { Locale } from '#i18n/locale.ts'
import { tagText } from '#model/tags.ts'
import type { Option } from '#ui/Choice.tsx'
import type { ChoiceGroup } from '#ui/ManyChoices.tsx'

/** A field whose values are chosen from our own content. */
export type ChoiceField = 'kind' | 'contributes' | 'languages' | 'targetGroups' | 'icnpo'

/** The register's categories are named in Bokmål only. */
const CATEGORIES: readonly Term[] = ICNPO.map(({ code, name }) => ({ id: code, nb: name, nn: name, en: name }))

const TERMS: Readonly<Record<ChoiceField, readonly Term[]>> = {
  kind: ORGANISATION_KINDS,
  contributes: CONTRIBUTIONS,
  languages: LANGUAGES,
  targetGroups: TARGET_GROUPS,
  icnpo: CATEGORIES,
}

const BY_ID = Object.fromEntries(
  Object.entries(TERMS).map(([field, terms]) => [
    field,
    new Map(terms.map((term, place) => [term.id, { term, place }])),
  ]),
)

/** What ICNPO categories belong to. */
const PARENTS = new Map<string, string | null>(ICNPO.map(({ code, parent }) => [code, parent]))

/** The group a category is in; itself when it is one, or unknown. */
export function categoryGroup(code: string): string {
  return PARENTS.get(code) ?? code
}

export function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(TERMS, field)
}

/** All there is to choose from; what is chosen but no longer known, or only by a newer app, stands last. */
export function choiceGroups(
  field: ChoiceField,
  locale: Locale,
  chosen: readonly string[] = [],
): readonly ChoiceGroup[] {
  const groups =
    field === 'icnpo'
      ? categoryGroups(locale)
      : [{ label: null, options: TERMS[field].map((term) => optionOf(term, locale)) }]
  const known = new Set(groups.flatMap(({ options }) => options.map((option) => option.value)))
  const others = chosen
    .filter((id) => !known.has(id))
    .map((id) => ({ value: id, label: choiceLabel(field, id, locale) }))
  return others.length === 0 ? groups : [...groups, { label: null, options: others }]
}

/** What a choice is called; its id when we do not know it. */
export function choiceLabel(field: string, id: string, locale: Locale): string {
  if (field === 'tags') return tagText(id)
  return BY_ID[field]?.get(id)?.term[locale] ?? id
}

/** What a choice is called in any of our languages, and in people's own words, to be found by. */
export function choiceSpellings(field: string, id: string): string {
  const term = BY_ID[field]?.get(id)?.term
  if (!term) return field === 'tags' ? tagText(id) : id
  const parent = field === 'icnpo' ? PARENTS.get(id) : null
  return [
    ...new Set([term.nb, term.nn, term.en]),
    ...(field === 'icnpo' ? [id] : []),
    ...(parent ? [choiceLabel(field, parent, 'nb')] : []),
    ...(SYNONYMS[field]?.[id] ? [SYNONYMS[field][id]] : []),
  ].join(' ')
}

/** «Språkkafé, leksehjelp», in our order; at most the first `most`. */
export function choicesInWords(field: ChoiceField, ids: readonly string[], locale: Locale, most = Infinity): string {
  const placeOf = (id: string) => BY_ID[field]?.get(id)?.place ?? Infinity
  const labels = [...ids].sort((one, two) => placeOf(one) - placeOf(two) || (one < two ? -1 : 1)).slice(0, most)
  return labels
    .map((id, at) => (at === 0 ? choiceLabel(field, id, locale) : inSentence(choiceLabel(field, id, locale), locale)))
    .join(', ')
}

/** A label after other words. In English, names of languages keep their capital letter. */
export function inSentence(label: string, locale: Locale): string {
  const isAbbreviation = /^\p{Lu}[^\p{Ll}]/u.test(label) && !label.includes(' ')
  return locale === 'en' || isAbbreviation ? label : label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
}

function categoryGroups(locale: Locale): ChoiceGroup[] {
  return ICNPO.filter(({ parent }) => parent === null).map((group) => {
    const options = ICNPO.filter(({ parent }) => parent === group.code).map(({ code, name }) => ({
      value: code,
      label: name,
    }))
    const saysTheSame = options.length === 1 && options[0]?.label === group.name
    return { label: saysTheSame ? null : choiceLabel('icnpo', group.code, locale), options }
  })
}

function optionOf(term: Term, locale: Locale): Option {
  return { value: term.id, label: term[locale], ...(term.about ? { hint: term.about[locale] } : {}) }
}
