import PencilIcon from '@navikt/aksel-icons/svg/Pencil.svg?raw'
import { useState } from 'preact/hooks'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayNotes, sayWhen } from '#i18n/schedule-words.ts'
import type { Note } from '#i18n/schedule-words.ts'
import { nextTimes } from '#model/activity-days.ts'
import type { Activity } from '#model/activity.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { ScheduleEditor } from '#features/activities/schedule/ScheduleEditor.tsx'
import { ScheduleVersions } from '#features/activities/schedule/ScheduleVersions.tsx'
import { textRow } from './field-rows.tsx'
import { useScheduleWords } from './schedule-language.ts'
import { TimeRows } from './TimeRows.tsx'
import './WhenSection.css'

/** So many of the next times are told. */
const NEXT = 5

export interface WhenSectionProps {
  id: string
  live: LiveRecord | null
  activity: Activity | null
  canEdit: boolean
  isNew: boolean
  today: string
}

/** When it is, in words and as the next days; and for those who may, how that is changed. */
export function WhenSection({ id, live, activity, canEdit, isNew, today }: WhenSectionProps) {
  const t = useMessages('activities')
  const words = useScheduleWords()
  const hasTimes = activity !== null && activity.schedule.rules.length + activity.schedule.dates.length > 0
  const [isOpen, setOpen] = useState(isNew)
  if (!words) return null
  const isEditing = canEdit && (isOpen || (live !== null && !hasTimes))
  const timeNote = textRow({ id, live, canEdit }, 'timeNote', { hint: t('timeNoteHint') })
  return (
    <Section
      title={t('when')}
      action={
        canEdit &&
        hasTimes && (
          <Button
            look="quiet"
            {...(isOpen ? {} : { icon: PencilIcon })}
            pressed={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'doneEditingTimes' : 'editTimes')}
          </Button>
        )
      }
    >
      {isEditing && <ScheduleEditor id={id} live={live} activity={activity} today={today} words={words} />}
      {live && activity && !isEditing && (
        <WhenCard live={live} activity={activity} words={words} canEdit={canEdit} today={today} />
      )}
      {(isEditing || timeNote.isFilled) && <FieldCard rows={[timeNote]} />}
    </Section>
  )
}

function WhenCard({
  live,
  activity,
  words,
  canEdit,
  today,
}: {
  live: LiveRecord
  activity: Activity
  words: ScheduleWords
  canEdit: boolean
  today: string
}) {
  const t = useMessages('activities')
  const { schedule } = activity
  const next = nextTimes(schedule, today, NEXT)
  // What is cancelled or moved stands among the next days as well; there it can be put right.
  const notes = sayNotes(schedule, words, today)
  const isOver = schedule.endsOn !== null && schedule.endsOn < today
  return (
    <Card>
      <div class="activity-when" aria-live="polite">
        <p class="activity-when-words">{capital(sayWhen(schedule, words, today))}</p>
        {notes.length > 0 && (
          <ul>
            {notes.map((note) => (
              <NoteLine key={`${note.kind} ${note.text}`} note={note} />
            ))}
          </ul>
        )}
      </div>
      <ScheduleVersions live={live} words={words} today={today} canChoose={canEdit} isWhole />
      {next.length > 0 ? (
        <>
          <h3 class="activity-when-next">{t('nextTimes')}</h3>
          <TimeRows activity={activity} times={next} words={words} canEdit={canEdit} today={today} />
        </>
      ) : (
        <p class="page-note">{t(isOver ? 'noTimesOver' : 'noTimes')}</p>
      )}
    </Card>
  )
}

function NoteLine({ note: { kind, text, reason } }: { note: Note }) {
  return (
    <li data-kind={kind}>
      {capital(text)}
      {reason !== null && (
        <>
          {': '}
          <span dir="auto">{reason}</span>
        </>
      )}
    </li>
  )
}
