import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import MagnifyingGlassIcon from '@navikt/aksel-icons/svg/MagnifyingGlass.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import type { ComponentType } from 'preact'
import { ErrorBoundary, lazy } from 'preact-iso'
import { capital, longDay } from '#i18n/dates.ts'
import { fetchWords } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { doesWork } from '#ui/early-rights.ts'
import { Icon } from '#ui/Icon.tsx'
import { isInstallOffered, useInstallWay } from '#ui/install.ts'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { useToday } from '#ui/use-today.ts'
import { countFreshness, hasAny, municipalityName } from './overview.ts'
import type { Freshness } from './overview.ts'

/** Seldom there: not worth waiting for before the first screen. */
const withWelcome = async <Part,>(part: Promise<Part>) => (await Promise.all([part, fetchWords('welcome')]))[0]
const FirstSteps = lazy(async () => (await withWelcome(import('./FirstSteps.tsx'))).FirstSteps)
const InstallCard = lazy(async () => (await withWelcome(import('./InstallCard.tsx'))).InstallCard)

/** Where one begins the day: what needs one, and how the directory stands. */
export function OverviewPage({
  onShowSync,
  Meeting,
  Tasks,
  Readiness,
  Written,
  Privacy,
}: {
  onShowSync: () => void
  Meeting: ComponentType
  Tasks: ComponentType
  Readiness: ComponentType
  Written: ComponentType
  Privacy: ComponentType
}) {
  const t = useMessages('overview')
  const today = useToday()
  const freshness = useRecords(() => countFreshness(today), [today])
  const municipality = useRecords(municipalityName)
  const isMeeting = useRecords(() => hasAny('meeting'))
  const isTasks = useRecords(() => hasAny('task'))
  const isChecked = useRecords(() => hasAny('checklistItem'))
  const isAsked = useRecords(() => hasAny('enquiry') || hasAny('agreementPoint'))
  const canEdit = useSession(({ role }) => doesWork(role))
  const isFetching = useSession(({ sync }) => sync.joined && sync.sharedAt === null)
  const way = useInstallWay()
  const isNew = canEdit && !isFetching && (freshness.all === 0 || municipality === null)
  return (
    <Page>
      <PageHeader title={t('title')} sub={[capital(longDay(today)), municipality].filter(Boolean).join(' · ')} />
      <NeedsYou disputed={canEdit ? freshness.disputed : 0} onShowSync={onShowSync} />
      <ErrorBoundary>
        {isNew && <FirstSteps hasOrganisations={freshness.all > 0} hasMunicipality={municipality !== null} />}
      </ErrorBoundary>
      <ErrorBoundary>{isAsked && canEdit && <Written />}</ErrorBoundary>
      <ErrorBoundary>{isMeeting && <Meeting />}</ErrorBoundary>
      <ErrorBoundary>{isTasks && <Tasks />}</ErrorBoundary>
      <ErrorBoundary>{isChecked && <Readiness />}</ErrorBoundary>
      {freshness.all > 0 && <Directory freshness={freshness} canEdit={canEdit} />}
      <ErrorBoundary>{canEdit && <Privacy />}</ErrorBoundary>
      {freshness.all === 0 && !canEdit && <p>{t('emptyReader')}</p>}
      <ErrorBoundary>
        {way !== 'installed' && way !== 'by-hand' && isInstallOffered() && <InstallCard way={way} />}
      </ErrorBoundary>
    </Page>
  )
}

function NeedsYou({ disputed, onShowSync }: { disputed: number; onShowSync: () => void }) {
  const t = useMessages('overview')
  const { held, lostLocal } = useSession((session) => session.sync)
  if (held === 0 && disputed === 0 && !lostLocal) return null
  return (
    <Section title={t('needsYou')}>
      <Rows label={t('needsYou')}>
        {held > 0 && (
          <Row
            start={<Icon svg={ExclamationmarkIcon} />}
            title={t('held', { count: held })}
            sub={t('heldText')}
            onClick={onShowSync}
            chevron
          />
        )}
        {disputed > 0 && (
          <Row
            start={<Icon svg={ExclamationmarkIcon} />}
            title={t('disputed', { count: disputed })}
            sub={t('disputedText')}
            href="/organisasjoner?vis=versjoner"
            chevron
          />
        )}
        {lostLocal && (
          <Row
            start={<Icon svg={ExclamationmarkIcon} />}
            title={t('lostTitle')}
            sub={t('lostText')}
            onClick={onShowSync}
            chevron
          />
        )}
      </Rows>
    </Section>
  )
}

function Directory({ freshness, canEdit }: { freshness: Freshness; canEdit: boolean }) {
  const t = useMessages('overview')
  const { all, stale, never } = freshness
  return (
    <Section title={t('directory')}>
      <Rows label={t('directory')}>
        <Row title={t('count', { count: all })} sub={t('countText')} href="/organisasjoner" chevron />
        {stale > 0 && (
          <Row
            title={t('stale', { count: stale })}
            sub={t('staleText')}
            href={canEdit ? '/organisasjoner/ring' : '/organisasjoner?vis=gammel'}
            chevron
          />
        )}
        {never > 0 && (
          <Row
            title={t('never', { count: never })}
            sub={t('neverText')}
            href={canEdit ? '/organisasjoner/ring' : '/organisasjoner?vis=aldri'}
            chevron
          />
        )}
        {stale + never === 0 && <Row start={<Icon svg={CheckmarkIcon} />} title={t('allConfirmed')} />}
      </Rows>
      <Buttons>
        <Button look="soft" icon={MagnifyingGlassIcon} href="/organisasjoner">
          {t('find')}
        </Button>
        {canEdit && (
          <Button look="soft" icon={PlusIcon} href="/organisasjoner?ny=1">
            {t('add')}
          </Button>
        )}
      </Buttons>
    </Section>
  )
}
