import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import BuildingsFillIcon from '@navikt/aksel-icons/svg/Buildings3Fill.svg?raw'
import CogIcon from '@navikt/aksel-icons/svg/Cog.svg?raw'
import CogFillIcon from '@navikt/aksel-icons/svg/CogFill.svg?raw'
import HouseIcon from '@navikt/aksel-icons/svg/House.svg?raw'
import HouseFillIcon from '@navikt/aksel-icons/svg/HouseFill.svg?raw'
import { useLocation } from 'preact-iso'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from '#ui/Icon.tsx'
import { Mark } from '#ui/Mark.tsx'
import './Navigation.css'

/** The places there are; one not built yet is not shown. The icon is filled where one is. */
const PLACES = [
  { href: '/', label: 'home', icon: HouseIcon, here: HouseFillIcon },
  { href: '/organisasjoner', label: 'organisations', icon: BuildingsIcon, here: BuildingsFillIcon },
  { href: '/innstillinger', label: 'settings', icon: CogIcon, here: CogFillIcon },
] as const

/** A bar at the bottom of a phone, a rail beside everything on a wide screen. */
export function Navigation() {
  const t = useMessages('app')
  const { path } = useLocation()
  return (
    <nav class="navigation" aria-label={t('navigation')}>
      <a class="brand" href="/" aria-hidden="true" tabIndex={-1}>
        <Mark />
        Brobygger
      </a>
      {PLACES.map(({ href, label, icon, here }) => {
        const isHere = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
        return (
          <a
            key={href}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            onClick={path === href ? toTop : undefined}
          >
            <Icon svg={isHere ? here : icon} />
            <span>{t(label)}</span>
          </a>
        )
      })}
    </nav>
  )
}

/** One is here already: back to where the page, or the list, begins. */
function toTop(): void {
  document.querySelector('main .page-scroll')?.scrollTo({ top: 0, behavior: 'smooth' })
}
