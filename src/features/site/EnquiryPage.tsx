import { useMessages } from '#i18n/messages.ts'
import { moment } from '#i18n/dates.ts'
import { toEnquiry } from '#model/enquiry.ts'
import type { Enquiry } from '#model/enquiry.ts'
import { holdsNationalId } from '#model/national-id.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Removed, RemovedMeanwhile } from '#ui/Removed.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { AnswerSection, KeptSection } from './AnswerSection.tsx'
import { ContactWritten } from './ContactWritten.tsx'
import { aboutOf, findRecord } from './enquiries.ts'
import { EnquiryEnd } from './EnquiryEnd.tsx'
import { StateTag } from './EnquiryRow.tsx'
import { languageName } from './language-name.ts'
import { StateChoice } from './StateChoice.tsx'
import { UnknownPage } from './UnknownPage.tsx'

/** One enquiry: what they wrote, how to reach them, how far it has come and what was answered. */
export function EnquiryPage({ id }: { id: string }) {
  const t = useMessages('site')
  const live = useRecords(() => findRecord('enquiry', id), [id])
  const canEdit = useCanEdit('enquiry')
  const back = { href: '/nettside', label: t('title') }
  if (!canEdit)
    return (
      <Page>
        <PageHeader title={t('enquiry')} back={back} />
        <EmptyState title={t('readerTitle')} action={<Button href={back.href}>{t('toSite')}</Button>}>
          {t('readerText')}
        </EmptyState>
      </Page>
    )
  if (!live) return <UnknownPage back={back} />
  const title = titleOf(t, toEnquiry(live))
  if (live.fields['deletedAt'])
    return <Removed live={live} kind="enquiry" title={title} text={t('isRemoved')} back={back} t={t} />
  return <Found live={live} enquiry={toEnquiry(live)} title={title} back={back} />
}

function Found({
  live,
  enquiry,
  title,
  back,
}: {
  live: LiveRecord
  enquiry: Enquiry
  title: string
  back: { href: string; label: string }
}) {
  const t = useMessages('site')
  const doubts = useMessages('doubts')
  return (
    <Page>
      <PageHeader
        title={title}
        back={back}
        {...(enquiry.receivedAt === null ? {} : { sub: t('received', { when: moment(enquiry.receivedAt) }) })}
      />
      <p>
        <StateTag state={enquiry.state} />
      </p>
      <RemovedMeanwhile live={live} kind="enquiry" text={t('deletedMeanwhile')} t={t} />
      <Section title={t('theyWrote')}>
        <Card>
          <p class="enquiry-text" dir="auto" lang={enquiry.writtenIn ?? undefined}>
            {enquiry.text}
          </p>
          <ReadIn language={enquiry.writtenIn} />
        </Card>
        {holdsNationalId(`${enquiry.text}\n${enquiry.contact ?? ''}`) && (
          <Card tone="warm">
            <p>{doubts('nationalIdSent')}</p>
          </Card>
        )}
      </Section>
      <ContactWritten enquiry={enquiry} />
      <AboutRow enquiry={enquiry} />
      <StateChoice live={live} enquiry={enquiry} />
      <AnswerSection live={live} enquiry={enquiry} />
      <KeptSection live={live} enquiry={enquiry} />
      <EnquiryEnd enquiry={enquiry} />
    </Page>
  )
}

/** Said only where it may need another language to answer in. */
function ReadIn({ language }: { language: string | null }) {
  const t = useMessages('site')
  if (language === null || language === 'nb' || language === 'nn') return null
  return <small class="site-note">{t('readIn', { language: languageName(language) })}</small>
}

function AboutRow({ enquiry }: { enquiry: Enquiry }) {
  const t = useMessages('site')
  const about = useRecords(() => aboutOf(enquiry.about), [enquiry.about])
  if (enquiry.about === null) return null
  return (
    <Section title={t('about')}>
      {about ? (
        <Rows label={t('about')}>
          <Row
            title={<span dir="auto">{about.name ?? t('unnamed')}</span>}
            sub={t(`about-${about.kind}`)}
            href={about.href}
            chevron
          />
        </Rows>
      ) : (
        <p>{t('aboutGone')}</p>
      )}
    </Section>
  )
}

function titleOf(t: ReturnType<typeof useMessages<'site'>>, { type }: Enquiry): string {
  return type === null ? t('typeUnknown') : t(`type-${type}`)
}
