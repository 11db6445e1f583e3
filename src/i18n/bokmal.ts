import { app } from '#i18n/nb/app.ts'
import { dates } from '#i18n/nb/dates.ts'
import { overview } from '#i18n/nb/overview.ts'
import { sync } from '#i18n/nb/sync.ts'
import { ui } from '#i18n/nb/ui.ts'

/** What is said before the first screen, or on every one. The whole is in nb.ts. */
export const firstWords = { app, dates, overview, sync, ui }

/** What only some screens say: fetched with them, `fetchWords`. */
export const laterWords = {
  access: () => import('#i18n/nb/access.ts'),
  agreements: () => import('#i18n/nb/agreements.ts'),
  agreementWork: () => import('#i18n/nb/agreement-work.ts'),
  activities: () => import('#i18n/nb/activities.ts'),
  broken: () => import('#i18n/nb/broken.ts'),
  checklists: () => import('#i18n/nb/checklists.ts'),
  failures: () => import('#i18n/nb/failures.ts'),
  fields: () => import('#i18n/nb/fields.ts'),
  files: () => import('#i18n/nb/files.ts'),
  doubts: () => import('#i18n/nb/doubts.ts'),
  imports: () => import('#i18n/nb/imports.ts'),
  duplicates: () => import('#i18n/nb/duplicates.ts'),
  finding: () => import('#i18n/nb/finding.ts'),
  meetingRoom: () => import('#i18n/nb/meeting-room.ts'),
  meetings: () => import('#i18n/nb/meetings.ts'),
  minutes: () => import('#i18n/nb/minutes.ts'),
  minutesDocument: () => import('#i18n/nb/minutes-document.ts'),
  picking: () => import('#i18n/nb/picking.ts'),
  organisations: () => import('#i18n/nb/organisations.ts'),
  partner: () => import('#i18n/nb/partner.ts'),
  photos: () => import('#i18n/nb/photos.ts'),
  privacy: () => import('#i18n/nb/privacy.ts'),
  processing: () => import('#i18n/nb/processing.ts'),
  sharing: () => import('#i18n/nb/sharing.ts'),
  settings: () => import('#i18n/nb/settings.ts'),
  site: () => import('#i18n/nb/site.ts'),
  tasks: () => import('#i18n/nb/tasks.ts'),
  upkeep: () => import('#i18n/nb/upkeep.ts'),
  welcome: () => import('#i18n/nb/welcome.ts'),
}
export type LateArea = keyof typeof laterWords
