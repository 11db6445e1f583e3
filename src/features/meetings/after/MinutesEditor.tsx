import { useEffect, useId, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { describedBy, Field } from '#ui/Field.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'

/** The minutes as a text one types in. It is as high as the screen and scrolls by itself: sixty pages are too many to measure at each key. */
export function MinutesEditor({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const id = useId()
  const draft = useDraft({ kind: 'meeting', record: live.record, field: 'minutes' })
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(0, 0)
  }, [])
  const doubtWords = useDoubtWords()
  const words = { hint: t('editHint'), error: draft.isFocused ? null : doubtWords('minutes', draft) }
  return (
    <div class="minutes-editor">
      <Field id={id} label={t('text')} saved={draft.saved} below={<Theirs draft={draft} />} {...words}>
        <textarea
          class="input"
          id={id}
          ref={box}
          dir="auto"
          value={draft.text}
          onInput={draft.onInput}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          {...describedBy(id, words)}
        />
      </Field>
    </div>
  )
}
