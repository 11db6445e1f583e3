import BuildingsFillIcon from '@navikt/aksel-icons/svg/Buildings3Fill.svg?raw'
import CalendarFillIcon from '@navikt/aksel-icons/svg/CalendarFill.svg?raw'
import ClipboardIcon from '@navikt/aksel-icons/svg/ClipboardCheckmark.svg?raw'
import ClipboardFillIcon from '@navikt/aksel-icons/svg/ClipboardCheckmarkFill.svg?raw'
import CogIcon from '@navikt/aksel-icons/svg/Cog.svg?raw'
import CogFillIcon from '@navikt/aksel-icons/svg/CogFill.svg?raw'
import HandshakeIcon from '@navikt/aksel-icons/svg/Handshake.svg?raw'
import HandshakeFillIcon from '@navikt/aksel-icons/svg/HandshakeFill.svg?raw'
import HouseFillIcon from '@navikt/aksel-icons/svg/HouseFill.svg?raw'
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
    meetings: CalendarFillIcon,
    checklists: ClipboardFillIcon,
    agreements: HandshakeFillIcon,
    tasks: TasklistFillIcon,
    settings: CogFillIcon,
  },
  away: { checklists: ClipboardIcon, agreements: HandshakeIcon, tasks: TasklistIcon, settings: CogIcon },
}
