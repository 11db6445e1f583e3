import { useId } from 'preact/hooks'
import './Switch.css'

export interface SwitchProps {
  label: string
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => unknown
  disabled?: boolean
}

/** On or off, at once. The label says what is so when it is on. It hears the press, not the change, as `Choice` does. */
export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps) {
  const id = useId()
  return (
    <label class="switch">
      <span>
        {label}
        {hint && <small id={`${id}-hint`}>{hint}</small>}
      </span>
      <input
        class="ds-input"
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-label={label}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onClick={() => onChange(!checked)}
      />
    </label>
  )
}
