import FunnelIcon from '@navikt/aksel-icons/svg/Funnel.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { countChosen, toggled } from '#model/chosen.ts'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { useFilterWords } from './filter-words.ts'
import './FilterBar.css'
import { FILTERS } from './filters.ts'
import { FilterSheet } from './FilterSheet.tsx'
import { OpenView, OtherViews } from './SavedViews.tsx'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'

/** One tap each, right over the list: with something the matter. */
const QUICK = FILTERS.filter(({ id }) => id === 'versions' || id === 'confirmed')

export interface FilterBarProps {
  query: Query
  shown: Shown
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  /** The filters lie over the list. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Over the list: the way to the filters, what is chosen, saved views, and those with something the matter. */
export function FilterBar({ query, shown, isPaneShown, isOpen, onOpen }: FilterBarProps) {
  const t = useMessages('finding')
  const words = useFilterWords()
  const root = useRef<HTMLDivElement>(null)
  const { chosen } = query
  const count = countChosen(chosen)
  const toggle = (filter: string, value: string, on: boolean) => query.choose(toggled(chosen, filter, value, on))
  useEffect(() => {
    if (!isOpen)
      root.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, isOpen])
  const isQuick = (filter: string) => QUICK.some(({ id }) => id === filter)
  return (
    <div class="filter-bar" ref={root}>
      {!isPaneShown && (
        <div class="chips">
          <Chip
            icon={FunnelIcon}
            label={count === 0 ? undefined : t('filterCount', { count })}
            count={count === 0 ? undefined : count}
            opens
            onClick={() => onOpen(true)}
          >
            {t('filter')}
          </Chip>
        </div>
      )}
      <ChipLine label={t('narrowing')}>
        <OpenView query={query} />
        {FILTERS.filter(({ id }) => !isQuick(id)).flatMap(({ id }) =>
          (chosen.get(id) ?? []).map((value) => (
            <Chip key={`${id} ${value}`} on icon={XMarkIcon} onClick={() => toggle(id, value, false)}>
              {words.value(id, value)}
            </Chip>
          )),
        )}
        <OtherViews query={query} />
        {QUICK.flatMap(({ id, only = [] }) => {
          const countOf = shown.facets?.counter(id, chosen, shown.hits)
          const has = new Set(shown.facets?.values(id).map(({ value }) => value))
          return only.map((value) => {
            const on = chosen.get(id)?.includes(value) ?? false
            if (!on && !has.has(value)) return null
            return (
              <Chip
                key={value}
                on={on}
                icon={on ? XMarkIcon : undefined}
                count={countOf?.(value)}
                onClick={() => toggle(id, value, !on)}
              >
                {words.value(id, value)}
              </Chip>
            )
          })
        })}
      </ChipLine>
      {isOpen && <FilterSheet query={query} shown={shown} onClose={() => onOpen(false)} />}
    </div>
  )
}
