import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import type { Option } from './Choice.tsx'
import { Icon } from './Icon.tsx'
import './Chips.css'

export interface ChipsProps {
  /** What the chips are about; read aloud. */
  label: string
  options: readonly (Option & { count?: number })[]
  /** Which are on. */
  chosen: readonly string[]
  onToggle: (value: string, on: boolean) => unknown
  /** One line that scrolls sideways (filters over a list) instead of several lines. */
  oneLine?: boolean
  disabled?: boolean
}

/** Any number of several; each is on or off by itself. */
export function Chips({ label, options, chosen, onToggle, oneLine, disabled }: ChipsProps) {
  return (
    <div class="chips" role="group" aria-label={label} data-one-line={oneLine || undefined}>
      {options.map(({ value, label: name, count }) => {
        const on = chosen.includes(value)
        return (
          <button key={value} type="button" aria-pressed={on} disabled={disabled} onClick={() => onToggle(value, !on)}>
            {on && <Icon svg={CheckmarkIcon} />}
            {name}
            {count !== undefined && <span> {count}</span>}
          </button>
        )
      })}
    </div>
  )
}
