import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Chosen } from '#model/facets.ts'
import { fold } from '#model/fold.ts'
import { useAfterPaint } from '#ui/after-paint.ts'
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

/** What is counted: how many one would get with each value besides what is chosen. */
interface Counted {
  shown: Shown
  chosen: Chosen
}

/** Everything one can narrow by, with how many one would get: what one pressed is seen first, and what that makes of the numbers a frame later. */
export function FilterPanel(props: FilterPanelProps) {
  const t = useMessages('finding')
  const { shown, query } = props
  const now = useMemo<Counted>(() => ({ shown, chosen: query.chosen }), [shown, query.chosen])
  const counted = useAfterPaint(now)
  const isFirst = counted.shown.facets === null // there were no numbers yet
  const latest = useRef(props.onToggle)
  latest.current = props.onToggle
  const onToggle = useCallback<FilterPanelProps['onToggle']>((...given) => latest.current(...given), [])
  if (!shown.facets) return <p role="status">{t('gettingReady')}</p>
  return (
    <div class="filter-panel" aria-busy={counted !== now}>
      {SECTIONS.map((filters) => (
        <KeptSection
          key={filters[0]?.param}
          filters={filters}
          counted={isFirst ? now : counted}
          chosen={query.chosen}
          onToggle={onToggle}
        />
      ))}
    </div>
  )
}

interface Value {
  filter: string
  value: string
}

interface SectionProps {
  filters: readonly Filter[]
  counted: Counted
  chosen: Chosen
  /** Always the same. */
  onToggle: FilterPanelProps['onToggle']
}

/** It is drawn again when something else is chosen in it, or counted. */
function KeptSection({ filters, counted, chosen, onToggle }: SectionProps) {
  const own = filters.map(({ id }) => chosen.get(id))
  return useMemo(() => <FilterSection {...{ filters, counted, chosen, onToggle }} />, [filters, counted, ...own])
}

function FilterSection({ filters, counted, chosen, onToggle }: SectionProps) {
  const t = useMessages('finding')
  const words = useFilterWords()
  const [isWhole, setWhole] = useState(false)
  const [text, setText] = useState('')
  const { facets, hits } = counted.shown
  const values: Value[] = filters.flatMap(({ id }) => {
    const own = chosen.get(id) ?? []
    const known = (facets?.values(id) ?? []).map(({ value }) => value).filter((value) => isOffered(value, own))
    const all = [...known, ...own.filter((value) => !known.includes(value))]
    return all.map((value) => ({ filter: id, value }))
  })
  const counters = useMemo(
    () => new Map(filters.map(({ id }) => [id, remembering(facets?.counter(id, counted.chosen, hits) ?? (() => 0))])),
    [filters, counted],
  )
  if (values.length === 0) return null
  const wanted = fold(text)
  const offered =
    wanted === ''
      ? values.filter((value, at) => isWhole || at < FIRST || isChosen(chosen, value))
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
        chosen={offered.filter((one) => isChosen(chosen, one)).map(key)}
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

/** The same answers, each reckoned once. */
function remembering(countOf: (value: string) => number): (value: string) => number {
  const known = new Map<string, number>()
  return (value) => {
    const count = known.get(value) ?? countOf(value)
    known.set(value, count)
    return count
  }
}

function isChosen(chosen: Chosen, { filter, value }: Value): boolean {
  return chosen.get(filter)?.includes(value) ?? false
}

/** As long as nobody has written down a conversation, that there was none says nothing. */
function isOffered(value: string, chosen: readonly string[]): boolean {
  return value !== 'stille' || chosen.includes(value) || lastContact().isAny()
}
