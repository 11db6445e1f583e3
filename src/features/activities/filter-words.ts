import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { organisationName } from './activities.ts'
import type { FilterId } from './filters.ts'
import { termLabel } from './terms.ts'

export interface FilterWords {
  /** What a filter is about: «Norsknivå». */
  name: (filter: FilterId) => string
  /** What a value is called: «Gratis», «Ukrainsk». */
  valueName: (filter: FilterId, value: string) => string
}

/** What filters and their values are called, in the language in use. */
export function useFilterWords(): FilterWords {
  const t = useMessages('activities')
  const locale = useLocale()
  return {
    name: (filter) => t(`filter-${filter}`),
    valueName(filter, value) {
      if (filter === 'area') return value
      if (filter === 'organisations') return organisationName(value) ?? t('unknownOrganisation')
      const isTerm = filter === 'type' || filter === 'languages' || filter === 'levels' || filter === 'targetGroups'
      return isTerm ? termLabel(filter, value, locale) : t(`filter-${filter}`)
    },
  }
}
