import { dates } from './nb/dates.ts'
import { ui } from './nb/ui.ts'

/** Bokmål, the source of every word; one file per area of the app. */
export const nb = { dates, ui }
