import { useMessages } from '#i18n/messages.ts'
import type { Chosen } from '#model/facets.ts'
import { FilterChoices } from '#ui/FilterChoices.tsx'
import { useFilterWords } from './filter-words.ts'
import { FILTERS } from './filters.ts'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'

export interface FilterPanelProps {
  query: Query
  shown: Shown
  onChoose: (chosen: Chosen) => void
}

/** Everything one can narrow by, with how many one would get. */
export function FilterPanel({ query: { chosen }, shown: { facets, hits }, onChoose }: FilterPanelProps) {
  const t = useMessages('activities')
  const words = useFilterWords()
  return (
    <FilterChoices
      switches={t('mustBe')}
      filters={FILTERS}
      choose={onChoose}
      {...{ chosen, facets, hits }}
      {...words}
    />
  )
}
