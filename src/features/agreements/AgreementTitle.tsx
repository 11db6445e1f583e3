import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { GrowingText } from '#ui/GrowingText.tsx'
import { Theirs } from '#ui/Theirs.tsx'
import { useDraft } from '#ui/use-draft.ts'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useAgreementWords } from './agreement-words.ts'

/** What an agreement, or a section, is called, typed in where it stands as its heading. @param shown while nobody has named it */
export function AgreementTitle({ live, shown }: { live: LiveRecord; shown: string }) {
  const { t } = useAgreementWords()
  const kind = live.kind === 'agreement' ? 'agreement' : 'agreementSection'
  const draft = useDraft({ kind, record: live.record, field: 'title' })
  const doubt = useDoubtWords()('title', draft)
  return (
    <div class="agreement-title">
      <GrowingText
        takesBreaks={false}
        aria-label={t(kind === 'agreement' ? 'agreementTitle' : 'sectionTitle')}
        placeholder={shown}
        value={draft.text}
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        dir="auto"
      />
      <Theirs draft={draft} />
      <div class="field-error" aria-live="polite">
        {doubt}
      </div>
      {versionsOf(live, 'title').length > 1 && !draft.isFocused && (
        <FieldVersions live={live} field="title" say={valueText} canChoose />
      )}
    </div>
  )
}
