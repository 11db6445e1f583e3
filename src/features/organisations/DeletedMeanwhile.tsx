import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { isOwnVersion } from '#db/here.ts'
import { removeRecord, restoreRecord } from './organisations.ts'

/** Someone deleted what someone else was writing in: it stays until one decides. */
export function DeletedMeanwhile({ live, canEdit }: { live: LiveRecord; canEdit: boolean }) {
  const t = useMessages('organisations')
  const deletion = versionsOf(live, 'deletedAt').find((version) => version.value !== null)
  if (!deletion) return null
  const who = isOwnVersion(deletion.id) ? t('you') : deletion.by || t('someone')
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile', { who, when: moment(deletion.at) })}</p>
      {canEdit && (
        <Buttons>
          <Button look="soft" onClick={() => restoreRecord('organisation', live.record)}>
            {t('keep')}
          </Button>
          <Button look="line" onClick={() => removeRecord('organisation', live.record)}>
            {t('removeAnyway')}
          </Button>
        </Buttons>
      )}
    </Card>
  )
}
