import { app } from './en/app.ts'
import { dates } from './en/dates.ts'
import { doubts } from './en/doubts.ts'
import { failures } from './en/failures.ts'
import { fields } from './en/fields.ts'
import { organisations } from './en/organisations.ts'
import { sync } from './en/sync.ts'
import { ui } from './en/ui.ts'
import { welcome } from './en/welcome.ts'
import type { Catalogue } from './words.ts'

export const en: Catalogue = { app, dates, doubts, failures, fields, organisations, sync, ui, welcome }
