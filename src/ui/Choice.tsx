import { useId } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import './Choice.css'

export interface Option {
  value: string
  label: string
  hint?: string
}

export interface ChoiceProps {
  label: string
  /** The label is said but not shown: the heading above already says it. */
  labelHidden?: boolean
  hint?: ComponentChildren
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => unknown
  disabled?: boolean
}

/**
 * One of a few, all in sight. It hears the press, not the change: the press also leaves the field one was typing in, and what that
 * draws anew sets the circle back before a browser would call it changed.
 */
export function Choice({ label, labelHidden, hint, options, value, onChange, disabled }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset class="choice" disabled={disabled} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={labelHidden ? 'ds-sr-only' : undefined}>{label}</legend>
      {hint && (
        <div class="field-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            class="ds-input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onClick={() => option.value !== value && onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
