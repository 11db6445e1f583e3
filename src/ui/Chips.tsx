import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { locale } from '#i18n/locale.ts'
import { number } from '#i18n/numbers.ts'
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
  disabled?: boolean
}

/** Any number of several; each is on or off by itself. Of many, only those that are otherwise than before are drawn again. */
export function Chips({ label, options, chosen, onToggle, disabled }: ChipsProps) {
  const drawn = useRef(new Map<string, { looks: string; chip: ComponentChildren }>())
  const toggle = useRef(onToggle)
  toggle.current = onToggle
  const now: typeof drawn.current = new Map()
  for (const { value, label: name, count } of options) {
    const on = chosen.includes(value)
    const looks = `${on} ${disabled} ${count} ${locale()} ${name}`
    const known = drawn.current.get(value)
    const chip =
      known?.looks === looks ? (
        known.chip
      ) : (
        <Chip key={value} on={on} count={count} disabled={disabled} onClick={() => toggle.current(value, !on)}>
          {name}
        </Chip>
      )
    now.set(value, { looks, chip })
  }
  drawn.current = now
  return (
    <div class="chips" role="group" aria-label={label}>
      {[...now.values()].map(({ chip }) => chip)}
    </div>
  )
}

export interface ChipProps {
  /** On or off; a chip that is neither does something. */
  on?: boolean
  /** Before the words; when on and none is given, a check mark. */
  icon?: string | undefined
  count?: number | undefined
  disabled?: boolean | undefined
  /** Says more than the words do. */
  label?: string | undefined
  /** It opens something that lies over the page. */
  opens?: boolean
  onClick: () => unknown
  children: ComponentChildren
}

/** One chip; in `Chips`, or among others in a `ChipLine`. */
export function Chip({ on, icon = on ? CheckmarkIcon : undefined, count, label, opens, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={label}
      aria-haspopup={opens ? 'dialog' : undefined}
      data-none={count === 0 && !on ? true : undefined}
      {...rest}
    >
      {icon && <Icon svg={icon} />}
      <span class="chip-words">{children}</span>
      {count !== undefined && <span class="chip-count"> {number(count)}</span>}
    </button>
  )
}

/** One line of chips that scrolls sideways: filters over a list. */
export function ChipLine({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="chips" role="group" aria-label={label} data-one-line>
      {children}
    </div>
  )
}
