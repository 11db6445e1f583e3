import { useMemo } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toggled } from '#model/chosen.ts'
import { countBits } from '#model/facets.ts'
import type { Chosen } from '#model/facets.ts'
import { Chips } from '#ui/Chips.tsx'
import { useFilterWords } from './filter-words.ts'
import { FILTERS } from './filters.ts'
import type { Filter } from './filters.ts'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'
import './FilterPanel.css'

/** So many values of one filter have room; the others are found by typing. */
const MOST = 40

const SWITCHES = FILTERS.filter(({ only }) => only !== undefined)
const LISTS = FILTERS.filter(({ only }) => only === undefined)

const NOTHING_CHOSEN: Chosen = new Map()

export interface FilterPanelProps {
  query: Query
  shown: Shown
  onChoose: (chosen: Chosen) => void
}

/** Everything one can narrow by, with how many one would get. */
export function FilterPanel({ query, shown, onChoose }: FilterPanelProps) {
  const t = useMessages('activities')
  const words = useFilterWords()
  const { facets, hits } = shown
  const counters = useMemo(
    () => new Map(FILTERS.map(({ id }) => [id, facets.counter(id, query.chosen, hits)])),
    [facets, query.chosen, hits, shown],
  )
  const everything = useMemo(() => countBits(facets.select(NOTHING_CHOSEN)), [facets, shown])
  const valuesOf = ({ id }: Filter) => {
    const chosen = query.chosen.get(id) ?? []
    // Where nobody has said a level, all are for everyone.
    const known = facets.values(id).flatMap(({ value, size }) => (id === 'levels' && size === everything ? [] : value))
    const inOrder = id === 'levels' ? known.toSorted() : known
    return [...inOrder.slice(0, MOST), ...chosen.filter((value) => !inOrder.slice(0, MOST).includes(value))]
  }
  return (
    <div class="activity-filters">
      <section>
        <h3>{t('mustBe')}</h3>
        <Chips
          label={t('mustBe')}
          options={SWITCHES.map(({ id, only = '' }) => ({
            value: id,
            label: words.name(id),
            count: counters.get(id)?.(only) ?? 0,
          }))}
          chosen={SWITCHES.filter(({ id }) => query.chosen.has(id)).map(({ id }) => id)}
          onToggle={(filter, on) => {
            const only = SWITCHES.find(({ id }) => id === filter)?.only
            if (only !== undefined) onChoose(toggled(query.chosen, filter, only, on))
          }}
        />
      </section>
      {LISTS.map((filter) => {
        const values = valuesOf(filter)
        if (values.length === 0) return null
        return (
          <section key={filter.id}>
            <h3>{words.name(filter.id)}</h3>
            <Chips
              label={words.name(filter.id)}
              options={values.map((value) => ({
                value,
                label: words.value(filter.id, value),
                count: counters.get(filter.id)?.(value) ?? 0,
              }))}
              chosen={query.chosen.get(filter.id) ?? []}
              onToggle={(value, on) => onChoose(toggled(query.chosen, filter.id, value, on))}
            />
          </section>
        )
      })}
    </div>
  )
}
