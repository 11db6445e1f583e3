import TaskIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import GavelIcon from '@navikt/aksel-icons/svg/Gavel.svg?raw'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { holdsNationalId } from '#model/national-id.ts'
import { stringOf } from '#model/reading.ts'
import { toTask } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { FollowUpFields } from './FollowUpFields.tsx'
import { followUpsAt, followUpsOf, isEmpty } from './room.ts'
import type { Editing } from './use-editing.ts'

/** Tasks and decisions given under an item, and new ones. */
export function FollowUps({ meeting, item, editing }: { meeting: string; item: string; editing: Editing }) {
  const t = useMessages('meetingRoom')
  const all = useRecords(() => followUpsAt(meeting, item), [meeting, item])
  const open = editing.input === null ? editing.followUp : null // with an input open, it stands there
  const shown = all.filter((live) => live.record === open?.id || !isEmpty(live))
  return (
    <Section title={t('followUps')}>
      <FollowUpLines lines={shown} open={open} meeting={meeting} item={item} editing={editing} />
      <Buttons>
        <Button icon={TaskIcon} onClick={() => editing.newFollowUp('task')}>
          {t('newTask')}
        </Button>
        <Button icon={GavelIcon} onClick={() => editing.newFollowUp('decision')}>
          {t('newDecision')}
        </Button>
      </Buttons>
    </Section>
  )
}

/** What an open input became. */
export function FollowUpsOfInput({ meeting, input, editing }: { meeting: string; input: string; editing: Editing }) {
  const all = useRecords(() => followUpsOf(meeting, input), [meeting, input])
  const { followUp } = editing
  const open = all.some(({ record }) => record === followUp?.id) ? followUp : null
  return <FollowUpLines lines={all} open={open} meeting={meeting} item="" editing={editing} />
}

function FollowUpLines({
  lines,
  open,
  meeting,
  item,
  editing,
}: {
  lines: readonly LiveRecord[]
  /** Perhaps one that is only begun: it stands last, as it will when it is written. */
  open: Editing['followUp']
  meeting: string
  item: string
  editing: Editing
}) {
  const begun = open && !lines.some(({ record }) => record === open.id) ? [{ ...open, live: null }] : []
  const entries = [
    ...lines.map((live) => ({
      id: live.record,
      kind: live.kind === 'task' ? ('task' as const) : ('decision' as const),
      live,
    })),
    ...begun,
  ]
  if (entries.length === 0) return null
  return (
    <div class="room-list">
      {entries.map(({ id, kind, live }) =>
        live === null || id === open?.id ? (
          <FollowUpFields key={id} kind={kind} meeting={meeting} item={item} id={id} editing={editing} />
        ) : (
          <FollowUpLine key={id} live={live} onOpen={() => editing.openFollowUp(kind, id)} />
        ),
      )}
    </div>
  )
}

/** A task or a decision in a few lines; opens in place to be changed. */
function FollowUpLine({ live, onOpen }: { live: LiveRecord; onOpen: () => void }) {
  const t = useMessages('meetingRoom')
  const isTask = live.kind === 'task'
  const { owner, due, doneAt } = toTask(live)
  const text = stringOf(live.fields, 'text')
  const what = text ?? t('noWords')
  const about = [owner, due && t('dueOn', { day: shortDay(due) }), doneAt === null ? null : t('isDone')]
  return (
    <button
      type="button"
      class="room-line"
      aria-label={t(isTask ? 'openTask' : 'openDecision', { what })}
      onClick={onOpen}
    >
      <span dir="auto" data-none={text === null || undefined}>
        {what}
      </span>
      {isTask && about.some(Boolean) && <small>{about.filter(Boolean).join(' · ')}</small>}
      <span class="room-tags">
        <Tag tone={isTask ? 'accent' : 'blue'}>{t(isTask ? 'task' : 'decision')}</Tag>
        {holdsNationalId(text ?? '') && <Tag tone="red">{t('holdsNationalId')}</Tag>}
      </span>
    </button>
  )
}
