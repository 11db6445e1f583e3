import { dates } from './en/dates.ts'
import { ui } from './en/ui.ts'
import type { Catalogue } from './words.ts'

export const en: Catalogue = { dates, ui }
