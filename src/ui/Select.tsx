import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import { useId } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Option } from './Choice.tsx'
import { describedBy, Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface SelectProps extends FieldProps {
  options: readonly Option[]
  /** `null`: nothing chosen, which can also be chosen again. */
  value: string | null
  onChange: (value: string | null) => unknown
  /** What «nothing chosen» is called. */
  emptyLabel?: string
  /** One of the options must be chosen. */
  required?: boolean
  disabled?: boolean
}

/** One of many, in the phone's own picker; for six or more. For fewer: `Choice`. */
export function Select(props: SelectProps) {
  const t = useMessages('ui')
  const id = useId()
  const { options, value, onChange, emptyLabel, required, disabled } = props
  const isKnown = value === null || options.some((option) => option.value === value)
  return (
    <Field {...props} id={id}>
      <div class="select">
        <select
          class="input"
          id={id}
          value={value ?? ''}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          {...describedBy(id, props)}
        >
          {(!required || value === null) && <option value="">{emptyLabel ?? t('notChosen')}</option>}
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon svg={ChevronDownIcon} />
      </div>
    </Field>
  )
}
