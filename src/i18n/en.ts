import { app } from './en/app.ts'
import { dates } from './en/dates.ts'
import { doubts } from './en/doubts.ts'
import { failures } from './en/failures.ts'
import { fields } from './en/fields.ts'
import { organisations } from './en/organisations.ts'
import { overview } from './en/overview.ts'
import { settings } from './en/settings.ts'
import { sharing } from './en/sharing.ts'
import { sync } from './en/sync.ts'
import { ui } from './en/ui.ts'
import { welcome } from './en/welcome.ts'
import type { Catalogue } from './words.ts'

export const en: Catalogue = {
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
