import MagnifyingGlassIcon from '@navikt/aksel-icons/svg/MagnifyingGlass.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import './Field.css'
import './SearchField.css'

export interface SearchFieldProps {
  /** «Søk i 214 organisasjoner»: shown until one types, and read aloud. */
  label: string
  value: string
  onInput: (value: string) => void
  /** How many were found, in words; read aloud a moment after one stops typing. */
  found?: string | null
  autofocus?: boolean
  /** What the cross is called, where the interface speaks another language than the app. */
  clearLabel?: string
}

/** Search as you type. Escape or the cross empties it. */
export function SearchField({ label, value, onInput, found, autofocus, clearLabel }: SearchFieldProps) {
  const t = useMessages('ui')
  const input = useRef<HTMLInputElement>(null)
  return (
    <search class="search-field">
      <Icon svg={MagnifyingGlassIcon} />
      <input
        class="input"
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autofocus={autofocus}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') onInput('')
          if (event.key === 'Enter') input.current?.blur() // puts the phone's keyboard away
        }}
      />
      {value !== '' && (
        <IconButton
          icon={XMarkIcon}
          label={clearLabel ?? t('clearSearch')}
          onClick={() => {
            onInput('')
            input.current?.focus()
          }}
        />
      )}
      <div class="ds-sr-only" role="status">
        {found}
      </div>
    </search>
  )
}
