import { useState } from 'preact/hooks'
import { longDay, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { versionsOf } from '#model/merge.ts'
import { nameKey, toTask } from '#model/task.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Chips } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { RowField, RowLabel } from '#ui/RowField.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import { useMyName } from '#ui/use-my-name.ts'
import { useRecords } from '#ui/use-records.ts'
import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import { dueChoices } from './DueSheet.tsx'
import { OrganisationSheet } from './OrganisationSheet.tsx'
import { knownPeople, meetingOf, recentOrganisations, setTaskField, titleOf } from './tasks.ts'
import { TaskVersions } from './TaskVersions.tsx'

/** So many names are offered beneath the field. */
const PEOPLE_MOST = 6

interface FieldProps {
  id: string
  live: LiveRecord
}

/** Who does it, when, for whom, and what else there is to say; and where it came from. */
export function TaskFields({ id, live, today }: FieldProps & { today: string }) {
  const t = useMessages('tasks')
  const task = toTask(live)
  const meeting = useRecords(() => meetingOf(task), [live])
  const concerns = useRecords(() => task.concerns && titleOf(task.concerns), [live])
  return (
    <>
      <FieldCard
        rows={[
          { key: 'owner', isFilled: task.owner !== null, row: <OwnerRow id={id} live={live} /> },
          { key: 'due', isFilled: task.due !== null, row: <DueRow id={id} live={live} today={today} /> },
          { key: 'concerns', isFilled: task.concerns !== null, row: <ConcernsRow id={id} live={live} /> },
          { key: 'note', isFilled: task.note !== null, row: <NoteRow id={id} live={live} /> },
        ]}
      />
      <p class="task-note">{t('privacy')}</p>
      {(meeting !== null || task.concerns !== null) && (
        <Rows>
          {meeting !== null && (
            <Row
              title={
                meeting.on === null
                  ? t('bornAt', { title: meeting.title ?? t('aMeeting') })
                  : t('bornOn', { title: meeting.title ?? t('aMeeting'), day: shortDay(meeting.on) })
              }
              href={`/moter/${meeting.id}`}
              chevron
            />
          )}
          {task.concerns !== null && (
            <Row
              title={t('open', { name: concerns ?? t('unnamedOrganisation') })}
              href={`/organisasjoner/${task.concerns}`}
              chevron
            />
          )}
        </Rows>
      )}
    </>
  )
}

/** Whether two wrote in a field at the same time. */
function hasVersions(live: LiveRecord, field: string): boolean {
  return versionsOf(live, field).length > 1
}

function NoteRow({ id, live }: FieldProps) {
  const t = useMessages('tasks')
  const draft = useDraft({ kind: 'task', record: id, field: 'note' })
  const doubt = useDoubtWords()('note', draft)
  return (
    <RowField
      label={t('note')}
      draft={draft}
      prose
      error={doubt}
      instead={hasVersions(live, 'note') && <TaskVersions live={live} field="note" prose />}
    />
  )
}

/** Whoever does it, as people say it; the names known are one tap away while one is in the field. */
function OwnerRow({ id, live }: FieldProps) {
  const t = useMessages('tasks')
  const draft = useDraft({ kind: 'task', record: id, field: 'owner' })
  const doubt = useDoubtWords()('owner', draft)
  const me = useMyName()
  const people = useRecords(knownPeople, [me])
  const begun = fold(draft.text)
  const isWhole = people.some((one) => nameKey(one) === nameKey(draft.text))
  const offered = people.filter((one) => isWhole || fold(one).includes(begun)).slice(0, PEOPLE_MOST)
  return (
    <RowField
      label={t('owner')}
      draft={draft}
      hint={t('ownerHint')}
      error={doubt}
      instead={hasVersions(live, 'owner') && <TaskVersions live={live} field="owner" />}
      below={
        draft.isFocused &&
        offered.length > 0 && (
          <div class="task-quick">
            <Chips
              label={t('suggestions')}
              options={offered.map((value) => ({
                value,
                label: nameKey(value) === nameKey(me) ? t('me', { name: value }) : value,
              }))}
              chosen={offered.filter((one) => nameKey(one) === nameKey(draft.text))}
              onToggle={(value, on) => draft.setText(on ? value : '')}
            />
          </div>
        )
      }
    />
  )
}

/** The day it should be done; the usual ones are one tap away while one is in the field. */
function DueRow({ id, live, today }: FieldProps & { today: string }) {
  const t = useMessages('tasks')
  const draft = useDraft({ kind: 'task', record: id, field: 'due' })
  const choices = dueChoices(today)
  const isDisputed = hasVersions(live, 'due')
  return (
    <RowField
      label={t('due')}
      draft={draft}
      type="date"
      dir="ltr"
      instead={isDisputed && <TaskVersions live={live} field="due" />}
      below={
        (draft.isFocused || (draft.text !== '' && !isDisputed)) && (
          <div class="task-quick">
            {draft.isFocused ? (
              <Chips
                label={t('due')}
                options={choices.map(({ word, day }) => ({ value: day, label: t(word) }))}
                chosen={[draft.text]}
                onToggle={(day, on) => draft.setText(on ? day : '')}
              />
            ) : (
              longDay(draft.text)
            )}
          </div>
        )
      }
    />
  )
}

/** The organisation it is about. */
function ConcernsRow({ id, live }: FieldProps) {
  const t = useMessages('tasks')
  const [isOpen, setOpen] = useState(false)
  const { concerns } = toTask(live)
  const name = useRecords(() => concerns && (titleOf(concerns) ?? ''), [concerns])
  const suggested = useRecords(recentOrganisations)
  const isDisputed = hasVersions(live, 'concerns')
  return (
    <div class="row-field" data-chosen data-empty={name === null && !isDisputed ? true : undefined}>
      <button type="button" class="row-choice" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="row-field-top">
          <span class="row-field-label">
            <RowLabel label={t('concerns')} />
          </span>
        </span>
        {name !== null && !isDisputed && (
          <span class="row-choice-value">
            {name || t('unnamedOrganisation')}
            <Icon svg={ChevronDownIcon} />
          </span>
        )}
      </button>
      {isDisputed && <TaskVersions live={live} field="concerns" />}
      {isOpen && (
        <OrganisationSheet
          chosen={concerns}
          suggested={suggested}
          onChoose={(next) => setTaskField(id, 'concerns', next)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
