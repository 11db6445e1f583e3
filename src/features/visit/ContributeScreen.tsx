import HandsIcon from '@navikt/aksel-icons/svg/HandHeart.svg?raw'
import { sayDate } from '#i18n/schedule-words.ts'
import type { PublicNeed } from '#page/public-data.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Tag } from '#ui/Tag.tsx'
import { AgreementsSection } from './AgreementsSection.tsx'
import { ContactButtons } from './ContactButtons.tsx'
import { useLanguage } from './language.ts'
import { Messages } from './Messages.tsx'
import { writeHref } from './places.ts'
import { Typed, languageOf } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import type { VisitIndex } from './visit-index.ts'

/** «Jeg vil bidra»: what help is wanted, how, and with what. */
export function ContributeScreen({ space, index }: { space: string; index: VisitIndex }) {
  const { say, t } = useLanguage()
  const { needs, municipality } = index.data
  return (
    <Page
      action={
        <Button look="primary" href={writeHref(space, 'offer')}>
          {say('offer')}
        </Button>
      }
    >
      <PageHeader title={say('contribute')} />
      {municipality.contribute === null ? <p>{say('contributeText')}</p> : <TypedText text={municipality.contribute} />}
      <Messages space={space} />
      <Section title={say('needs')}>
        {needs.length === 0 ? (
          <EmptyState icon={HandsIcon}>{t('noNeeds')}</EmptyState>
        ) : (
          needs.map((need) => <NeedCard key={need.id} need={need} space={space} today={index.today} />)
        )}
      </Section>
      {municipality.grants !== null && (
        <Section title={say('grants')}>
          <Card>
            <TypedText text={municipality.grants} />
          </Card>
        </Section>
      )}
      <AgreementsSection index={index} />
    </Page>
  )
}

function NeedCard({ need, space, today }: { need: PublicNeed; space: string; today: string }) {
  const { say, nameOf, schedule } = useLanguage()
  const { id, title, type, description, how, resources, endsOn, writtenIn, contactName } = need
  const kind = type && nameOf('contributions', type)
  return (
    <Card>
      <article class="visit-card" aria-labelledby={id}>
        <h3 id={id} lang={languageOf(writtenIn)} dir="auto">
          {title}
        </h3>
        {kind && <Tag>{kind}</Tag>}
        {description !== null && <TypedText text={description} writtenIn={writtenIn} />}
        {how !== null && (
          <div>
            <p class="visit-quiet">{say('how')}</p>
            <TypedText text={how} writtenIn={writtenIn} />
          </div>
        )}
        {resources !== null && (
          <div>
            <p class="visit-quiet">{say('resources')}</p>
            <TypedText text={resources} writtenIn={writtenIn} />
          </div>
        )}
        {endsOn !== null && <p class="visit-quiet">{say('untilDay', { date: sayDate(endsOn, schedule, today) })}</p>}
        {contactName !== null && (
          <p>
            <Typed text={contactName} writtenIn={writtenIn} />
          </p>
        )}
        <ContactButtons phone={need.contactPhone} email={need.contactEmail} />
        <Button look="soft" href={writeHref(space, 'offer', id)} label={`${say('offer')}: ${title}`}>
          {say('offer')}
        </Button>
      </article>
    </Card>
  )
}
