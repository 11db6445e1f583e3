import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { install, useInstallWay } from '#ui/install.ts'
import { Page, PageHeader } from '#ui/Page.tsx'
import { siteHref } from '#model/links.ts'
import { ContactButtons } from './ContactButtons.tsx'
import { useLanguage } from './language.ts'
import { MeetingPlaces } from './MeetingPlaces.tsx'
import { Messages } from './Messages.tsx'
import { writeHref } from './places.ts'
import { Typed } from './Typed.tsx'
import type { VisitIndex } from './visit-index.ts'

/** Whom one can ask, what one has written, and how the app is kept on the phone. */
export function ContactScreen({
  space,
  index,
  hasWorkbook,
}: {
  space: string
  index: VisitIndex | null
  /** Whoever holds this device has an account: it is a tap away. */
  hasWorkbook: boolean
}) {
  const { say, t, id } = useLanguage()
  const municipality = index?.data.municipality ?? null
  const statement = siteHref(municipality?.accessibility ?? null)
  const isKnown =
    municipality !== null &&
    (municipality.contactName ?? municipality.contactPhone ?? municipality.contactEmail) !== null
  return (
    <Page
      action={
        <Button look="primary" href={writeHref(space, 'question')}>
          {say('ask')}
        </Button>
      }
    >
      <PageHeader title={say('contact')} />
      <Card>
        <div class="visit-card">
          {municipality?.contactName && (
            <b>
              <Typed text={municipality.contactName} />
            </b>
          )}
          {municipality?.contactHours && (
            <p class="visit-quiet">
              <Typed text={municipality.contactHours} />
            </p>
          )}
          {!isKnown && <p>{say('noContact')}</p>}
          {municipality && <ContactButtons phone={municipality.contactPhone} email={municipality.contactEmail} />}
        </div>
      </Card>
      <Messages space={space} />
      {index && <MeetingPlaces index={index} space={space} />}
      <Install />
      <Section title={t('staff')}>
        <Card>
          <div class="visit-card">
            {!hasWorkbook && <p>{t('staffText')}</p>}
            <Button href={hasWorkbook ? '/' : '/velkommen'} target="_top">
              {t(hasWorkbook ? 'toWorkbook' : 'staffJoin')}
            </Button>
          </div>
        </Card>
      </Section>
      <div class="visit-end">
        <Button look="quiet" href={`/${space}/?sprak=${id}`} target="_top">
          {t('website')}
        </Button>
        {statement !== null && (
          <Button look="quiet" href={statement} target="_blank">
            {say('accessibility')}
          </Button>
        )}
      </div>
    </Page>
  )
}

/** How this browser puts the app on the home screen. */
function Install() {
  const { t } = useLanguage()
  const way = useInstallWay()
  if (way === 'installed') return null
  return (
    <Section title={t('install')}>
      <Card>
        <div class="visit-card">
          <p>{t('installText')}</p>
          {way === 'offered' ? (
            <Button look="soft" onClick={install}>
              {t('installButton')}
            </Button>
          ) : (
            <p class="visit-quiet">{t(way === 'by-hand-ios' ? 'installIos' : 'installByHand')}</p>
          )}
        </div>
      </Card>
    </Section>
  )
}
