import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'

/** Meetings to come and meetings that were. */
export function MeetingList({ openId }: { openId: string | null }) {
  const t = useMessages('meetings')
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState icon={CalendarIcon} title={t('noneTitle')}>
        {t('noneText')} {openId}
      </EmptyState>
    </Page>
  )
}
