import { useId } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { describedBy, Field } from '#ui/Field.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'

/** The minutes as a text one types in. It is as high as the screen and scrolls by itself: sixty pages are too many to measure at each key. */
export function MinutesEditor({ live, onDone }: { live: LiveRecord; onDone: () => Promise<void> }) {
  const t = useMessages('minutes')
  const ui = useMessages('ui')
  const id = useId()
  const draft = useDraft({ kind: 'meeting', record: live.record, field: 'minutes' })
  const doubtWords = useDoubtWords()
  const words = { hint: t('editHint'), error: draft.isFocused ? null : doubtWords('minutes', draft) }
  return (
    <div class="minutes-editor">
      <Field id={id} label={t('text')} saved={draft.saved} below={<Theirs draft={draft} />} {...words}>
        <textarea
          class="input"
          id={id}
          dir="auto"
          value={draft.text}
          onInput={draft.onInput}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          {...describedBy(id, words)}
        />
      </Field>
      <Button look="soft" onClick={onDone}>
        {ui('done')}
      </Button>
    </div>
  )
}
