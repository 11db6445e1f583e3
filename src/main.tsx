import { render } from 'preact'
import { App, OUTSIDE } from '#app/App.tsx'
import { takeInvitation } from '#app/invitation.ts'
import { askToPersistAfterFirstSave } from '#app/persistence.ts'
import { tellWhatWentWrong } from '#app/unhandled.ts'
import { keepForOffline, reloadWhenPartsAreGone } from '#app/update.ts'
import { startLocale } from '#i18n/locale.ts'
import { start } from '#sync/start.ts'
import { paint } from '#ui/appearance.ts'
import { catchInstallOffer } from '#ui/install.ts'
import { countPressesWhereTheyBegin } from '#ui/press.ts'

paint()
takeInvitation()
tellWhatWentWrong()
reloadWhenPartsAreGone()
catchInstallOffer()
countPressesWhereTheyBegin()

/** Whoever reads something from outside gets no workbook for it, and one that is on the device is left alone. */
const isOutside = OUTSIDE.test(location.pathname)
const started = isOutside ? null : start()
await startLocale()
const root = document.getElementById('app')
if (root) render(<App />, root)
if (location.pathname !== '/avtale') void keepForOffline()
// Not awaited here: the screens fetched later stand on this module, and would not come if it failed or were not done.
void started?.then(askToPersistAfterFirstSave)
