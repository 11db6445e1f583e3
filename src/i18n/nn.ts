import { dates } from './nn/dates.ts'
import { ui } from './nn/ui.ts'
import type { Catalogue } from './words.ts'

export const nn: Catalogue = { dates, ui }
