import ClipboardIcon from '@navikt/aksel-icons/svg/ClipboardCheckmark.svg?raw'
import CogIcon from '@navikt/aksel-icons/svg/Cog.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useSession } from '#ui/use-session.ts'

/** The places the bar of a phone has no room for. */
export function MorePage() {
  const t = useMessages('app')
  const isReader = useSession(({ role }) => role === 'reader')
  const isPartner = useSession(({ role }) => role === 'partner')
  return (
    <Page>
      <PageHeader title={t('more')} />
      <Rows label={t('more')}>
        {!isPartner && (
          <>
            <Row start={<Icon svg={ClipboardIcon} />} title={t('checklists')} href="/sjekklister" chevron />
            <Row start={<Icon svg={HandshakeIcon} />} title={t('agreements')} href="/avtaler" chevron />
            {!isReader && <Row start={<Icon svg={TasklistIcon} />} title={t('tasks')} href="/oppgaver" chevron />}
            <Row start={<Icon svg={GlobeIcon} />} title={t('site')} href="/nettside" chevron />
          </>
        )}
        <Row start={<Icon svg={CogIcon} />} title={t('settings')} href="/innstillinger" chevron />
      </Rows>
    </Page>
  )
}
