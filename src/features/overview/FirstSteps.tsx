import CheckmarkCircleFillIcon from '@navikt/aksel-icons/svg/CheckmarkCircleFill.svg?raw'
import CircleIcon from '@navikt/aksel-icons/svg/Circle.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Section } from '#ui/Card.tsx'
import { givesAccess } from '#ui/early-rights.ts'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useSession } from '#ui/use-session.ts'
import './FirstSteps.css'

/** An empty workbook: three things that make it worth opening tomorrow. */
export function FirstSteps({
  hasOrganisations,
  hasMunicipality,
}: {
  hasOrganisations: boolean
  hasMunicipality: boolean
}) {
  const t = useMessages('welcome')
  const isJoined = useSession((session) => session.sync.joined)
  const canLead = useSession(({ role }) => givesAccess(role))
  return (
    <Section title={t('firstSteps')}>
      <p class="first-steps-text">{t('firstStepsText')}</p>
      <Rows label={t('firstSteps')}>
        <Step
          done={hasOrganisations}
          title={t('stepOrganisation')}
          text={t('stepOrganisationText')}
          href="/organisasjoner?ny=1"
        />
        {canLead && (
          <Step
            done={hasMunicipality}
            title={t('stepMunicipality')}
            text={t('stepMunicipalityText')}
            href="/innstillinger/kommune"
          />
        )}
        {isJoined ? (
          canLead && <Step title={t('stepInvite')} text={t('stepInviteText')} href="/innstillinger/medlemmer" />
        ) : (
          <Step title={t('stepJoin')} text={t('stepJoinText')} href="/bli-med" />
        )}
      </Rows>
    </Section>
  )
}

function Step({ done = false, title, text, href }: { done?: boolean; title: string; text: string; href: string }) {
  const t = useMessages('welcome')
  const mark = (
    <span class="first-step-mark" data-done={done || undefined}>
      <Icon svg={done ? CheckmarkCircleFillIcon : CircleIcon} />
    </span>
  )
  return <Row start={mark} title={title} sub={done ? t('done') : text} {...(done ? {} : { href, chevron: true })} />
}
