import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { GrowingText } from '#ui/GrowingText.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'

/** The name, as large as the heading it is, typed in where it stands. */
export function NameField({ id }: { id: string; live: LiveRecord | null }) {
  const t = useMessages('organisations')
  const ui = useMessages('ui')
  const draft = useDraft({ kind: 'organisation', record: id, field: 'name' })
  const doubt = useDoubtWords()('name', draft)
  return (
    <div class="name-field">
      <GrowingText
        takesBreaks={false}
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        aria-label={t('nameField')}
        placeholder={t('nameField')}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
      />
      {draft.saved && (
        <small class="name-field-saved" aria-hidden="true">
          {ui(draft.saved)}
        </small>
      )}
      <div class="row-field-error" aria-live="polite">
        {doubt}
      </div>
      <Theirs draft={draft} />
    </div>
  )
}
