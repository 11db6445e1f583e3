import { useMessages } from '#i18n/messages.ts'
import { FilterBar, NarrowingChips } from '#ui/FilterBar.tsx'
import { FilterSheet } from '#ui/FilterSheet.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { useFilterWords } from './filter-words.ts'
import { FILTERS } from './filters.ts'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'

export interface FilterLineProps {
  query: Query
  shown: Shown
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  /** The filters lie over the list. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Over the list: the way to the filters, what is chosen, and what most ask for one tap each. */
export function FilterLine({ query, shown, isPaneShown, isOpen, onOpen }: FilterLineProps) {
  const t = useMessages('activities')
  const words = useFilterWords()
  const { chosen, choose } = query
  const { facets, hits } = shown
  return (
    <>
      <FilterBar
        chosen={chosen}
        words={{
          filter: t('filter'),
          filterCount: (count) => t('filterCount', { count }),
          narrowing: t('narrowing'),
        }}
        isPaneShown={isPaneShown}
        onOpen={() => onOpen(true)}
      >
        <NarrowingChips filters={FILTERS} {...{ chosen, choose, facets, hits }} {...words} />
      </FilterBar>
      {isOpen && (
        <FilterSheet
          title={t('filterTitle')}
          clearLabel={t('clear')}
          showLabel={shown.total === 0 ? t('showNone') : t('showThese', { count: shown.total })}
          query={query}
          onClose={() => onOpen(false)}
        >
          {(chooseHere) => <FilterPanel query={query} shown={shown} onChoose={chooseHere} />}
        </FilterSheet>
      )}
    </>
  )
}
