import { useState } from 'preact/hooks'
import { fold } from '#model/fold.ts'
import { Chips } from './Chips.tsx'
import type { Option } from './Choice.tsx'
import { SearchField } from './SearchField.tsx'
import './ManyChoices.css'

/** Choices that belong together; `null` when there is no more to say about them. */
export interface ChoiceGroup {
  label: string | null
  options: readonly Option[]
}

export interface ManyChoicesProps {
  /** What one chooses; read aloud. */
  label: string
  groups: readonly ChoiceGroup[]
  /** All that a choice can be found by. */
  spellingsOf: (value: string) => string
  /** «Søk i språk», and what is said when nothing is found. */
  searchLabel: string
  noneFound: string
  chosen: readonly string[]
  onToggle: (value: string, on: boolean) => unknown
}

/** So many can be looked through; for more there is a search. */
const FEW = 16

/** Any number of many, in a sheet. */
export function ManyChoices(props: ManyChoicesProps) {
  const { label, groups, spellingsOf, searchLabel, noneFound, chosen, onToggle } = props
  const [query, setQuery] = useState('')
  const count = groups.reduce((sum, group) => sum + group.options.length, 0)
  const wanted = fold(query)
  const found = groups
    .map((group) => ({
      label: group.label,
      options: group.options.filter(({ value }) => wanted === '' || fold(spellingsOf(value)).includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0)
  return (
    <div class="many-choices">
      {count > FEW && <SearchField label={searchLabel} value={query} onInput={setQuery} />}
      {found.map((group) => (
        <section key={group.options[0]?.value}>
          {group.label !== null && <h3>{group.label}</h3>}
          <Chips label={group.label ?? label} options={group.options} chosen={chosen} onToggle={onToggle} />
        </section>
      ))}
      {found.length === 0 && <p role="status">{noneFound}</p>}
    </div>
  )
}
