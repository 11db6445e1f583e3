import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { MEETING_TEMPLATES } from '#content/meeting-templates.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { agendaOf } from './meetings.ts'
import { addMeeting, removeMeeting } from './planning.ts'
import { addSeries } from '#features/meetings/series/series.ts'
import { ownTemplates, writtenForm } from './templates.ts'
import { durationWords } from './duration-words.ts'
import { totalMinutes } from '#model/agenda.ts'

/** What kind of meeting? One tap makes it, with agenda, questions and what to prepare; the rest is written in where it stands. */
export function NewMeeting() {
  const t = useMessages('meetings')
  const { route } = useLocation()
  const own = useRecords(ownTemplates)
  const [isBusy, setBusy] = useState(false)
  const once = (make: () => Promise<string>, after?: (id: string) => void) => async () => {
    if (isBusy) return
    setBusy(true)
    try {
      const id = await make()
      route(`/moter/${id}`, true)
      after?.(id)
    } finally {
      setBusy(false)
    }
  }
  const begin = (template: string) =>
    once(
      () => addMeeting(template),
      (id) =>
        notify(t('made'), async () => {
          await removeMeeting(id)
          route('/moter', true)
        }),
    )
  const form = writtenForm()
  return (
    <Page>
      <PageHeader title={t('newMeeting')} back={{ href: '/moter', label: t('title') }} sub={t('newMeetingHint')} />
      {own.length > 0 && (
        <Section title={t('ownTemplates')}>
          <Rows label={t('ownTemplates')}>
            {own.map(({ record, fields }) => (
              <Row
                key={record}
                title={stringOf(fields, 'name') ?? t('untitledTemplate')}
                sub={durationWords(totalMinutes(agendaOf(record)))}
                onClick={begin(record)}
                chevron
              />
            ))}
          </Rows>
          <div>
            {own.map(({ record, fields }) => (
              <Button key={record} look="quiet" href={`/moter/${record}`}>
                {t('changeTemplate', { name: stringOf(fields, 'name') ?? t('untitledTemplate') })}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <Section title={t('chooseType')}>
        <Rows label={t('chooseType')}>
          {MEETING_TEMPLATES.map(({ id, name, use, agenda }) => (
            <Row
              key={id}
              title={name[form]}
              sub={[use[form], durationWords(totalMinutes(agenda))].join(' ')}
              onClick={begin(id)}
              chevron
            />
          ))}
        </Rows>
      </Section>
      <Section title={t('seriesTitle')}>
        <Rows label={t('seriesTitle')}>
          <Row title={t('newSeries')} sub={t('newSeriesHint')} onClick={once(addSeries)} chevron />
        </Rows>
      </Section>
    </Page>
  )
}
