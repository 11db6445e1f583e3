import { agreements } from '#i18n/en/agreements.ts'
import { agreementWork } from '#i18n/en/agreement-work.ts'
import { access } from '#i18n/en/access.ts'
import { activities } from '#i18n/en/activities.ts'
import { app } from '#i18n/en/app.ts'
import { broken } from '#i18n/en/broken.ts'
import { checklists } from '#i18n/en/checklists.ts'
import { dates } from '#i18n/en/dates.ts'
import { doubts } from '#i18n/en/doubts.ts'
import { duplicates } from '#i18n/en/duplicates.ts'
import { failures } from '#i18n/en/failures.ts'
import { fields } from '#i18n/en/fields.ts'
import { imports } from '#i18n/en/imports.ts'
import { files } from '#i18n/en/files.ts'
import { finding } from '#i18n/en/finding.ts'
import { meetingRoom } from '#i18n/en/meeting-room.ts'
import { meetings } from '#i18n/en/meetings.ts'
import { minutes } from '#i18n/en/minutes.ts'
import { minutesDocument } from '#i18n/en/minutes-document.ts'
import { picking } from '#i18n/en/picking.ts'
import { organisations } from '#i18n/en/organisations.ts'
import { overview } from '#i18n/en/overview.ts'
import { partner } from '#i18n/en/partner.ts'
import { photos } from '#i18n/en/photos.ts'
import { privacy } from '#i18n/en/privacy.ts'
import { processing } from '#i18n/en/processing.ts'
import { settings } from '#i18n/en/settings.ts'
import { sharing } from '#i18n/en/sharing.ts'
import { site } from '#i18n/en/site.ts'
import { sync } from '#i18n/en/sync.ts'
import { tasks } from '#i18n/en/tasks.ts'
import { ui } from '#i18n/en/ui.ts'
import { upkeep } from '#i18n/en/upkeep.ts'
import { welcome } from '#i18n/en/welcome.ts'
import type { Catalogue } from './words.ts'

export const en: Catalogue = {
  access,
  agreements,
  agreementWork,
  activities,
  app,
  broken,
  checklists,
  dates,
  doubts,
  duplicates,
  failures,
  fields,
  files,
  imports,
  finding,
  meetingRoom,
  meetings,
  minutes,
  minutesDocument,
  picking,
  organisations,
  overview,
  partner,
  photos,
  privacy,
  processing,
  settings,
  sharing,
  site,
  sync,
  tasks,
  ui,
  upkeep,
  welcome,
}
