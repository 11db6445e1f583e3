import { isOwnVersion } from '#db/here.ts'
import { restore } from '#db/write.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isAnythingNoted, mayDelete, toMeeting } from '#model/meeting.ts'
import { versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord, Version } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { notedOf } from '#features/meetings/after/source.ts'
import { removeMeeting } from './planning.ts'

/** A deleted meeting someone has the address of, or was in: says so, and can be taken back with all that was noted. */
export function RemovedMeeting({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('meetings')
  const canPlan = useCanEdit('meeting')
  const isNoted = useRecords(() => isAnythingNoted(toMeeting(live), notedOf(live)), [live])
  const deletion = versionsOf(live, 'deletedAt')[0]
  const takeBack = async () => {
    await restore('meeting', live.record)
    notify(t('takenBack'))
  }
  return (
    <Page>
      <PageHeader title={stringOf(live.fields, 'title') ?? t('untitled')} back={back} />
      <Card>
        <p>{deletion?.by || isOwn(deletion) ? t('isRemovedBy', who(t, deletion)) : t('isRemoved')}</p>
        {canPlan && isNoted && <p>{t('removedNoted')}</p>}
        {canPlan && (
          <Button look="soft" onClick={takeBack}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}

/** Someone deleted the meeting while someone else was in it: it stays until one decides. */
export function DeletedMeanwhile({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const deletion = versionsOf(live, 'deletedAt').find((version) => version.value !== null)
  if (!deletion) return null
  const removeAnyway = async () => {
    if (mayDelete(toMeeting(live), notedOf(live))) await removeMeeting(live.record)
    else notify(t('notArchived'))
  }
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile', who(t, deletion))}</p>
      <Buttons>
        <Button look="soft" onClick={() => restore('meeting', live.record)}>
          {t('keep')}
        </Button>
        <Button onClick={removeAnyway}>{t('removeAnyway')}</Button>
      </Buttons>
    </Card>
  )
}

function isOwn(deletion: Version | undefined): boolean {
  return deletion !== undefined && isOwnVersion(deletion.id)
}

function who(t: (key: 'you' | 'someone') => string, deletion: Version | undefined): { who: string; when: string } {
  return {
    who: isOwn(deletion) ? t('you') : deletion?.by || t('someone'),
    when: moment(Number(deletion?.value ?? deletion?.at ?? 0)),
  }
}
