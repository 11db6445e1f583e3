import { useMessages } from '#i18n/messages.ts'
import { isAnythingNoted, mayDelete, toMeeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Removed, removalOf, RemovedMeanwhile } from '#ui/Removed.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { notedOf } from '#features/meetings/after/source.ts'
import { removeMeeting } from './planning.ts'

/** A deleted meeting someone has the address of, or was in: says so, and can be taken back with all that was noted. */
export function RemovedMeeting({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('meetings')
  const canPlan = useCanEdit('meeting')
  const isNoted = useRecords(() => isAnythingNoted(toMeeting(live), notedOf(live)), [live])
  const by = removalOf(live, t('you'))
  return (
    <Removed
      kind="meeting"
      {...{ live, back, t }}
      title={stringOf(live.fields, 'title') ?? t('untitled')}
      text={by.who === '' ? t('isRemoved') : t('isRemovedBy', by)}
      onBack={() => notify(t('takenBack'))}
    >
      {canPlan && isNoted && <p>{t('removedNoted')}</p>}
    </Removed>
  )
}

/** Someone deleted the meeting while someone else was in it: it stays until one decides. */
export function DeletedMeanwhile({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const { who, when } = removalOf(live, t('you'))
  const text = t('deletedMeanwhile', { who: who || t('someone'), when })
  const removeAnyway = async () => {
    if (mayDelete(toMeeting(live), notedOf(live))) await removeMeeting(live.record)
    else notify(t('notArchived'))
  }
  return <RemovedMeanwhile kind="meeting" {...{ live, text, t }} onRemove={removeAnyway} />
}
