import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { GrowingText } from '#ui/GrowingText.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import { TaskVersions } from './TaskVersions.tsx'

/** Longer than this it is no heading, in characters. */
const HEADING_MOST = 140

/** What is to be done, as large as the heading it is, typed in where it stands. */
export function TaskText({ id, live }: { id: string; live: LiveRecord }) {
  const t = useMessages('tasks')
  const ui = useMessages('ui')
  const draft = useDraft({ kind: 'task', record: id, field: 'text' })
  const doubt = useDoubtWords()('text', draft)
  return (
    <div class="task-text" data-long={draft.text.length > HEADING_MOST || undefined}>
      <GrowingText
        takesBreaks
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        aria-label={t('text')}
        placeholder={t('text')}
        dir="auto"
        autocomplete="off"
      />
      {draft.saved && (
        <small class="task-text-saved" aria-hidden="true">
          {ui(draft.saved)}
        </small>
      )}
      <div class="row-field-error" aria-live="polite">
        {doubt}
      </div>
      <Theirs draft={draft} />
      <TaskVersions live={live} field="text" prose />
    </div>
  )
}
