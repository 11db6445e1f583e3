import ClipboardIcon from '@navikt/aksel-icons/svg/ClipboardCheckmark.svg?raw'
import CogIcon from '@navikt/aksel-icons/svg/Cog.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import { readsEvery } from '#model/rights.ts'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useSession } from '#ui/use-session.ts'

/** What each is about: who sees nothing of that is not shown the way there. */
const PLACES = [
  { about: 'checklist', label: 'checklists', href: '/sjekklister', icon: ClipboardIcon },
  { about: 'agreement', label: 'agreements', href: '/avtaler', icon: HandshakeIcon },
  { about: 'task', label: 'tasks', href: '/oppgaver', icon: TasklistIcon },
  { about: 'need', label: 'site', href: '/nettside', icon: GlobeIcon },
] as const

/** The places the bar of a phone has no room for. */
export function MorePage() {
  const t = useMessages('app')
  const role = useSession((session) => session.role)
  return (
    <Page>
      <PageHeader title={t('more')} />
      <Rows label={t('more')}>
        {PLACES.filter(({ about }) => readsEvery(role, about)).map(({ label, href, icon }) => (
          <Row key={href} start={<Icon svg={icon} />} title={t(label)} href={href} chevron />
        ))}
        <Row start={<Icon svg={CogIcon} />} title={t('settings')} href="/innstillinger" chevron />
      </Rows>
    </Page>
  )
}
