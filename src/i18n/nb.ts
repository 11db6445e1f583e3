import { app } from './nb/app.ts'
import { dates } from './nb/dates.ts'
import { doubts } from './nb/doubts.ts'
import { failures } from './nb/failures.ts'
import { fields } from './nb/fields.ts'
import { organisations } from './nb/organisations.ts'
import { overview } from './nb/overview.ts'
import { settings } from './nb/settings.ts'
import { sharing } from './nb/sharing.ts'
import { sync } from './nb/sync.ts'
import { ui } from './nb/ui.ts'
import { welcome } from './nb/welcome.ts'

/** Bokmål, the source of every word; one file per area of the app. */
export const nb = {
  app,
  dates,
  doubts,
  failures,
  fields,
  organisations,
  overview,
  settings,
  sharing,
  sync,
  ui,
  welcome,
}
