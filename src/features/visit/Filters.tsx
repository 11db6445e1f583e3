import { useMemo } from 'preact/hooks'
import { toggled } from '#model/chosen.ts'
import { countBits } from '#model/facets.ts'
import type { Chosen } from '#model/facets.ts'
import { Chips } from '#ui/Chips.tsx'
import { FILTERS, filterName, valueName } from './filters.ts'
import type { Filter } from './filters.ts'
import { useLanguage } from './language.ts'
import type { Shown } from './shown.ts'
import './Filters.css'

const SWITCHES = FILTERS.filter(({ only }) => only !== undefined)
const LISTS = FILTERS.filter(({ only }) => only === undefined)
const NOTHING_CHOSEN: Chosen = new Map()

/** Everything one can narrow by, with how many one would get. */
export function Filters({
  shown,
  chosen,
  onChoose,
}: {
  shown: Shown
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}) {
  const language = useLanguage()
  const { hits } = shown
  const { facets } = shown.index
  const counters = useMemo(
    () => new Map(FILTERS.map(({ id }) => [id, facets.counter(id, chosen, hits)])),
    [facets, chosen, hits],
  )
  const everything = countBits(facets.select(NOTHING_CHOSEN))
  const count = (filter: Filter, value: string) => counters.get(filter.id)?.(value) ?? 0
  const valuesOf = ({ id }: Filter) => {
    // Where nobody has said a level, all are for everyone.
    const known = facets.values(id).flatMap(({ value, size }) => (id === 'levels' && size === everything ? [] : value))
    const others = (chosen.get(id) ?? []).filter((value) => !known.includes(value))
    return id === 'levels' ? [...known, ...others].sort() : [...known, ...others]
  }
  return (
    <div class="visit-filters">
      <section>
        <h3>{language.t('mustBe')}</h3>
        <Chips
          label={language.t('mustBe')}
          options={SWITCHES.map((filter) => ({
            value: filter.id,
            label: filterName(filter.id, language),
            count: count(filter, filter.only ?? ''),
          }))}
          chosen={SWITCHES.filter(({ id }) => chosen.has(id)).map(({ id }) => id)}
          onToggle={(id, on) => {
            const only = SWITCHES.find((filter) => filter.id === id)?.only
            if (only !== undefined) onChoose(toggled(chosen, id, only, on))
          }}
        />
      </section>
      {LISTS.map((filter) => {
        const values = valuesOf(filter)
        if (values.length === 0) return null
        return (
          <section key={filter.id}>
            <h3>{filterName(filter.id, language)}</h3>
            <Chips
              label={filterName(filter.id, language)}
              options={values.map((value) => ({
                value,
                label: valueName(filter.id, value, language),
                count: count(filter, value),
              }))}
              chosen={chosen.get(filter.id) ?? []}
              onToggle={(value, on) => onChoose(toggled(chosen, filter.id, value, on))}
            />
          </section>
        )
      })}
    </div>
  )
}
