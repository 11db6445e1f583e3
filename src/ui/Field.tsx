import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from './Icon.tsx'
import './Field.css'

export interface FieldProps {
  label: string
  /** One sentence that helps before one writes. */
  hint?: ComponentChildren
  /** One sentence on what is wrong and what would be right; what was typed stays. */
  error?: string | null | undefined
  /** Whether what the field shows is on disk; `null` says nothing. */
  saved?: 'saving' | 'saved' | null | undefined
  /** What stands below: another way out of an error, two versions. */
  below?: ComponentChildren
}

/** Label, hint, error and saved state around one control; `TextField`, `TextArea` and `Select` are made of it. */
export function Field({
  id,
  label,
  hint,
  error,
  saved,
  below,
  children,
}: FieldProps & { id: string; children: ComponentChildren }) {
  const t = useMessages('ui')
  return (
    <div class="field" data-error={error ? true : undefined}>
      <div class="field-top">
        <label for={id}>{label}</label>
        {saved && (
          <span class="field-saved" aria-hidden="true">
            {saved === 'saved' && <Icon svg={CheckmarkIcon} />}
            {t(saved)}
          </span>
        )}
      </div>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <div class="field-error" id={`${id}-error`} aria-live="polite">
        {error && (
          <>
            <Icon svg={ExclamationmarkIcon} />
            <span>{error}</span>
          </>
        )}
      </div>
      {below}
    </div>
  )
}

/** What ties a control to the hint and error of its `Field`. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}
