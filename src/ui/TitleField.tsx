import { useMessages } from '#i18n/messages.ts'
import type { Kind } from '#model/records.ts'
import { GrowingText } from './GrowingText.tsx'
import { Theirs } from './Theirs.tsx'
import { useDoubtWords } from './use-doubt-words.ts'
import { useDraft } from './use-draft.ts'
import './TitleField.css'

/** What a record is called, as large as the heading it is, typed in where it stands. Uses the words `doubts`. */
export function TitleField({
  kind,
  record,
  field,
  label,
}: {
  kind: Kind
  record: string
  field: string
  label: string
}) {
  const t = useMessages('ui')
  const draft = useDraft({ kind, record, field })
  const doubt = useDoubtWords()(field, draft)
  return (
    <div class="title-field">
      <GrowingText
        takesBreaks={false}
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        aria-label={label}
        placeholder={label}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
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
    </div>
  )
}
