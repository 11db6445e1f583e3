import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { refresh } from './here.ts'
import type { Visit } from './here.ts'
import { useLanguage } from './language.ts'

/** Nothing has ever come to this device: why, and what one can do. */
export function FirstVisit({ trouble }: { trouble: Visit['trouble'] }) {
  const { t } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const text =
    trouble === 'offline'
      ? 'firstOffline'
      : trouble === 'unreadable'
        ? 'firstUnreadable'
        : trouble === 'gone'
          ? 'firstGone'
          : 'firstUnreachable'
  return (
    <Page>
      <PageHeader title={t('firstTitle')} />
      <p role="status">{t(text)}</p>
      <p>
        <Button
          look="primary"
          busy={isAsking}
          onClick={async () => {
            setAsking(true)
            await refresh().finally(() => setAsking(false))
          }}
        >
          {t('tryAgain')}
        </Button>
      </p>
    </Page>
  )
}

/** The address names no municipality, and this device has not been to one. */
export function WhichPlace() {
  const { t } = useLanguage()
  return (
    <Page>
      <PageHeader title={t('whichTitle')} />
      <p>{t('whichText')}</p>
      <p>
        <Button href="/velkommen" target="_top">
          {t('staffJoin')}
        </Button>
      </p>
    </Page>
  )
}
