import ChevronRightIcon from '@navikt/aksel-icons/svg/ChevronRight.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { agendaOf } from '#features/meetings/meetings.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { AddItem } from './AddItem.tsx'
import { AgendaRows } from './AgendaRows.tsx'
import { Attendance } from './Attendance.tsx'
import { CurrentItem } from './CurrentItem.tsx'
import { currentItem, endMeeting, goToItem, startMeeting } from './room.ts'
import { TimeLeft } from './Time.tsx'
import { useEditing } from './use-editing.ts'
import { useScreenAwake } from './use-screen-awake.ts'
import './DuringMeeting.css'

/** The meeting itself, in the room: one thumb, a dark hall. For those who may write; `children` stand above it. */
export function DuringMeeting({ live, children }: { live: LiveRecord; children: ComponentChildren }) {
  const t = useMessages('meetingRoom')
  const { id, startedAt, endedAt, item } = toMeeting(live)
  const agenda = useRecords(() => agendaOf(id), [id])
  const isOn = startedAt !== null && endedAt === null
  const current = startedAt === null ? null : currentItem(agenda, item)
  const editing = useEditing(current?.id ?? null)
  const next = current && agenda[agenda.indexOf(current) + 1]
  useScreenAwake(isOn)
  const top = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(current?.id)
  useEffect(() => {
    if (shown.current === current?.id) return
    shown.current = current?.id
    top.current?.scrollIntoView?.({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [current?.id])
  return (
    <Page action={<Actions live={live} next={next?.id ?? null} newInput={current && editing.newInput} />}>
      {children}
      {startedAt === null && (
        <Card>
          <h2>{t('notBegun')}</h2>
          <p>{agenda.length === 0 ? t('noAgenda') : t('notBegunText')}</p>
        </Card>
      )}
      {endedAt !== null && (
        <Card tone="accent">
          <h2>{t('ended', { when: moment(endedAt) })}</h2>
          <p>{t('endedText')}</p>
        </Card>
      )}
      <div class="room-top" ref={top}>
        <Attendance live={live} />
        {isOn && current && <TimeLeft agenda={agenda} current={current} />}
      </div>
      {current && (
        <CurrentItem
          key={current.id}
          meeting={id}
          item={current}
          place={agenda.indexOf(current) + 1}
          total={agenda.length}
          heading={heading}
          editing={editing}
        />
      )}
      {agenda.length > 0 && (
        <Section title={t('agenda')}>
          <AgendaRows meeting={id} agenda={agenda} current={current?.id ?? null} canGo={startedAt !== null} />
          <AddItem meeting={id} />
        </Section>
      )}
      {isOn && next && <EndButton meeting={id} look="line" />}
    </Page>
  )
}

/** Where the thumb is: what one does most, and the way on. */
function Actions({ live, next, newInput }: { live: LiveRecord; next: string | null; newInput: (() => void) | null }) {
  const t = useMessages('meetingRoom')
  const { id, startedAt, endedAt } = toMeeting(live)
  const start = () => startMeeting(id, t('wholeMeeting'))
  if (startedAt === null)
    return (
      <Button look="primary" onClick={start}>
        {t('begin')}
      </Button>
    )
  if (endedAt !== null)
    return (
      <div class="room-actions">
        <Button look="primary" href={`/moter/${id}?del=etter`}>
          {t('toAfter')}
        </Button>
        <Button onClick={start}>{t('beginAgain')}</Button>
      </div>
    )
  return (
    <div class="room-actions">
      {newInput && (
        <Button look="primary" icon={PlusIcon} onClick={newInput}>
          {t('newInput')}
        </Button>
      )}
      {next === null ? (
        <EndButton meeting={id} look="soft" />
      ) : (
        <Button look="soft" icon={ChevronRightIcon} onClick={() => goToItem(id, next)}>
          {t('next')}
        </Button>
      )}
    </div>
  )
}

/** Ends the meeting, with a way back, and goes to what comes after. */
function EndButton({ meeting, look }: { meeting: string; look: 'soft' | 'line' }) {
  const t = useMessages('meetingRoom')
  const { route } = useLocation()
  return (
    <Button
      look={look}
      label={t('endMeeting')}
      onClick={async () => {
        await endMeeting(meeting)
        notify(t('meetingEnded'), () => startMeeting(meeting, t('wholeMeeting')))
        route(`/moter/${meeting}?del=etter`)
      }}
    >
      {look === 'soft' ? t('end') : t('endMeeting')}
    </Button>
  )
}
