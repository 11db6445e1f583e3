import FunnelIcon from '@navikt/aksel-icons/svg/Funnel.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import type { ComponentChildren, RefObject } from 'preact'
import { countChosen, toggled } from '#model/chosen.ts'
import type { Chosen } from '#model/facets.ts'
import { useAfterPaint } from './after-paint.ts'
import { Chip, ChipLine } from './Chips.tsx'
import type { Narrowing } from './FilterChoices.tsx'
import './FilterBar.css'

export interface FilterBarProps {
  chosen: Chosen
  words: {
    filter: string
    /** The same with how many values are chosen, to be read aloud. */
    filterCount?: (count: number) => string
    /** What the chips are about; read aloud. */
    narrowing: string
  }
  /** The filters stand beside the list already. */
  isPaneShown: boolean
  onOpen: () => void
  root?: RefObject<HTMLDivElement | null>
  /** Chips. */
  children: ComponentChildren
}

/** Over a list: the way to the filters, and beside it a line of chips that scrolls. */
export function FilterBar({ chosen, words, isPaneShown, onOpen, root, children }: FilterBarProps) {
  const count = countChosen(chosen)
  return (
    <div class="filter-bar" ref={root ?? null}>
      {!isPaneShown && (
        <div class="chips">
          <Chip
            icon={FunnelIcon}
            label={count === 0 ? undefined : words.filterCount?.(count)}
            count={count === 0 ? undefined : count}
            opens
            onClick={onOpen}
          >
            {words.filter}
          </Chip>
        </div>
      )}
      <ChipLine label={words.narrowing}>{children}</ChipLine>
    </div>
  )
}

/** What is chosen in these filters, a chip each; a tap takes it away. */
export function ChosenChips<Id extends string>({
  filters,
  chosen,
  choose,
  valueName,
}: Pick<Narrowing<Id>, 'chosen' | 'choose' | 'valueName'> & { filters: readonly { id: Id }[] }) {
  return filters.flatMap(({ id }) =>
    (chosen.get(id) ?? []).map((value) => (
      <Chip key={`${id} ${value}`} on icon={XMarkIcon} onClick={() => choose(toggled(chosen, id, value, false))}>
        {valueName(id, value)}
      </Chip>
    )),
  )
}

/** One value that is put on and off where it stands. */
export function ToggleChip({
  on,
  count,
  onToggle,
  children,
}: {
  on: boolean
  count: number | undefined
  onToggle: () => unknown
  children: ComponentChildren
}) {
  return (
    <Chip on={on} icon={on ? XMarkIcon : undefined} count={count} onClick={onToggle}>
      {children}
    </Chip>
  )
}

/** What is chosen among many values, and each filter that has one value, while there is anything to find with it. */
export function NarrowingChips<Id extends string>(narrowing: Narrowing<Id>) {
  const { filters, chosen, choose, facets, hits, name } = narrowing
  const counted = useAfterPaint(chosen) // what one pressed is seen first
  return (
    <>
      <ChosenChips {...narrowing} filters={filters.filter(({ only }) => only === undefined)} />
      {filters.map(({ id, only }) => {
        if (only === undefined) return null
        const on = chosen.has(id)
        const count = facets.counter(id, counted, hits)(only)
        if (!on && count === 0) return null
        return (
          <ToggleChip key={id} on={on} count={count} onToggle={() => choose(toggled(chosen, id, only, !on))}>
            {name(id)}
          </ToggleChip>
        )
      })}
    </>
  )
}
