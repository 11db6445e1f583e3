import { Note } from '#features/meetings/Note.tsx'
import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { cancelMeeting, mayBeDeleted, removeMeeting } from '#features/meetings/planning.ts'
import { findTemplate, removeTemplate, saveAsTemplate } from '#features/meetings/templates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { shareCalendarFile } from './calendar-file.ts'
import { printSignInList } from './SignInList.tsx'
import './MeetingActions.css'

/** What one can do with a whole meeting: hand out its date, print, keep it as a template, cancel it, delete it. */
export function MeetingActions({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const { route } = useLocation()
  const { record, fields } = live
  const [isKept, setKept] = useState(false)
  const isCancelled = fields['cancelled'] === true
  const mayDelete = useRecords(() => mayBeDeleted(live), [live])
  const hasDay = stringOf(fields, 'on') !== null
  const keep = async () => {
    const id = await saveAsTemplate(live, stringOf(fields, 'title') ?? t('untitled'))
    notify(t('templateSaved'), async () => void (await removeTemplate(id)))
    if (findTemplate(id)) route(`/moter/${id}`)
  }
  const cancel = async () => {
    const undo = await cancelMeeting(record, !isCancelled)
    notify(t(isCancelled ? 'restored' : 'cancelledNow'), undo)
  }
  const remove = async () => {
    if (!mayDelete) {
      setKept(true)
      return
    }
    const undo = await removeMeeting(record)
    notify(t('deleted'), undo)
    route('/moter')
  }
  return (
    <Section title={t('moreTitle')}>
      <div class="meeting-actions">
        <Button icon={CalendarIcon} disabled={!hasDay} onClick={() => shareCalendarFile(live)}>
          {t('calendarFile')}
        </Button>
        <Button icon={PrinterIcon} onClick={() => printSignInList(live)}>
          {t('signInList')}
        </Button>
        <Button onClick={keep}>{t('saveAsTemplate')}</Button>
        <Button onClick={cancel}>{t(isCancelled ? 'restore' : 'cancel')}</Button>
        <Button look="quiet" onClick={remove}>
          {t('delete')}
        </Button>
      </div>
      {!hasDay && <Note>{t('calendarNeedsDay')}</Note>}
      {isKept && (
        <Note tone="warm" isNews>
          {t('notArchived')} <a href={`/moter/${record}?del=etter`}>{t('toArchive')}</a>
        </Note>
      )}
    </Section>
  )
}
