import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { GrowingText } from './GrowingText.tsx'
import { Icon } from './Icon.tsx'
import { inputType } from './input-type.ts'
import { Theirs } from './Theirs.tsx'
import type { DraftField } from './use-draft.ts'
import './RowField.css'

export interface RowFieldProps {
  label: string
  draft: DraftField
  /** One short line that takes no line breaks and is not expected to wrap: a number, a day. */
  type?: 'tel' | 'date' | 'time' | 'text'
  /** Which keyboard the phone shows for text that may wrap. */
  inputMode?: 'text' | 'email' | 'url' | 'numeric'
  /** Line breaks belong to it. */
  prose?: boolean
  /** Shown while one types. */
  hint?: ComponentChildren
  /** What seems wrong and what would be right; shown when one does not type. */
  error?: string | null
  /** Stands in the place of the text while one does not type: several versions of it. */
  instead?: ComponentChildren
  autocomplete?: string
  autofocus?: boolean
  lang?: string | undefined
  dir?: 'auto' | 'ltr'
  /** Beneath it: another way to fill it in. */
  below?: ComponentChildren
}

/**
 * A text in a `FieldCard` that is typed in where it stands: it looks like what is written until one touches it, and
 * like a small «+ Adresse» while there is nothing. Nothing to save.
 */
export function RowField(props: RowFieldProps) {
  const { label, draft, type, prose = false, hint, error, instead, below } = props
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const isReplaced = Boolean(instead) && !draft.isFocused
  const isEmpty = draft.text === '' && !isReplaced
  const shownError = error && !draft.isFocused ? error : null
  const describedBy = [draft.isFocused && hint ? `${id}-hint` : '', shownError ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ')
  const isSentence = !type && (props.inputMode ?? 'text') === 'text'
  const control = {
    id,
    value: draft.text,
    onInput: draft.onInput,
    dir: props.dir ?? 'auto',
    lang: props.lang,
    inputMode: props.inputMode,
    autocomplete: props.autocomplete ?? 'off',
    autofocus: props.autofocus,
    spellcheck: isSentence,
    autocapitalize: isSentence ? ('sentences' as const) : ('off' as const),
    'aria-describedby': describedBy || undefined,
    'aria-invalid': shownError ? (true as const) : undefined,
  }
  return (
    <div
      class="row-field"
      role="presentation"
      ref={root}
      data-typed
      data-empty={isEmpty || undefined}
      data-error={shownError ? true : undefined}
      onFocusIn={(event) => !draft.isFocused && isControl(event.target) && draft.onFocus()}
      onFocusOut={(event) => root.current?.contains(event.relatedTarget as Node | null) || draft.onBlur()} // a related target is a node
      onMouseDown={(event) => keepFocus(event, root.current)}
    >
      <div class="row-field-top">
        <label for={id}>
          <RowLabel label={label} />
        </label>
        <SavedMark saved={draft.saved} />
      </div>
      {isReplaced ? (
        instead
      ) : type ? (
        <input {...control} {...inputType(type)} />
      ) : (
        <GrowingText {...control} takesBreaks={prose} />
      )}
      {draft.isFocused && hint && (
        <p class="row-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="row-field-error" id={`${id}-error`} aria-live="polite">
        {shownError && (
          <>
            <Icon svg={ExclamationmarkIcon} />
            <span>{shownError}</span>
          </>
        )}
      </div>
      <Theirs draft={draft} />
      {below}
    </div>
  )
}

/** What a row is called; while there is nothing in it, what one presses to begin. */
export function RowLabel({ label }: { label: string }) {
  return (
    <>
      <Icon svg={PlusIcon} />
      <span>{label}</span>
    </>
  )
}

/** Whether what was last written in a row is on disk. */
export function SavedMark({ saved }: { saved: 'saving' | 'saved' | null | undefined }) {
  const t = useMessages('ui')
  if (!saved) return null
  return (
    <span class="row-field-saved" aria-hidden="true">
      {saved === 'saved' && <Icon svg={CheckmarkIcon} />}
      {t(saved)}
    </span>
  )
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** A button inside a field that is typed in acts on it; pressing it is not leaving the field. */
function keepFocus(event: MouseEvent, root: HTMLElement | null): void {
  const isButton = event.target instanceof Element && event.target.closest('button') !== null
  if (isButton && root?.contains(document.activeElement)) event.preventDefault()
}
