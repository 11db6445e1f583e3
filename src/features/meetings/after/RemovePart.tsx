import { takeAway } from '#db/changing.ts'
import { useMessages } from '#i18n/messages.ts'
import { mayDelete, toMeeting } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { notedOf } from './source.ts'

/** Takes away what was noted; not before the meeting is in the archive, or somebody said why it need not be. */
export function RemovePart({
  kind,
  id,
  meeting,
}: {
  kind: 'input' | 'decision' | 'task'
  id: string
  meeting: LiveRecord
}) {
  const t = useMessages('minutes')
  const may = useRecords(() => mayDelete(toMeeting(meeting), notedOf(meeting)), [meeting])
  const remove = async () => {
    if (!may) return notify(t('mayNotDelete'))
    notify(t('removed'), await takeAway(kind, id))
  }
  return (
    <Button look="quiet" onClick={remove}>
      {t('remove')}
    </Button>
  )
}
