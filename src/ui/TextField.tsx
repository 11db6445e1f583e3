import { useId } from 'preact/hooks'
import { describedBy, Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { inputType } from './input-type.ts'
import type { InputType } from './input-type.ts'
import { Theirs } from './Theirs.tsx'
import type { DraftField } from './use-draft.ts'

export interface TextFieldProps extends FieldProps {
  /** Typing that is kept on disk by itself (`useDraft`); else `value` and `onInput`. */
  draft?: DraftField
  value?: string
  onInput?: (text: string) => void
  /** What it is, for the right keyboard: `tel`, `email`, `url`, `date`. Never `number`. */
  type?: InputType
  inputMode?: 'numeric' | 'text'
  autocomplete?: string
  placeholder?: string
  maxLength?: number
  required?: boolean
  readOnly?: boolean
  autofocus?: boolean
  /** The language of what is typed, when it is not the interface's. */
  lang?: string
  name?: string
}

/** One line of text. Nothing to save: give it a `draft`. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const {
    draft,
    value,
    onInput,
    type = 'text',
    inputMode,
    autocomplete = 'off',
    placeholder,
    maxLength,
    required,
    readOnly,
    autofocus,
    lang,
    name,
  } = props
  return (
    <Field
      {...props}
      id={id}
      below={
        <>
          <Theirs draft={draft} />
          {props.below}
        </>
      }
    >
      <input
        class="input"
        {...inputType(type)}
        id={id}
        value={draft ? draft.text : value}
        onInput={(event) => (draft ? draft.onInput(event) : onInput?.(event.currentTarget.value))}
        onFocus={draft?.onFocus}
        onBlur={draft?.onBlur}
        {...describedBy(id, props)}
        {...{ inputMode, autocomplete, placeholder, maxLength, required, readOnly, autofocus, lang, name }}
        spellcheck={type === 'text' ? undefined : false}
        autocapitalize={type === 'text' ? undefined : 'off'}
      />
    </Field>
  )
}
