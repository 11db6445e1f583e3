import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { Agenda } from '#features/meetings/before/Agenda.tsx'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { addMeeting } from './planning.ts'
import { findTemplate, removeTemplate, typeName } from './templates.ts'

const TEXTS = [
  { field: 'purpose', label: 'purpose' },
  { field: 'prepare', label: 'prepare' },
  { field: 'invitationNb', label: 'invitationNb' },
  { field: 'invitationNn', label: 'invitationNn' },
] as const

/** One of the municipality's own templates: all of it can be changed where it stands. */
export function TemplatePage({ id }: { id: string }) {
  const t = useMessages('meetings')
  const { route } = useLocation()
  const live = useRecords(() => findTemplate(id), [id])
  const [isBusy, setBusy] = useState(false)
  const back = { href: '/moter/ny', label: t('newMeeting') }
  if (!live || live.fields['deletedAt'])
    return (
      <Page>
        <PageHeader title={t('unknownTemplate')} back={back} />
        <EmptyState action={<Button href="/moter">{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const at = { kind: 'meetingTemplate' as const, record: id, live }
  const use = async () => {
    setBusy(true)
    route(`/moter/${await addMeeting(id)}`)
  }
  const remove = async () => {
    const undo = await removeTemplate(id)
    notify(t('templateRemoved'), undo)
    route('/moter/ny')
  }
  return (
    <Page
      action={
        <Button look="primary" busy={isBusy} onClick={use}>
          {t('useTemplate')}
        </Button>
      }
    >
      <PageHeader
        title={stringOf(live.fields, 'name') ?? t('untitledTemplate')}
        back={back}
        sub={[t('ownTemplate'), typeName(stringOf(live.fields, 'type'))].filter(Boolean).join(' · ')}
      />
      <FieldCard
        rows={[{ key: 'name', isFilled: true, row: <TextRow {...at} field="name" label={t('templateName')} /> }]}
      />
      <Section title={t('agenda')}>
        <Agenda meeting={id} />
      </Section>
      <Section title={t('texts')}>
        <FieldCard
          rows={TEXTS.map(({ field, label }) => ({
            key: field,
            isFilled: stringOf(live.fields, field) !== null,
            row: <TextRow {...at} field={field} prose label={t(label)} />,
          }))}
        />
      </Section>
      <p>
        <Button look="quiet" onClick={remove}>
          {t('removeTemplate')}
        </Button>
      </p>
    </Page>
  )
}
