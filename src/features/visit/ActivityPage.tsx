import { sayDate, sayTime } from '#i18n/schedule-words.ts'
import { nextTimes } from '#model/activity-days.ts'
import type { Activity } from '#model/activity.ts'
import { emailHref, siteHref } from '#model/links.ts'
import { occurrences } from '#model/occurrences.ts'
import { capital } from '#page/capital.ts'
import { confirmedDay, isOld } from '#page/public-data.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Tag } from '#ui/Tag.tsx'
import { ActivityFacts } from './ActivityFacts.tsx'
import { ActivityTiles } from './ActivityTiles.tsx'
import { useLanguage } from './language.ts'
import type { VisitLanguage } from './language.ts'
import { ContactButtons } from './ContactButtons.tsx'
import { NotHere } from './NotHere.tsx'
import { writeHref } from './places.ts'
import { Typed, languageOf } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import type { VisitIndex } from './visit-index.ts'
import { joined } from './words.ts'
import './ActivityPage.css'

/** So many of the next times are told. */
const NEXT = 5

/** One activity: all a visitor must know. */
export function ActivityPage({
  id,
  index,
  space,
  listHref,
}: {
  id: string
  index: VisitIndex
  space: string
  listHref: string
}) {
  const language = useLanguage()
  const { say, t } = language
  const { today } = index
  const activity = index.activity(id)
  const back = { href: listHref, label: t('activities') }
  if (!activity) return <NotHere back={back} />
  const { title, writtenIn, type, area, summary, description, web, contactName, contactEmail } = activity
  const site = siteHref(web)
  const email = emailHref(contactEmail)
  return (
    <Page>
      <PageHeader
        title={title}
        lang={languageOf(writtenIn)}
        sub={joined([type && language.nameOf('contributions', type), area])}
        back={back}
      />
      <HeldToday {...{ activity, today, language }} />
      <Confirmation {...{ activity, today, language }} />
      <ActivityTiles {...{ activity, index, space, language }} />
      {summary !== null && (
        <p class="visit-lead">
          <Typed text={summary} writtenIn={writtenIn} />
        </p>
      )}
      <NextTimes {...{ activity, today, language }} />
      <Card>
        <ActivityFacts {...{ activity, index, space, language }} />
      </Card>
      {description !== null && (
        <Card>
          <TypedText text={description} writtenIn={writtenIn} />
        </Card>
      )}
      {contactName === null && activity.contactPhone === null && email === null && <Fallback index={index} />}
      {(contactName !== null || email !== null) && (
        <Section title={say('contact')}>
          <Card>
            {contactName !== null && <Typed text={contactName} writtenIn={writtenIn} />}
            {email !== null && <Button href={email}>{say('email')}</Button>}
          </Card>
        </Section>
      )}
      <div class="visit-end">
        {site !== null && (
          <Button look="quiet" href={site} target="_blank">
            {say('more')}
          </Button>
        )}
        <Button look="quiet" href={writeHref(space, 'error', id)}>
          {say('reportError')}
        </Button>
      </div>
    </Page>
  )
}

/** Nobody is named: the municipality's contact is whom one can ask. */
function Fallback({ index }: { index: VisitIndex }) {
  const { say } = useLanguage()
  const { contactName, contactPhone, contactEmail } = index.data.municipality
  if (contactName === null && contactPhone === null && contactEmail === null) return null
  return (
    <Section title={say('contact')}>
      <Card>
        {contactName !== null && <Typed text={contactName} />}
        <ContactButtons phone={contactPhone} email={contactEmail} />
      </Card>
    </Section>
  )
}

/** That it is cancelled today, as plainly as can be. */
function HeldToday({ activity, today, language }: { activity: Activity; today: string; language: VisitLanguage }) {
  const { schedule } = language
  const cancelled = occurrences(activity.schedule, today, today).filter(({ isCancelled }) => isCancelled)
  if (cancelled.length === 0) return null
  return (
    <Banner tone="red">
      {cancelled.map((time) => (
        <p key={time.from}>
          <b>{capital(schedule.cancelled.replace('{when}', sayTime(time, schedule, today)))}</b>
          {time.reason !== null && (
            <>
              {' '}
              <Typed text={time.reason} writtenIn={activity.writtenIn} />
            </>
          )}
        </p>
      ))}
    </Banner>
  )
}

/** When someone last said that it is right; and what to do when that is long ago. */
function Confirmation({
  activity: { confirmedOn },
  today,
  language: { say, schedule },
}: {
  activity: Activity
  today: string
  language: VisitLanguage
}) {
  const old = isOld(confirmedOn, today)
  const day = confirmedDay(confirmedOn, today)
  const when = day === today ? schedule.today : day && sayDate(day, schedule, today)
  return (
    <p>
      <Tag tone={old ? 'plain' : 'accent'}>
        {when === null ? say('notConfirmed') : say('confirmed', { date: when })}
      </Tag>
      {old && <small class="visit-quiet"> {say(when === null ? 'neverText' : 'oldText')}</small>}
    </p>
  )
}

function NextTimes({ activity, today, language }: { activity: Activity; today: string; language: VisitLanguage }) {
  const { say, t, schedule } = language
  const next = nextTimes(activity.schedule, today, NEXT)
  return (
    <Section title={say('nextTimes')}>
      <Card>
        {next.length === 0 && <p>{t('noMoreTimes')}</p>}
        <ul class="visit-times">
          {next.map((time) => (
            <li key={`${time.on} ${time.from}`} data-cancelled={time.isCancelled || undefined}>
              <span>{capital(sayTime(time, schedule, today))}</span>{' '}
              {time.isCancelled && <Tag tone="red">{say('cancelled')}</Tag>}
              {time.reason !== null && (
                <>
                  {' '}
                  <Typed text={time.reason} writtenIn={activity.writtenIn} />
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
