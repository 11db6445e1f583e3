import { organisationName } from '#features/meetings/meetings.ts'
import { useMessages } from '#i18n/messages.ts'
import { toInput } from '#model/meeting.ts'
import type { Need } from '#model/meeting.ts'
import { holdsNationalId } from '#model/national-id.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { followUpsOf } from './room.ts'

/** Which needs stand out from one another at a glance. */
const TONES: Record<Need, 'warm' | 'blue' | 'accent' | 'plain'> = {
  premises: 'warm',
  money: 'blue',
  recruitment: 'accent',
  language: 'accent',
  cooperation: 'accent',
  other: 'plain',
}

/** What an organisation said, in a few lines; opens in place to be changed. */
export function InputLine({ meeting, live, onOpen }: { meeting: string; live: LiveRecord; onOpen: () => void }) {
  const t = useMessages('meetingRoom')
  const { saidBy, need, text } = toInput(live)
  const name = useRecords(() => organisationName(saidBy), [saidBy])
  const became = useRecords(() => followUpsOf(meeting, live.record), [meeting, live.record])
  const what = text ?? t('noWords')
  return (
    <button
      type="button"
      class="room-line"
      aria-label={t('openInput', { what: [name, what].filter(Boolean).join(': ') })}
      onClick={onOpen}
    >
      {name !== null && <b dir="auto">{name}</b>}
      <span dir="auto" data-none={text === null || undefined}>
        {what}
      </span>
      <span class="room-tags">
        {live.fields['need'] ? <Tag tone={TONES[need]}>{t(need)}</Tag> : null}
        {became.map((one) => (
          <Tag key={one.record}>
            {one.kind === 'decision'
              ? t('decision')
              : [t('task'), stringOf(one.fields, 'owner')].filter(Boolean).join(': ')}
          </Tag>
        ))}
        {holdsNationalId(text ?? '') && <Tag tone="red">{t('holdsNationalId')}</Tag>}
      </span>
    </button>
  )
}
