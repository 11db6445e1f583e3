import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import type { Kind } from '#model/records.ts'
import { GrowingText } from './GrowingText.tsx'
import { Theirs } from './Theirs.tsx'
import { useDoubtWords } from './use-doubt-words.ts'
import { useDraft } from './use-draft.ts'
import './TitleField.css'

/** Longer than this it is no heading, in characters. */
const HEADING_MOST = 140

export interface TitleFieldProps {
  kind: Kind
  record: string
  field: string
  label: string
  /** It says what is to be done more than what something is called: of several lines perhaps, and spelled like a text. */
  isText?: boolean
  /** Below it. */
  children?: ComponentChildren
}

/** What a record is called, as large as the heading it is, typed in where it stands. Uses the words `doubts`. */
export function TitleField({ kind, record, field, label, isText = false, children }: TitleFieldProps) {
  const t = useMessages('ui')
  const draft = useDraft({ kind, record, field })
  const doubt = useDoubtWords()(field, draft)
  return (
    <div
      class="title-field"
      data-text={isText || undefined}
      data-long={(isText && draft.text.length > HEADING_MOST) || undefined}
    >
      <GrowingText
        takesBreaks={isText}
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        aria-label={label}
        placeholder={label}
        dir="auto"
        autocomplete="off"
        {...(isText ? {} : { spellcheck: false })}
      />
      {draft.saved && (
        <small class="title-field-saved" aria-hidden="true">
          {t(draft.saved)}
        </small>
      )}
      <div class="row-field-error" aria-live="polite">
        {doubt}
      </div>
      <Theirs draft={draft} />
      {children}
    </div>
  )
}
