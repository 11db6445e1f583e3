import { useState } from 'preact/hooks'
import { FilterBar, NarrowingChips } from '#ui/FilterBar.tsx'
import { FilterSheet } from '#ui/FilterSheet.tsx'
import { FILTERS, useFilterWords } from './filters.ts'
import { Filters } from './Filters.tsx'
import { useLanguage } from './language.ts'
import type { Query } from './query.ts'
import type { Shown } from './shown.ts'

/** Over the list: the way to the filters, what is chosen, and what most ask for one tap each. */
export function FilterLine({
  query,
  shown,
  isPaneShown,
}: {
  query: Query
  shown: Shown
  /** The filters stand beside the list already. */
  isPaneShown: boolean
}) {
  const { t } = useLanguage()
  const words = useFilterWords()
  const { chosen, choose } = query
  const [isOpen, setOpen] = useState(false)
  const { facets } = shown.index
  return (
    <>
      <FilterBar
        chosen={chosen}
        words={{ filter: t('filter'), narrowing: t('filterTitle') }}
        isPaneShown={isPaneShown}
        onOpen={() => setOpen(true)}
      >
        <NarrowingChips filters={FILTERS} {...{ chosen, choose, facets }} hits={shown.hits} {...words} />
      </FilterBar>
      {isOpen && (
        <FilterSheet
          title={t('filterTitle')}
          closeLabel={t('close')}
          clearLabel={t('clear')}
          showLabel={shown.total === 0 ? t('none') : t('show', { count: shown.total })}
          query={query}
          onClose={() => setOpen(false)}
        >
          {(chooseHere) => <Filters shown={shown} chosen={chosen} onChoose={chooseHere} />}
        </FilterSheet>
      )}
    </>
  )
}
