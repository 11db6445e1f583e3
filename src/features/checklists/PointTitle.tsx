import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { GrowingText } from '#ui/GrowingText.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import type { Point } from './checklists.ts'

/** An own point's words, typed in where they stand as its heading. */
export function PointTitle({ point }: { point: Point }) {
  const t = useMessages('checklists')
  const draft = useDraft({ kind: 'checklistItem', record: point.id, field: 'title' })
  const doubt = useDoubtWords()('title', draft)
  const hasVersions = point.live !== null && versionsOf(point.live, 'title').length > 1
  return (
    <div class="point-title">
      <GrowingText
        takesBreaks={false}
        aria-label={t('pointTitle')}
        placeholder={t('pointTitle')}
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        autofocus={point.item.title === null}
        dir="auto"
      />
      <Theirs draft={draft} />
      <div class="field-error" aria-live="polite">
        {doubt}
      </div>
      {hasVersions && point.live && !draft.isFocused && (
        <FieldVersions live={point.live} field="title" say={valueText} canChoose />
      )}
    </div>
  )
}
