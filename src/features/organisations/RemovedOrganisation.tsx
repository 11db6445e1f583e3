import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { isOwnVersion } from '#db/here.ts'
import { organisationInstead, restoreRecord } from './organisations.ts'

/** A deleted organisation someone has the address of: says so, and can be taken back. */
export function RemovedOrganisation({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('organisations')
  const canEdit = useCanEdit('organisation')
  const name = stringOf(live.fields, 'name') ?? t('unnamed')
  const deletion = versionsOf(live, 'deletedAt')[0]
  const who = deletion && (isOwnVersion(deletion.id) ? t('youSubject') : deletion.by)
  const duplicates = useMessages('duplicates')
  const instead = useRecords(() => organisationInstead(live.record), [live.record])
  const takeBack = async () => {
    await restoreRecord('organisation', live.record)
    notify(t('takenBack', { name }))
  }
  return (
    <Page>
      <PageHeader title={name} back={back} />
      <Card>
        <p>{who && deletion ? t('isRemovedBy', { who, when: moment(deletion.at) }) : t('isRemoved')}</p>
        {instead && (
          <Button href={`/organisasjoner/${instead.record}`}>
            {duplicates('mergedInto', { name: stringOf(instead.fields, 'name') ?? t('unnamed') })}
          </Button>
        )}
        {canEdit && (
          <Button look="soft" onClick={takeBack}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}
