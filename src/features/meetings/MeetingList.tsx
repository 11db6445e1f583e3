import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import type { Meeting } from '#model/meeting.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { MeetingRow } from './MeetingRow.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { listMeetings } from './planning.ts'
import { listRemovedWithNotes } from './removed.ts'
import { listSeries } from '#features/meetings/series/series.ts'
import { shortWhenWords } from './when.ts'

/** From here one can search. */
const LONG = 8
/** So many past meetings are shown until one asks for all. */
const PAST_SHOWN = 10

/** Meetings to come and meetings that were. */
export function MeetingList({ openId }: { openId: string | null }) {
  const t = useMessages('meetings')
  const today = useToday()
  const canPlan = useCanEdit('meeting')
  const { running, upcoming, past } = useRecords(() => listMeetings(today), [today])
  const removed = useRecords(() => (canPlan ? listRemovedWithNotes() : []), [canPlan])
  const places = useRecords(() => listSeries(today), [today])
  const [text, setText] = useState('')
  const [isWhole, setWhole] = useState(false)
  const total = running.length + upcoming.length + past.length
  const action = canPlan && (
    <Button look="primary" icon={PlusIcon} href="/moter/ny">
      {t('newMeeting')}
    </Button>
  )
  if (total === 0 && places.length === 0 && removed.length === 0)
    return (
      <Page action={action}>
        <PageHeader title={t('title')} />
        <EmptyState icon={CalendarIcon} title={t('noneTitle')}>
          {t(canPlan ? 'noneText' : 'noneForReader')}
        </EmptyState>
      </Page>
    )
  const wanted = fold(text)
  const fits = (meeting: Meeting) =>
    wanted === '' ||
    fold([meeting.title, meeting.place, shortWhenWords(meeting), meeting.on].join(' ')).includes(wanted)
  const [next, ...later] = text === '' ? upcoming : []
  const coming = text === '' ? later : upcoming.filter(fits)
  const were = past.filter(fits)
  const shown = isWhole || text !== '' ? were : were.slice(0, PAST_SHOWN)
  const list = (meetings: readonly Meeting[], label: string) => (
    <Rows label={label}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} isOpen={meeting.id === openId} />
      ))}
    </Rows>
  )
  return (
    <Page action={action}>
      <PageHeader
        title={t('title')}
        actions={
          <Button look="quiet" href="/moter?vis=ar">
            {t('year')}
          </Button>
        }
      />
      {total >= LONG && (
        <SearchField
          label={t('search', { count: total })}
          value={text}
          onInput={setText}
          found={text === '' ? null : t('found', { count: coming.length + were.length })}
        />
      )}
      {running.filter(fits).map((meeting) => (
        <NextMeeting key={meeting.id} meeting={meeting} isRunning isOpen={meeting.id === openId} />
      ))}
      {next && <NextMeeting meeting={next} isRunning={false} isOpen={next.id === openId} />}
      {removed.length > 0 && text === '' && (
        <Section title={t('removedTitle')}>{list(removed, t('removedTitle'))}</Section>
      )}
      {coming.length > 0 && <Section title={t('upcoming')}>{list(coming, t('upcoming'))}</Section>}
      {places.length > 0 && text === '' && (
        <Section title={t('seriesTitle')}>
          <Rows label={t('seriesTitle')}>
            {places.map(({ id, name, next: coming, count }) => (
              <Row
                key={id}
                href={`/moter/${id}`}
                title={name ?? t('untitledSeries')}
                sub={coming ? t('seriesNext', { when: shortWhenWords(coming) ?? '' }) : t('seriesCount', { count })}
                current={id === openId}
                chevron
              />
            ))}
          </Rows>
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={t('past')}>
          {list(shown, t('past'))}
          {shown.length < were.length && (
            <Button look="quiet" onClick={() => setWhole(true)}>
              {t('allPast', { count: were.length })}
            </Button>
          )}
        </Section>
      )}
      {text !== '' && coming.length + were.length + running.filter(fits).length === 0 && (
        <p>{t('noneFound', { text })}</p>
      )}
    </Page>
  )
}
