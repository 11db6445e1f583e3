import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useDraft } from '#ui/use-draft.ts'
import { removeRecord, restoreRecord } from './organisations.ts'
import type { View } from './views.ts'

/** A saved view's name, and the way to be rid of it. */
export function ViewSheet({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useMessages('finding')
  const ui = useMessages('ui')
  const draft = useDraft({ kind: 'view', record: view.id, field: 'name' })
  const remove = async () => {
    onClose()
    await removeRecord('view', view.id)
    notify(t('viewDeleted', { name: view.name ?? t('unnamedView') }), () => restoreRecord('view', view.id))
  }
  return (
    <Sheet
      title={t('view')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          <Button icon={TrashIcon} onClick={remove}>
            {t('deleteView')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {ui('done')}
          </Button>
        </Buttons>
      }
    >
      <TextField label={t('viewName')} hint={t('viewHint')} draft={draft} saved={draft.saved} maxLength={200} />
    </Sheet>
  )
}
