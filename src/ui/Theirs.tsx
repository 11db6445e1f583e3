import { useMessages } from '#i18n/messages.ts'
import { Button } from './Button.tsx'
import type { DraftField } from './use-draft.ts'

/** «Endret av en kollega – Vis»: somebody changed the field one is typing in; nothing is replaced before one asks. */
export function Theirs({ draft }: { draft: DraftField | undefined }) {
  const t = useMessages('ui')
  return (
    <div aria-live="polite">
      {draft && draft.theirs !== null && (
        <div class="field-theirs">
          {t('changedByColleague')}
          <Button look="quiet" onClick={draft.showTheirs}>
            {t('show')}
          </Button>
        </div>
      )}
    </div>
  )
}
