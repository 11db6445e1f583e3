import { isOwnVersion } from '#db/here.ts'
import { choose } from '#db/write.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { removeActivity, restoreActivity } from './activities.ts'

/** A deleted activity someone has the address of: says so, and can be taken back. */
export function RemovedActivity({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('activities')
  const canEdit = useCanEdit('activity')
  const name = stringOf(live.fields, 'title') ?? t('unnamed')
  const deletion = versionsOf(live, 'deletedAt')[0]
  const who = deletion && (isOwnVersion(deletion.id) ? t('you') : deletion.by)
  const takeBack = async () => {
    await restoreActivity(live.record)
    notify(t('takenBack', { name }))
  }
  return (
    <Page>
      <PageHeader title={name} back={back} />
      <Card>
        <p>{who && deletion ? t('isRemovedBy', { who, when: moment(deletion.at) }) : t('isRemoved')}</p>
        {canEdit && (
          <Button look="soft" onClick={takeBack}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}

/** Somebody deleted it while another wrote in it: it stays until someone says. */
export function DeletedMeanwhile({ live, canEdit }: { live: LiveRecord; canEdit: boolean }) {
  const t = useMessages('activities')
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile')}</p>
      {canEdit && (
        <Buttons>
          <Button onClick={() => removeActivity(live.record)}>{t('remove')}</Button>
          <Button look="soft" onClick={() => choose('activity', live.record, 'deletedAt', null)}>
            {t('keep')}
          </Button>
        </Buttons>
      )}
    </Card>
  )
}
