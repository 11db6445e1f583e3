import FunnelIcon from '@navikt/aksel-icons/svg/Funnel.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { countChosen, toggled } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useFilterWords } from './filter-words.ts'
import { FilterPanel } from './FilterPanel.tsx'
import { FILTERS } from './filters.ts'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'
import './FilterBar.css'

export interface FilterBarProps {
  query: Query
  shown: Shown
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  /** The filters lie over the list. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** Over the list: the way to the filters, what is chosen, and what most ask for one tap each. */
export function FilterBar({ query, shown, isPaneShown, isOpen, onOpen }: FilterBarProps) {
  const t = useMessages('activities')
  const words = useFilterWords()
  const { chosen } = query
  const count = countChosen(chosen)
  const { facets, hits } = shown
  return (
    <div class="activity-filter-bar">
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
        {FILTERS.filter(({ only }) => only === undefined).flatMap(({ id }) =>
          (chosen.get(id) ?? []).map((value) => (
            <Chip
              key={`${id} ${value}`}
              on
              icon={XMarkIcon}
              onClick={() => query.choose(toggled(chosen, id, value, false))}
            >
              {words.value(id, value)}
            </Chip>
          )),
        )}
        {FILTERS.map(({ id, only }) => {
          if (only === undefined) return null
          const on = chosen.has(id)
          const size = facets.counter(id, chosen, hits)(only)
          if (!on && size === 0) return null
          return (
            <Chip
              key={id}
              on={on}
              icon={on ? XMarkIcon : undefined}
              count={size}
              onClick={() => query.choose(toggled(chosen, id, only, !on))}
            >
              {words.name(id)}
            </Chip>
          )
        })}
      </ChipLine>
      {isOpen && <FilterSheet query={query} shown={shown} onClose={() => onOpen(false)} />}
    </div>
  )
}

/** The filters over the list. However many one chooses, one step back is to before it was opened. */
function FilterSheet({ query, shown, onClose }: { query: Query; shown: Shown; onClose: () => void }) {
  const t = useMessages('activities')
  const hasBegun = useRef(false)
  const choose = (chosen: Chosen) => {
    query.choose(chosen, hasBegun.current)
    hasBegun.current = true
  }
  return (
    <Sheet
      title={t('filterTitle')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {query.chosen.size > 0 && <Button onClick={() => choose(new Map())}>{t('clear')}</Button>}
          <Button look="primary" onClick={onClose}>
            {shown.total === 0 ? t('showNone') : t('showThese', { count: shown.total })}
          </Button>
        </Buttons>
      }
    >
      <FilterPanel query={query} shown={shown} onChoose={choose} />
    </Sheet>
  )
}
