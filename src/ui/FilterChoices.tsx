import { toggled } from '#model/chosen.ts'
import type { Bits, Chosen, Facets } from '#model/facets.ts'
import { Chips } from './Chips.tsx'
import { useAfterPaint } from './after-paint.ts'
import './FilterChoices.css'

/** A list that can be narrowed, and what narrows it now. */
export interface Narrowing<Id extends string> {
  /** By any of its values, or by `only` one, to be put on and off. */
  filters: readonly { id: Id; only?: string }[]
  chosen: Chosen
  choose: (chosen: Chosen) => void
  facets: Facets
  /** All that the text alone finds; `null` when there is none. */
  hits: Bits | null
  /** What a filter is about: «Norsknivå». */
  name: (filter: Id) => string
  /** What a value is called: «Ukrainsk». */
  valueName: (filter: Id, value: string) => string
}

/** So many values of one filter have room; the others are found by typing. */
const MOST = 40

/**
 * Everything one can narrow by, with how many one would get: what one pressed is seen first, and what that makes of the numbers a
 * frame later. `switches`: what those with one value are about together.
 */
export function FilterChoices<Id extends string>({
  switches,
  filters,
  chosen,
  choose,
  facets,
  hits,
  name,
  valueName,
}: Narrowing<Id> & { switches: string }) {
  const counted = useAfterPaint(chosen)
  const counters = new Map(filters.map(({ id }) => [id, facets.counter(id, counted, hits)]))
  const everything = facets.size()
  const valuesOf = (id: Id) => {
    // Where nobody has said a level, all are for everyone.
    const known = facets.values(id).flatMap(({ value, size }) => (id === 'levels' && size === everything ? [] : value))
    const offered = known.slice(0, MOST)
    const values = [...offered, ...(chosen.get(id) ?? []).filter((value) => !offered.includes(value))]
    return id === 'levels' ? values.sort() : values
  }
  const ofOne = filters.flatMap(({ id, only }) => (only === undefined ? [] : { id, only }))
  return (
    <div class="filter-choices" aria-busy={counted !== chosen}>
      <section>
        <h3>{switches}</h3>
        <Chips
          label={switches}
          options={ofOne.map(({ id, only }) => ({ value: id, label: name(id), count: counters.get(id)?.(only) ?? 0 }))}
          chosen={ofOne.filter(({ id }) => chosen.has(id)).map(({ id }) => id)}
          onToggle={(filter, on) => {
            const one = ofOne.find(({ id }) => id === filter)
            if (one) choose(toggled(chosen, one.id, one.only, on))
          }}
        />
      </section>
      {filters.map(({ id, only }) => {
        const values = only === undefined ? valuesOf(id) : []
        if (values.length === 0) return null
        return (
          <section key={id}>
            <h3>{name(id)}</h3>
            <Chips
              label={name(id)}
              options={values.map((value) => ({
                value,
                label: valueName(id, value),
                count: counters.get(id)?.(value) ?? 0,
              }))}
              chosen={chosen.get(id) ?? []}
              onToggle={(value, on) => choose(toggled(chosen, id, value, on))}
            />
          </section>
        )
      })}
    </div>
  )
}
