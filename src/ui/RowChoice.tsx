import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { RowLabel, SavedMark } from './RowField.tsx'
import { Sheet } from './Sheet.tsx'
import './RowField.css'

export interface RowChoiceProps {
  label: string
  /** What is chosen, in words; empty when nothing is. */
  value: string
  saved?: 'saving' | 'saved' | null
  /** Beneath the value, or in its place when it is empty: several versions of it. */
  below?: ComponentChildren
  /** What one chooses from, in a sheet; every choice counts at once. */
  children: ComponentChildren
  /** The sheet closes. */
  onClose?: () => unknown
}

/** A row of a `FieldCard` that is chosen, not typed. */
export function RowChoice({ label, value, saved, below, children, onClose }: RowChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const t = useMessages('ui')
  const close = () => {
    setOpen(false)
    return onClose?.()
  }
  return (
    <div class="row-field" data-chosen data-empty={value === '' && !below ? true : undefined}>
      <button type="button" class="row-choice" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="row-field-top">
          <span class="row-field-label">
            <RowLabel label={label} />
          </span>
          <SavedMark saved={saved} />
        </span>
        {value !== '' && (
          <span class="row-choice-value">
            {value}
            <Icon svg={ChevronDownIcon} />
          </span>
        )}
      </button>
      {below}
      <Sheet
        title={label}
        open={isOpen}
        onClose={close}
        actions={
          <Button look="soft" wide onClick={close}>
            {t('done')}
          </Button>
        }
      >
        {children}
      </Sheet>
    </div>
  )
}
