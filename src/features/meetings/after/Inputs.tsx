import { useState } from 'preact/hooks'
import { change } from '#db/changing.ts'
import { write } from '#db/write.ts'
import { inputAsAnswered, newRecordId, organisationName, partsOf } from '#features/meetings/meetings.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Input } from '#model/meeting.ts'
import { isAnswered } from '#model/since-last.ts'
import { taskMade, toTask } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { Tag } from '#ui/Tag.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { OpenLine, OpenLines } from './OpenLines.tsx'
import { RemovePart } from './RemovePart.tsx'

/** An input, who raised it, and what became of it. */
export interface Raised {
  live: LiveRecord
  input: Input
  name: string | null
  /** The first task that came of it. */
  task: Task | null
}

/** What the organisations raised: what waits for an answer and has no owner comes first. */
export function Inputs({ live }: { live: LiveRecord }) {
  const t = useMessages('minutes')
  const all = useRecords(() => raisedAt(live.record), [live.record])
  const waiting = all.filter(({ input }) => !isAnswered(input)).length
  const [openId, open] = useState<string | null>(null)
  if (all.length === 0) return null
  return (
    <Section title={t('inputs')}>
      <p class={waiting > 0 ? 'waiting-count' : 'page-note'}>
        {waiting === 0 ? t('allAnswered') : t('waiting', { count: waiting })}
      </p>
      <OpenLines label={t('inputs')}>
        {all.map((raised) => (
          <InputLine
            key={raised.input.id}
            raised={raised}
            meeting={live}
            isOpen={openId === raised.input.id}
            onToggle={(isOpen) => open(isOpen ? raised.input.id : null)}
          />
        ))}
      </OpenLines>
    </Section>
  )
}

/** An input, and what came of it; opened, it is answered where it stands. `from`: which meeting it is from, in words. */
export function InputLine({
  raised,
  meeting,
  from,
  isOpen,
  onToggle,
}: {
  raised: Raised
  meeting: LiveRecord
  from?: string | null
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}) {
  const t = useMessages('minutes')
  const { input, name, task } = raised
  return (
    <OpenLine
      title={name ?? t('someoneSaid')}
      text={input.text ?? ''}
      answer={input.answer}
      sub={[isAnswered(input) ? null : task && ownerLine(task, t('noOwner')), from].filter(Boolean).join(' · ')}
      tag={
        isAnswered(input) ? (
          <Tag>{t('answered')}</Tag>
        ) : (
          <Tag tone="warm">{t(task?.owner ? 'hasOwner' : 'waitsForAnswer')}</Tag>
        )
      }
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <InputFields raised={raised} meeting={meeting} />
    </OpenLine>
  )
}

function InputFields({ raised, meeting }: { raised: Raised; meeting: LiveRecord }) {
  const t = useMessages('minutes')
  const today = useToday()
  const { live, input, task } = raised
  const at = { kind: 'input' as const, record: live.record, live }
  const answeredToday = async () => {
    notify(t('answeredNow'), await change('input', input.id, { answeredOn: today }))
  }
  const makeTask = async () => {
    const id = newRecordId('task')
    const known = { meeting: input.meeting, item: input.item, concerns: input.saidBy, origin: input.id }
    await write(taskMade(id, { text: input.text ?? '', ...known }))
    notify(t('taskMade'))
  }
  return (
    <>
      <FieldCard
        rows={[
          { key: 'answer', isFilled: true, row: <TextRow {...at} field="answer" label={t('answer')} prose /> },
          {
            key: 'answeredOn',
            isFilled: input.answeredOn !== null,
            row: <TextRow {...at} field="answeredOn" label={t('answeredOn')} type="date" dir="ltr" />,
          },
          { key: 'text', isFilled: true, row: <TextRow {...at} field="text" label={t('input')} prose /> },
        ]}
      />
      <div class="open-line-actions">
        <RemovePart kind="input" id={input.id} meeting={meeting} />
        {task === null && <Button onClick={makeTask}>{t('makeTask')}</Button>}
        {input.answeredOn === null && (
          <Button look="soft" onClick={answeredToday}>
            {t('answeredToday')}
          </Button>
        )}
      </div>
    </>
  )
}

/** An input as it is now. */
export function raised(live: LiveRecord): Raised {
  const input = inputAsAnswered(live)
  const tasks = input.meeting === null ? [] : partsOf(input.meeting, 'task')
  const task = tasks.find(({ fields }) => fields['origin'] === input.id)
  return { live, input, name: organisationName(input.saidBy), task: task ? toTask(task) : null }
}

function raisedAt(meeting: string): Raised[] {
  const rank = ({ input, task }: Raised) => (isAnswered(input) ? 2 : task?.owner ? 1 : 0)
  return partsOf(meeting, 'input')
    .map(raised)
    .filter(({ input }) => input.text !== null || input.answer !== null)
    .sort((one, two) => rank(one) - rank(two)) // a stable order: within each as they were said
}

function ownerLine({ owner, due }: Task, noOwner: string): string {
  return [owner ?? noOwner, due === null ? null : shortDay(due)].filter(Boolean).join(', ')
}
