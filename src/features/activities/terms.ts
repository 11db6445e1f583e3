import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { LEVELS } from '#content/levels.ts'
import { SYNONYMS } from '#content/synonyms.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import type { Locale } from '#i18n/locale.ts'
import type { ChoiceGroup } from '#ui/ManyChoices.tsx'

/** A field or set whose values are chosen from our own content. */
export type TermField = OneTermField | 'languages' | 'targetGroups' | 'levels'
/** One that has a single value. */
export type OneTermField = 'type' | 'writtenIn'

const TERMS: Readonly<Record<TermField, readonly Term[]>> = {
  type: CONTRIBUTIONS,
  writtenIn: LANGUAGES,
  languages: LANGUAGES,
  targetGroups: TARGET_GROUPS,
  levels: LEVELS,
}
/** By what name people's own words for a list are kept (content/synonyms.ts). */
const SYNONYMS_OF: Readonly<Partial<Record<TermField, string>>> = {
  type: 'contributes',
  writtenIn: 'languages',
  languages: 'languages',
  targetGroups: 'targetGroups',
}

export function isOneTerm(field: string): field is OneTermField {
  return field === 'type' || field === 'writtenIn'
}

/** What a choice is called; its id when we do not know it. */
export function termLabel(field: TermField, id: string, locale: Locale): string {
  return TERMS[field].find((term) => term.id === id)?.[locale] ?? id
}

/** All a choice can be found by: its names in our languages, and people's own words. */
export function termSpellings(field: TermField, id: string): string {
  const term = TERMS[field].find((one) => one.id === id)
  const own = SYNONYMS[SYNONYMS_OF[field] ?? '']?.[id] ?? ''
  return term ? [...new Set([term.nb, term.nn, term.en, own])].join(' ') : id
}

/** «Ukrainsk, arabisk», in our order. */
export function termsInWords(field: TermField, ids: readonly string[], locale: Locale): string {
  const place = (id: string) => TERMS[field].findIndex((term) => term.id === id)
  return ids
    .toSorted((one, other) => place(one) - place(other))
    .map((id, at) => {
      const label = field === 'levels' ? id : termLabel(field, id, locale)
      return at === 0 || field === 'levels' || locale === 'en' ? label : label.charAt(0).toLowerCase() + label.slice(1)
    })
    .join(', ')
}

/** All there is to choose from; what is chosen but unknown to us stands last. */
export function termGroups(field: TermField, locale: Locale, chosen: readonly string[]): ChoiceGroup[] {
  const known = TERMS[field].map((term) => ({ value: term.id, label: term[locale] }))
  const others = chosen.filter((id) => !TERMS[field].some((term) => term.id === id))
  return [{ label: null, options: [...known, ...others.map((id) => ({ value: id, label: id }))] }]
}
