import FunnelIcon from '@navikt/aksel-icons/svg/Funnel.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useRef, useState } from 'preact/hooks'
import { countChosen, toggled } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { FILTERS, filterName, valueName } from './filters.ts'
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
  const language = useLanguage()
  const { t } = language
  const { chosen } = query
  const [isOpen, setOpen] = useState(false)
  const count = countChosen(chosen)
  const { hits } = shown
  const { facets } = shown.index
  return (
    <>
      <ChipLine label={t('filterTitle')}>
        {!isPaneShown && (
          <Chip icon={FunnelIcon} count={count === 0 ? undefined : count} opens onClick={() => setOpen(true)}>
            {t('filter')}
          </Chip>
        )}
        {FILTERS.filter(({ only }) => only === undefined).flatMap(({ id }) =>
          (chosen.get(id) ?? []).map((value) => (
            <Chip
              key={`${id} ${value}`}
              on
              icon={XMarkIcon}
              onClick={() => query.choose(toggled(chosen, id, value, false))}
            >
              {valueName(id, value, language)}
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
              {filterName(id, language)}
            </Chip>
          )
        })}
      </ChipLine>
      {isOpen && <FilterSheet query={query} shown={shown} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The filters over the list. However many one chooses, one step back is to before it was opened. */
function FilterSheet({ query, shown, onClose }: { query: Query; shown: Shown; onClose: () => void }) {
  const { t } = useLanguage()
  const hasBegun = useRef(false)
  const choose = (chosen: Chosen) => {
    query.choose(chosen, hasBegun.current)
    hasBegun.current = true
  }
  return (
    <Sheet
      title={t('filterTitle')}
      closeLabel={t('close')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {query.chosen.size > 0 && <Button onClick={() => choose(new Map())}>{t('clear')}</Button>}
          <Button look="primary" onClick={onClose}>
            {shown.total === 0 ? t('none') : t('show', { count: shown.total })}
          </Button>
        </Buttons>
      }
    >
      <Filters shown={shown} chosen={query.chosen} onChoose={choose} />
    </Sheet>
  )
}
