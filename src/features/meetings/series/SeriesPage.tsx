import { useLocation } from 'preact-iso'
import { MEETING_TEMPLATES } from '#content/meeting-templates.ts'
import { RHYTHMS } from '#content/meeting-words.ts'
import { write } from '#db/write.ts'
import { MeetingRow } from '#features/meetings/MeetingRow.tsx'
import { beginningOf, ownTemplates, writtenForm } from '#features/meetings/templates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { Rows } from '#ui/Rows.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { ProposedDates } from './ProposedDates.tsx'
import { findSeries, meetingsOf, removeSeries, rhythmOf } from './series.ts'

/** A fixed meeting place: how often, when and where, and its meetings. */
export function SeriesPage({ id }: { id: string }) {
  const t = useMessages('meetings')
  const { route } = useLocation()
  const canPlan = useCanEdit('meeting')
  const live = useRecords(() => findSeries(id), [id])
  const meetings = useRecords(() => meetingsOf(id), [id])
  const back = { href: '/moter', label: t('title') }
  if (!live || live.fields['deletedAt'])
    return (
      <Page>
        <PageHeader title={t('unknownSeries')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const remove = async () => {
    const undo = await removeSeries(id)
    notify(t('seriesRemoved'), undo)
    route('/moter')
  }
  return (
    <Page>
      <PageHeader
        title={stringOf(live.fields, 'name') ?? t('untitledSeries')}
        back={back}
        sub={t('seriesCount', { count: meetings.length })}
      />
      {canPlan && <SeriesFields live={live} />}
      {canPlan && <ProposedDates live={live} taken={meetings.flatMap(({ on }) => on ?? [])} />}
      {meetings.length > 0 && (
        <Section title={t('seriesMeetings')}>
          <Rows label={t('seriesMeetings')}>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        </Section>
      )}
      {canPlan && (
        <p>
          <Button look="quiet" onClick={remove}>
            {t('removeSeries')}
          </Button>
        </p>
      )}
    </Page>
  )
}

function SeriesFields({ live }: { live: LiveRecord }) {
  const t = useMessages('meetings')
  const locale = useLocale()
  const own = useRecords(ownTemplates)
  const { record, fields } = live
  const at = { kind: 'series' as const, record, live }
  const has = (field: string) => stringOf(fields, field) !== null
  const template = stringOf(fields, 'template')
  const rhythm = rhythmOf(live)
  const form = writtenForm()
  const templates = [
    ...own.map((one) => ({ value: one.record, label: stringOf(one.fields, 'name') ?? t('untitledTemplate') })),
    ...MEETING_TEMPLATES.map(({ id, name, use }) => ({ value: id, label: name[form], hint: use[form] })),
  ]
  const choose = (chosen: string) => {
    const { type } = beginningOf(chosen)
    return write({ kind: 'series', record, set: { template: chosen, type } })
  }
  return (
    <FieldCard
      rows={[
        { key: 'name', isFilled: true, row: <TextRow {...at} field="name" label={t('seriesName')} /> },
        {
          key: 'rhythm',
          isFilled: true,
          row: (
            <RowChoice label={t('rhythm')} value={RHYTHMS.find(({ id }) => id === rhythm)?.[locale] ?? ''}>
              <Choice
                label={t('rhythm')}
                labelHidden
                options={RHYTHMS.map((one) => ({ value: one.id, label: one[locale] }))}
                value={rhythm}
                onChange={(chosen) => write({ kind: 'series', record, set: { rhythm: chosen } })}
              />
            </RowChoice>
          ),
        },
        {
          key: 'template',
          isFilled: true,
          row: (
            <RowChoice label={t('kindOfMeeting')} value={template === null ? '' : beginningOf(template).name}>
              <Choice label={t('kindOfMeeting')} labelHidden options={templates} value={template} onChange={choose} />
            </RowChoice>
          ),
        },
        {
          key: 'startsOn',
          isFilled: true,
          row: (
            <TextRow {...at} field="startsOn" label={t('startsOn')} type="date" dir="ltr" hint={t('startsOnHint')} />
          ),
        },
        {
          key: 'endsOn',
          isFilled: true,
          row: <TextRow {...at} field="endsOn" label={t('endsOn')} type="date" dir="ltr" />,
        },
        {
          key: 'from',
          isFilled: has('from'),
          row: <TextRow {...at} field="from" label={t('from')} type="time" dir="ltr" />,
        },
        {
          key: 'until',
          isFilled: has('until'),
          row: <TextRow {...at} field="until" label={t('until')} type="time" dir="ltr" />,
        },
        { key: 'place', isFilled: has('place'), row: <TextRow {...at} field="place" label={t('place')} /> },
      ]}
    />
  )
}
