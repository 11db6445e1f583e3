import { useLocation } from 'preact-iso'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import type { Meeting } from '#model/meeting.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { AfterMeeting } from '#features/meetings/after/AfterMeeting.tsx'
import { AnswersPage } from '#features/meetings/before/AnswersPage.tsx'
import { BeforeMeeting } from '#features/meetings/before/BeforeMeeting.tsx'
import { InvitePage } from '#features/meetings/before/InvitePage.tsx'
import { NextStep } from '#features/meetings/before/NextStep.tsx'
import { SendPage } from '#features/meetings/before/SendPage.tsx'
import { DuringMeeting } from '#features/meetings/during/DuringMeeting.tsx'
import { findMeeting } from './meetings.ts'
import { PhaseTabs } from './PhaseTabs.tsx'
import type { Phase } from './PhaseTabs.tsx'
import { DeletedMeanwhile, RemovedMeeting } from './RemovedMeeting.tsx'
import { whenWords } from './when.ts'

/**
 * One meeting in its three phases: `?del=for`, `rom`, `etter`. Without it, the one that fits where the meeting is. `?vis=inviter`, `svar`
 * and `send` are screens of planning it.
 */
export function MeetingPage({ id }: { id: string }) {
  const t = useMessages('meetings')
  const { query } = useLocation()
  const canPlan = useCanEdit('meeting')
  const live = useRecords(() => findMeeting(id), [id])
  const back = { href: '/moter', label: t('title') }
  if (live?.fields['deletedAt']) return <RemovedMeeting live={live} back={back} />
  if (!live)
    return (
      <Page>
        <PageHeader title={t('unknownTitle')} back={back} />
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      </Page>
    )
  const view = canPlan ? query['vis'] : undefined
  if (view === 'inviter') return <InvitePage live={live} />
  if (view === 'svar') return <AnswersPage live={live} />
  if (view === 'send') return <SendPage live={live} />
  const meeting = toMeeting(live)
  const phase = phaseOf(query['del'], meeting)
  const head = (
    <>
      <PageHeader
        title={meeting.title ?? t('untitled')}
        back={back}
        sub={<MeetingLine meeting={meeting} />}
        actions={meeting.isCancelled && <Tag tone="red">{t('cancelled')}</Tag>}
      />
      {canPlan && <DeletedMeanwhile live={live} />}
      {canPlan && (
        <PhaseTabs meeting={id} phase={phase} isLive={meeting.startedAt !== null && meeting.endedAt === null} />
      )}
    </>
  )
  if (phase === 'etter' || !canPlan) return <AfterMeeting live={live}>{head}</AfterMeeting>
  if (phase === 'rom') return <DuringMeeting live={live}>{head}</DuringMeeting>
  return (
    <Page action={<NextStep live={live} />}>
      {head}
      <BeforeMeeting live={live} />
    </Page>
  )
}

/** «Tirsdag 24. november kl. 17.00 · Mandal kulturhus» */
function MeetingLine({ meeting }: { meeting: Meeting }) {
  const t = useMessages('meetings')
  return <>{[capital(whenWords(meeting) ?? t('noDay')), meeting.place].filter(Boolean).join(' · ')}</>
}

function phaseOf(asked: string | undefined, { startedAt, endedAt }: Meeting): Phase {
  if (asked === 'for' || asked === 'rom' || asked === 'etter') return asked
  if (endedAt !== null) return 'etter'
  return startedAt === null ? 'for' : 'rom'
}
