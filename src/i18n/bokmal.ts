import { app } from './nb/app.ts'
import { dates } from './nb/dates.ts'
import { failures } from './nb/failures.ts'
import { fields } from './nb/fields.ts'
import { overview } from './nb/overview.ts'
import { sync } from './nb/sync.ts'
import { ui } from './nb/ui.ts'

/** What is said before the first screen, or on every one. The whole is in nb.ts. */
export const firstWords = { app, dates, failures, fields, overview, sync, ui }

/** What only some screens say: fetched with them, `fetchWords`. */
export const laterWords = {
  doubts: () => import('./nb/doubts.ts'),
  organisations: () => import('./nb/organisations.ts'),
  sharing: () => import('./nb/sharing.ts'),
  settings: () => import('./nb/settings.ts'),
  welcome: () => import('./nb/welcome.ts'),
}
export type LateArea = keyof typeof laterWords
