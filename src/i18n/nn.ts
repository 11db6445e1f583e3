import { app } from './nn/app.ts'
import { dates } from './nn/dates.ts'
import { doubts } from './nn/doubts.ts'
import { failures } from './nn/failures.ts'
import { fields } from './nn/fields.ts'
import { organisations } from './nn/organisations.ts'
import { overview } from './nn/overview.ts'
import { settings } from './nn/settings.ts'
import { sharing } from './nn/sharing.ts'
import { sync } from './nn/sync.ts'
import { ui } from './nn/ui.ts'
import { welcome } from './nn/welcome.ts'
import type { Catalogue } from './words.ts'

export const nn: Catalogue = {
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
