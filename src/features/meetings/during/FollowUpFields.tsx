import { useEffect, useMemo, useRef } from 'preact/hooks'
import { takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import { findMeeting } from '#features/meetings/meetings.ts'
import { isKeptForArchive } from '#features/meetings/after/source.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { daysLater } from '#model/calendar-days.ts'
import { monthLater } from '#model/task.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine, Chips } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import type { DraftField } from '#ui/use-draft.ts'
import { useMyName } from '#ui/use-my-name.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { knownOwners } from './names.ts'
import { begin, belonging } from './room.ts'
import type { FollowUp } from './room.ts'
import type { Editing } from './use-editing.ts'
import { useLive } from './use-live.ts'

/** So many names stand ready to be tapped. */
const NAMES = 6

/** A task or a decision, written in where it stands. The record comes to be with the first letter or tap. */
export function FollowUpFields({
  kind,
  meeting,
  item,
  id,
  editing,
}: {
  kind: FollowUp
  meeting: string
  /** The item it is given under when it is new. */
  item: string
  id: string
  editing: Editing
}) {
  const t = useMessages('meetingRoom')
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  const live = useLive(id)
  useEffect(() => {
    root.current?.scrollIntoView?.({ block: 'nearest' })
    if (live === null) root.current?.querySelector('textarea')?.focus()
  }, [])
  // After the field has told what was typed: with the record shown before that, the field would show, and tell, nothing.
  const begun = () => begin(kind, id, belonging(kind, meeting, item))
  const KnownOwners = useMemo(() => owners(meeting, begun), [meeting, item, id])
  const removeIt = async () => {
    const held = findMeeting(meeting)
    if (live && held && isKeptForArchive(held)) return notify(t('mayNotRemove'))
    editing.closeFollowUp()
    if (!live) return
    const back = await takeAway(kind, id)
    notify(t(kind === 'task' ? 'taskRemoved' : 'decisionRemoved'), back)
  }
  const at = { kind, record: id, live }
  const text = <TextRow {...at} field="text" label={t(kind === 'task' ? 'taskWords' : 'decisionWords')} prose />
  const owner = <TextRow {...at} field="owner" label={t('owner')} below={KnownOwners} />
  const due = <TextRow {...at} field="due" label={t('due')} type="date" dir="ltr" />
  return (
    <div class="room-fields" ref={root} role="group" aria-label={t(kind)} onInput={begun}>
      <FieldCard
        rows={
          kind === 'task'
            ? [
                { key: 'text', isFilled: true, row: text },
                { key: 'owner', isFilled: true, row: owner },
                { key: 'due', isFilled: true, row: due },
              ]
            : [{ key: 'text', isFilled: true, row: text }]
        }
      />
      {kind === 'task' && (
        <DueChoice
          due={live && stringOf(live.fields, 'due')}
          onChoose={(day) => {
            begun()
            return choose('task', id, 'due', day)
          }}
        />
      )}
      <div class="room-fields-actions">
        <Button look="quiet" onClick={removeIt}>
          {live ? t('removeFollowUp') : t('cancel')}
        </Button>
        <Button onClick={editing.closeFollowUp}>{ui('done')}</Button>
      </div>
    </div>
  )
}

/** The days one says most often; any other is typed. */
function DueChoice({ due, onChoose }: { due: string | null; onChoose: (day: string | null) => unknown }) {
  const t = useMessages('meetingRoom')
  const today = useToday()
  const days = [
    { label: t('inWeek'), day: daysLater(today, 7) },
    { label: t('inTwoWeeks'), day: daysLater(today, 14) },
    { label: t('inMonth'), day: monthLater(today) },
  ]
  return (
    <ChipLine label={t('due')}>
      {days.map(({ label, day }) => (
        <Chip key={label} on={day === due} onClick={() => onChoose(day === due ? null : day)}>
          {label}
        </Chip>
      ))}
    </ChipLine>
  )
}

/** Beneath who does it: oneself, and those who have been given tasks before. */
function owners(meeting: string, begun: () => void) {
  return function KnownOwners({ draft }: { draft: DraftField }) {
    const t = useMessages('meetingRoom')
    const me = useMyName()
    const known = useRecords(() => knownOwners(meeting), [meeting])
    const names = [...new Set([...(me === null ? [] : [me]), ...known])].slice(0, NAMES)
    if (names.length === 0) return null
    return (
      <div class="room-names">
        <Chips
          label={t('owner')}
          options={names.map((name) => ({ value: name, label: name }))}
          chosen={[draft.text]}
          onToggle={(name) => {
            begun()
            draft.setText(name)
          }}
        />
      </div>
    )
  }
}
