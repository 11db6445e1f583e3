import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import HouseIcon from '@navikt/aksel-icons/svg/House.svg?raw'
import MenuIcon from '@navikt/aksel-icons/svg/MenuHamburger.svg?raw'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { doesWork } from '#ui/early-rights.ts'
import { Icon } from '#ui/Icon.tsx'
import { Mark } from '#ui/Mark.tsx'
import { useSession } from '#ui/use-session.ts'
import { fetchAhead } from './later.ts'
import type { PlaceIcons } from './place-icons.ts'
import './Navigation.css'

interface Place {
  href: string
  label:
    | 'home'
    | 'organisations'
    | 'activities'
    | 'meetings'
    | 'checklists'
    | 'agreements'
    | 'tasks'
    | 'site'
    | 'settings'
    | 'more'
  /** Icons that are not here are in place-icons.ts: they come a moment later, so that the first screen need not wait. */
  icon?: string
  /** Only there: a bar has room for five, and «Mer» for the rest. */
  on?: 'bar' | 'rail'
  /** What one does there is not for one who may only read. */
  isWork?: boolean
}

/** The places there are; one not built yet is not shown. */
const PLACES: readonly Place[] = [
  { href: '/', label: 'home', icon: HouseIcon },
  { href: '/organisasjoner', label: 'organisations', icon: BuildingsIcon },
  { href: '/aktiviteter', label: 'activities' },
  { href: '/moter', label: 'meetings' },
  { href: '/sjekklister', label: 'checklists', on: 'rail' },
  { href: '/avtaler', label: 'agreements', on: 'rail' },
  { href: '/oppgaver', label: 'tasks', on: 'rail', isWork: true },
  { href: '/nettside', label: 'site', on: 'rail' },
  { href: '/innstillinger', label: 'settings', on: 'rail' },
  { href: '/mer', label: 'more', icon: MenuIcon, on: 'bar' },
]

/** The places of an organisation's own person. */
const OWN = /^\/(akt.*|inn.*|mer)?$/

/** A bar at the bottom of a phone, a rail beside everything on a wide screen. */
export function Navigation() {
  const t = useMessages('app')
  const { path } = useLocation()
  const role = useSession((session) => session.role)
  const [icons, setIcons] = useState<PlaceIcons | null>(null)
  useEffect(() => {
    void fetchAhead(() => import('./place-icons.ts')).then((part) => setIcons(part?.placeIcons ?? null))
  }, [])
  const isAt = (href: string) => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`))
  return (
    <nav class="navigation" aria-label={t('navigation')}>
      <a class="brand" href="/" aria-hidden="true" tabIndex={-1}>
        <Mark />
        Brobygger
      </a>
      {PLACES.filter(({ href, isWork }) => (role === 'partner' ? OWN.test(href) : !isWork || doesWork(role))).map(
        ({ href, label, icon, on }) => {
          const isHere = isAt(href) || (on === 'bar' && PLACES.some((other) => other.on === 'rail' && isAt(other.href)))
          return (
            <a
              key={href}
              href={href}
              data-on={on}
              aria-current={isHere ? 'page' : undefined}
              onClick={path === href ? toTop : undefined}
            >
              <Icon svg={icons?.[isHere ? 'here' : 'away'][label] ?? icon ?? ''} />
              <span>{t(label)}</span>
            </a>
          )
        },
      )}
    </nav>
  )
}

/** One is here already: back to where the page, or the list, begins. */
function toTop(): void {
  document.querySelector('main .page-scroll')?.scrollTo({ top: 0, behavior: 'smooth' })
}
