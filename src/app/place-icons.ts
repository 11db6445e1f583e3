import BuildingsFillIcon from '@navikt/aksel-icons/svg/Buildings3Fill.svg?raw'
import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import CalendarFillIcon from '@navikt/aksel-icons/svg/CalendarFill.svg?raw'
import ClipboardIcon from '@navikt/aksel-icons/svg/ClipboardCheckmark.svg?raw'
import ClipboardFillIcon from '@navikt/aksel-icons/svg/ClipboardCheckmarkFill.svg?raw'
import CogIcon from '@navikt/aksel-icons/svg/Cog.svg?raw'
import CogFillIcon from '@navikt/aksel-icons/svg/CogFill.svg?raw'
import GlobeIcon from '@navikt/aksel-icons/svg/Globe.svg?raw'
import GlobeFillIcon from '@navikt/aksel-icons/svg/GlobeFill.svg?raw'
import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import HandshakeFillIcon from '@navikt/aksel-icons/svg/HandshakeFill.svg?raw'
import HouseFillIcon from '@navikt/aksel-icons/svg/HouseFill.svg?raw'
import PersonGroupIcon from '@navikt/aksel-icons/svg/PersonGroup.svg?raw'
import PersonGroupFillIcon from '@navikt/aksel-icons/svg/PersonGroupFill.svg?raw'
import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import TasklistFillIcon from '@navikt/aksel-icons/svg/TasklistFill.svg?raw'

/** By the label of a place: the icon where one is, filled, and those of the rail where one is not. */
export interface PlaceIcons {
  here: Readonly<Record<string, string>>
  away: Readonly<Record<string, string>>
}

export const placeIcons: PlaceIcons = {
  here: {
    home: HouseFillIcon,
    organisations: BuildingsFillIcon,
    activities: PersonGroupFillIcon,
    meetings: CalendarFillIcon,
    checklists: ClipboardFillIcon,
    agreements: HandshakeFillIcon,
    tasks: TasklistFillIcon,
    site: GlobeFillIcon,
    settings: CogFillIcon,
  },
  away: {
    activities: PersonGroupIcon,
    meetings: CalendarIcon,
    checklists: ClipboardIcon,
    agreements: HandshakeIcon,
    tasks: TasklistIcon,
    site: GlobeIcon,
    settings: CogIcon,
  },
}
