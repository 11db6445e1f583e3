import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './PickRow.css'

export interface PickRowProps {
  name: string
  /** One more line about it. */
  note?: ComponentChildren
  on: boolean
  /** From `WindowedList`. */
  tabIndex: number | undefined
  onToggle: (on: boolean) => unknown
}

/** A row that is picked or not: all of it is what one taps. */
export function PickRow({ name, note, on, tabIndex, onToggle }: PickRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a row of a long list is one thing that takes the focus
    <button
      type="button"
      class="row pick-row"
      role="checkbox"
      aria-checked={on}
      tabIndex={tabIndex}
      onClick={() => onToggle(!on)}
    >
      <span class="pick-mark">
        <Icon svg={CheckmarkIcon} />
      </span>
      <span class="row-words">
        <b dir="auto">{name}</b>
        {note && <small>{note}</small>}
      </span>
    </button>
  )
}
