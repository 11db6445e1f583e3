import { useLocation } from 'preact-iso'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useRecords } from '#ui/use-records.ts'
import { AfterMeeting } from '#features/meetings/after/AfterMeeting.tsx'
import { BeforeMeeting } from '#features/meetings/before/BeforeMeeting.tsx'
import { DuringMeeting } from '#features/meetings/during/DuringMeeting.tsx'
import { findMeeting } from './meetings.ts'
import { PhaseTabs } from './PhaseTabs.tsx'
import type { Phase } from './PhaseTabs.tsx'

/** One meeting in its three phases: `?del=for`, `rom`, `etter`. Without it, the one that fits where the meeting is. */
export function MeetingPage({ id }: { id: string }) {
  const t = useMessages('meetings')
  const { query } = useLocation()
  const live = useRecords(() => findMeeting(id), [id])
  const back = { href: '/moter', label: t('title') }
  if (!live || live.fields['deletedAt'])
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const phase = phaseOf(query['del'], live)
  const head = (
    <>
      <PageHeader title={stringOf(live.fields, 'title') ?? t('untitled')} back={back} />
      <PhaseTabs meeting={id} phase={phase} />
    </>
  )
  if (phase === 'etter') return <AfterMeeting live={live}>{head}</AfterMeeting>
  return (
    <Page>
      {head}
      {phase === 'for' && <BeforeMeeting live={live} />}
      {phase === 'rom' && <DuringMeeting live={live} />}
    </Page>
  )
}

function phaseOf(asked: string | undefined, { fields }: LiveRecord): Phase {
  if (asked === 'for' || asked === 'rom' || asked === 'etter') return asked
  if (fields['endedAt']) return 'etter'
  return fields['startedAt'] ? 'rom' : 'for'
}
