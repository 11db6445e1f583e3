import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/Icon.tsx'
import './SelectableRow.css'

/** A row of the list that is chosen by a press on it, with its box before the words. */
export function SelectableRow({
  on,
  title,
  sub,
  tabIndex,
  onToggle,
}: {
  on: boolean
  title: ComponentChildren
  sub: ComponentChildren
  tabIndex: number | undefined
  onToggle: () => void
}) {
  return (
    <button
      type="button"
      class="row selectable-row"
      role="checkbox"
      aria-checked={on}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <span class="selectable-row-box">{on && <Icon svg={CheckmarkIcon} />}</span>
      <span class="row-words">
        <b>{title}</b>
        {sub && <small>{sub}</small>}
      </span>
    </button>
  )
}
