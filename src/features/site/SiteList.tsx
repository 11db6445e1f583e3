import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import HandHeartIcon from '@navikt/aksel-icons/svg/HandHeart.svg?raw'
import InboxIcon from '@navikt/aksel-icons/svg/Inbox.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { listEnquiries } from './enquiries.ts'
import { EnquiryRow } from './EnquiryRow.tsx'
import { countShown } from './shown.ts'

/** So many are drawn before one asks for more. */
const FEW = 40

/** The inbox first; then the page and the needs. One who may only read sees no inbox. */
export function SiteList({ openId }: { openId: string | null }) {
  const t = useMessages('site')
  const today = useToday()
  const canEdit = useCanEdit('enquiry')
  const shown = useRecords(() => countShown(today), [today])
  return (
    <Page>
      <PageHeader title={t('title')} sub={t('intro')} />
      {canEdit && <Inbox openId={openId} />}
      <Section title={t('page')}>
        <Rows label={t('page')}>
          <Row
            start={<Icon svg={GlobeIcon} />}
            title={t('pageTitle')}
            sub={t('pageText')}
            href="/nettside/side"
            current={openId === 'side'}
            chevron
          />
          <Row
            start={<Icon svg={HandHeartIcon} />}
            title={t('needs')}
            sub={shown.needs === 0 ? t('noPublicNeeds') : t('publicNeeds', { count: shown.needs })}
            href="/nettside/behov"
            chevron
          />
        </Rows>
      </Section>
    </Page>
  )
}

function Inbox({ openId }: { openId: string | null }) {
  const t = useMessages('site')
  const { open, done } = useRecords(listEnquiries)
  const [showsDone, setShowsDone] = useState(false)
  const [most, setMost] = useState(FEW)
  if (open.length + done.length === 0)
    return (
      <Section title={t('inbox')}>
        <EmptyState icon={InboxIcon} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      </Section>
    )
  const all = showsDone ? [...open, ...done] : open
  return (
    <Section title={t('inbox')}>
      {open.length === 0 && <p>{t('allDone')}</p>}
      {all.length > 0 && (
        <Rows label={t('inbox')}>
          {all.slice(0, most).map((enquiry) => (
            <EnquiryRow key={enquiry.id} enquiry={enquiry} isOpen={enquiry.id === openId} />
          ))}
        </Rows>
      )}
      {all.length > most && (
        <Button onClick={() => setMost(most + FEW)}>
          {t('showMore', { count: Math.min(FEW, all.length - most) })}
        </Button>
      )}
      {done.length > 0 && (
        <Button look="quiet" onClick={() => setShowsDone(!showsDone)}>
          {showsDone ? t('hideDone') : t('showDone', { count: done.length })}
        </Button>
      )}
    </Section>
  )
}
