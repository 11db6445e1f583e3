import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toggled } from '#model/chosen.ts'
import { ChosenChips, FilterBar, ToggleChip } from '#ui/FilterBar.tsx'
import { FilterSheet } from '#ui/FilterSheet.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { useFilterWords } from './filter-words.ts'
import { FILTERS } from './filters.ts'
import { OpenView, OtherViews } from './SavedViews.tsx'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'

/** One tap each, right over the list: with something the matter. */
const QUICK = FILTERS.filter(({ id }) => id === 'versions' || id === 'confirmed')
const OTHERS = FILTERS.filter((filter) => !QUICK.includes(filter))

export interface FilterLineProps {
  query: Query
  shown: Shown
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  onOpen: () => void
}

/** Over the list: the way to the filters, what is chosen, saved views, and those with something the matter. */
export function FilterLine({ query, shown, isPaneShown, onOpen }: FilterLineProps) {
  const t = useMessages('finding')
  const words = useFilterWords()
  const root = useRef<HTMLDivElement>(null)
  const { chosen, choose } = query
  useEffect(() => {
    root.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return (
    <FilterBar
      chosen={chosen}
      words={{
        filter: t('filter'),
        filterCount: (count) => t('filterCount', { count }),
        narrowing: t('narrowing'),
      }}
      isPaneShown={isPaneShown}
      onOpen={onOpen}
      root={root}
    >
      <OpenView query={query} />
      <ChosenChips filters={OTHERS} {...{ chosen, choose }} valueName={words.valueName} />
      <OtherViews query={query} />
      {QUICK.flatMap(({ id, only = [] }) => {
        const countOf = shown.facets?.counter(id, chosen, shown.hits)
        const has = new Set(shown.facets?.values(id).map(({ value }) => value))
        return only.map((value) => {
          const on = chosen.get(id)?.includes(value) ?? false
          if (!on && !has.has(value)) return null
          return (
            <ToggleChip
              key={value}
              on={on}
              count={countOf?.(value)}
              onToggle={() => choose(toggled(chosen, id, value, !on))}
            >
              {words.valueName(id, value)}
            </ToggleChip>
          )
        })
      })}
    </FilterBar>
  )
}

/** All filters, over the list. */
export function FiltersOver({ query, shown, onClose }: { query: Query; shown: Shown; onClose: () => void }) {
  const t = useMessages('finding')
  return (
    <FilterSheet
      title={t('filterTitle')}
      clearLabel={t('clear')}
      showLabel={shown.total === 0 ? t('showNone') : t('showThese', { count: shown.total })}
      query={query}
      onClose={onClose}
    >
      {(chooseHere) => (
        <FilterPanel
          query={query}
          shown={shown}
          onToggle={(filter, value, on) => chooseHere(toggled(query.chosen, filter, value, on))}
        />
      )}
    </FilterSheet>
  )
}
