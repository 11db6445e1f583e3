import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { describedBy, Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { Theirs } from './Theirs.tsx'
import type { DraftField } from './use-draft.ts'

export interface TextAreaProps extends FieldProps {
  /** Typing that is kept on disk by itself (`useDraft`); else `value` and `onInput`. */
  draft?: DraftField
  value?: string
  onInput?: (text: string) => void
  /** How many lines it shows while there are fewer. */
  lines?: number
  placeholder?: string
  maxLength?: number
  readOnly?: boolean
  autofocus?: boolean
  lang?: string
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')

/** Text of several lines; grows with what is written, so that it never scrolls inside itself. */
export function TextArea(props: TextAreaProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement | null>(null)
  const { draft, value, onInput, lines = 3, placeholder, maxLength, readOnly, autofocus, lang } = props
  const shown = draft ? draft.text : value
  useLayoutEffect(() => {
    if (growsByItself || !box.current) return
    box.current.style.blockSize = 'auto'
    box.current.style.blockSize = `${box.current.scrollHeight + 3}px`
  }, [shown])
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
      <textarea
        class="input"
        id={id}
        value={shown}
        onInput={(event) => (draft ? draft.onInput(event) : onInput?.(event.currentTarget.value))}
        onFocus={draft?.onFocus}
        onBlur={draft?.onBlur}
        ref={box}
        {...describedBy(id, props)}
        {...{ placeholder, maxLength, readOnly, autofocus, lang }}
        style={{ minBlockSize: `calc(${lines}lh + 1.5rem)` }}
      />
    </Field>
  )
}
