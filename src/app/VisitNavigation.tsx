import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import BuildingsFillIcon from '@navikt/aksel-icons/svg/Buildings3Fill.svg?raw'
import HandsIcon from '@navikt/aksel-icons/svg/HandHeart.svg?raw'
import HandsFillIcon from '@navikt/aksel-icons/svg/HandHeartFill.svg?raw'
import PersonGroupIcon from '@navikt/aksel-icons/svg/PersonGroup.svg?raw'
import PersonGroupFillIcon from '@navikt/aksel-icons/svg/PersonGroupFill.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import PhoneFillIcon from '@navikt/aksel-icons/svg/PhoneFill.svg?raw'
import { useLanguage } from '#features/visit/language.ts'
import { placeHref } from '#features/visit/places.ts'
import type { PlaceName } from '#features/visit/places.ts'
import { Icon } from '#ui/Icon.tsx'
import { Mark } from '#ui/Mark.tsx'
import './Navigation.css'

const PLACES = [
  { at: 'aktiviteter', label: 'activities', away: PersonGroupIcon, here: PersonGroupFillIcon },
  { at: 'organisasjoner', label: 'organisations', away: BuildingsIcon, here: BuildingsFillIcon },
  { at: 'bidra', label: 'contribute', away: HandsIcon, here: HandsFillIcon },
  { at: 'kontakt', label: 'contact', away: PhoneIcon, here: PhoneFillIcon },
] as const

/** The four places there are without an account: a bar at the bottom of a phone, a rail on a wide screen. */
export function VisitNavigation({ space, at }: { space: string; at: PlaceName }) {
  const { t } = useLanguage()
  return (
    <nav class="navigation" aria-label={t('navigation')}>
      <a class="brand" href={placeHref(space, 'aktiviteter')} aria-hidden="true" tabIndex={-1}>
        <Mark />
        Brobygger
      </a>
      {PLACES.map((place) => (
        <a key={place.at} href={placeHref(space, place.at)} aria-current={place.at === at ? 'page' : undefined}>
          <Icon svg={place.at === at ? place.here : place.away} />
          <span>{t(place.label)}</span>
        </a>
      ))}
    </nav>
  )
}
