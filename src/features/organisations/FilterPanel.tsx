import { useMemo, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { Button } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { SECTIONS, useFilterWords } from './filter-words.ts'
import type { Filter } from './filters.ts'
import { lastContact } from './last-contact.ts'
import type { Query } from './use-query.ts'
import type { Shown } from './use-shown.ts'
import './FilterPanel.css'

/** So many values stand there at first; the others are asked for. */
const FIRST = 10
/** From here one searches among them. */
const MANY = 24

export interface FilterPanelProps {
  query: Query
  shown: Shown
  onToggle: (filter: string, value: string, on: boolean) => void
}

/** Everything one can narrow by, with how many one would get. */
export function FilterPanel(props: FilterPanelProps) {
  const t = useMessages('finding')
  if (!props.shown.facets) return <p role="status">{t('gettingReady')}</p>
  return (
    <div class="filter-panel">
      {SECTIONS.map((filters) => (
        <FilterSection key={filters[0]?.param} filters={filters} {...props} />
      ))}
    </div>
  )
}

interface Value {
  filter: string
  value: string
}

function FilterSection({ filters, query, shown, onToggle }: FilterPanelProps & { filters: readonly Filter[] }) {
  const t = useMessages('finding')
  const words = useFilterWords()
  const [isWhole, setWhole] = useState(false)
  const [text, setText] = useState('')
  const { facets, hits } = shown
  const values: Value[] = filters.flatMap(({ id }) => {
    const chosen = query.chosen.get(id) ?? []
    const known = (facets?.values(id) ?? []).map(({ value }) => value).filter((value) => isOffered(value, chosen))
    const all = [...known, ...chosen.filter((value) => !known.includes(value))]
    return all.map((value) => ({ filter: id, value }))
  })
  const counters = useMemo(
    () => new Map(filters.map(({ id }) => [id, facets?.counter(id, query.chosen, hits) ?? (() => 0)])),
    [filters, facets, query.chosen, hits, shown],
  )
  if (values.length === 0) return null
  const wanted = fold(text)
  const offered =
    wanted === ''
      ? values.filter((value, at) => isWhole || at < FIRST || isChosen(query, value))
      : values.filter((one) => fold(words.valueName(one.filter, one.value)).includes(wanted)).slice(0, MANY * 4)
  const name = words.section(filters)
  const key = ({ filter, value }: Value) => `${filter} ${value}`
  return (
    <section class="filter-section">
      <h3>{name}</h3>
      {values.length > MANY && (
        <SearchField label={t('searchValues', { what: name.toLocaleLowerCase() })} value={text} onInput={setText} />
      )}
      <Chips
        label={name}
        options={offered.map((one) => ({
          value: key(one),
          label: words.valueName(one.filter, one.value),
          count: counters.get(one.filter)?.(one.value) ?? 0,
        }))}
        chosen={offered.filter((one) => isChosen(query, one)).map(key)}
        onToggle={(chip, on) => {
          const one = offered.find((value) => key(value) === chip)
          if (one) onToggle(one.filter, one.value, on)
        }}
      />
      {wanted === '' && !isWhole && offered.length < values.length && values.length <= MANY * 4 && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('moreValues', { total: values.length })}
        </Button>
      )}
    </section>
  )
}

function isChosen({ chosen }: Query, { filter, value }: Value): boolean {
  return chosen.get(filter)?.includes(value) ?? false
}

/** As long as nobody has written down a conversation, that there was none says nothing. */
function isOffered(value: string, chosen: readonly string[]): boolean {
  return value !== 'stille' || chosen.includes(value) || lastContact().isAny()
}
