import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import MapIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { sayDate } from '#i18n/schedule-words.ts'
import { nextTimes } from '#model/activity-days.ts'
import { callHref, emailHref, mapHref, siteHref } from '#model/links.ts'
import { sayLanguages } from '#page/describe.ts'
import { confirmedDay, isOld } from '#page/public-data.ts'
import type { PublicOrganisation } from '#page/public-data.ts'
import { ActionTiles } from '#ui/ActionTiles.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Rows } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { Facts } from './Facts.tsx'
import { useLanguage } from './language.ts'
import type { VisitLanguage } from './language.ts'
import { NotHere } from './NotHere.tsx'
import { placeHref, writeHref } from './places.ts'
import { TimeRow } from './TimeRow.tsx'
import { Typed, languageOf } from './Typed.tsx'
import { TypedText } from './TypedText.tsx'
import type { VisitIndex } from './visit-index.ts'
import { joined } from './words.ts'

/** An organisation: what it does, how one reaches it, and what it holds. */
export function OrganisationPage({
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
  const { say, t, nameOf } = language
  const { today } = index
  const organisation = index.organisation(id)
  const back = { href: listHref, label: t('organisations') }
  if (!organisation) return <NotHere back={back} />
  const { name, kind, description, address, area, confirmedOn, contributes, targetGroups, languages } = organisation
  const confirmed = confirmedDay(confirmedOn, today)
  const held = index.heldBy(id)
  const names = (terms: 'contributions' | 'targetGroups', ids: readonly string[]) =>
    joined(ids.map((one) => nameOf(terms, one)))
  return (
    <Page>
      <PageHeader title={name} lang={languageOf(null)} sub={kind && nameOf('kinds', kind)} back={back} />
      <p>
        <Tag tone={isOld(confirmedOn, today) ? 'plain' : 'accent'}>
          {confirmed === null
            ? say('notConfirmed')
            : say('confirmed', { date: sayDate(confirmed, language.schedule, today) })}
        </Tag>
      </p>
      <Tiles {...{ organisation, index, language }} />
      {description !== null && (
        <Card>
          <TypedText text={description} />
        </Card>
      )}
      <Card>
        <Facts
          facts={[
            [t('kind'), names('contributions', contributes)],
            [say('welcome'), names('targetGroups', targetGroups)],
            [say('speaks'), sayLanguages(languages, language, ' · ')],
            [say('place'), (address ?? area) !== null && <Typed key="place" text={address ?? area ?? ''} />],
          ]}
        />
      </Card>
      {held.length > 0 && (
        <Section title={t('activities')}>
          <Rows>
            {held.map((activity) => (
              <TimeRow
                key={activity.id}
                row={{
                  key: activity.id,
                  activity,
                  held: nextTimes(activity.schedule, today, 1)[0] ?? null,
                  kilometres: null,
                }}
                {...{ today, language }}
                href={placeHref(space, 'aktiviteter', activity.id)}
                isOpen={false}
                isUnderDay={false}
              />
            ))}
          </Rows>
        </Section>
      )}
      <div class="visit-end">
        <Button look="quiet" href={writeHref(space, 'error', id)}>
          {say('reportError')}
        </Button>
      </div>
    </Page>
  )
}

function Tiles({
  organisation: { name, phone, email, web, point, address },
  index,
  language: { say, t },
}: {
  organisation: PublicOrganisation
  index: VisitIndex
  language: VisitLanguage
}) {
  const full = (word: string) => `${word}: ${name}`
  return (
    <ActionTiles
      tiles={[
        { icon: PhoneIcon, href: callHref(phone), label: t('call'), full: full(t('call')) },
        { icon: EnvelopeIcon, href: emailHref(email), label: say('email'), full: full(say('email')) },
        {
          icon: MapIcon,
          href: mapHref(point, address, index.data.municipality.name),
          label: t('map'),
          full: full(t('map')),
          isElsewhere: true,
        },
        { icon: GlobeIcon, href: siteHref(web), label: say('more'), full: full(say('more')), isElsewhere: true },
      ]}
    />
  )
}
