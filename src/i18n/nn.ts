import { agreements } from '#i18n/nn/agreements.ts'
import { agreementWork } from '#i18n/nn/agreement-work.ts'
import { access } from '#i18n/nn/access.ts'
import { activities } from '#i18n/nn/activities.ts'
import { app } from '#i18n/nn/app.ts'
import { broken } from '#i18n/nn/broken.ts'
import { checklists } from '#i18n/nn/checklists.ts'
import { dates } from '#i18n/nn/dates.ts'
import { doubts } from '#i18n/nn/doubts.ts'
import { duplicates } from '#i18n/nn/duplicates.ts'
import { failures } from '#i18n/nn/failures.ts'
import { fields } from '#i18n/nn/fields.ts'
import { imports } from '#i18n/nn/imports.ts'
import { files } from '#i18n/nn/files.ts'
import { finding } from '#i18n/nn/finding.ts'
import { meetingRoom } from '#i18n/nn/meeting-room.ts'
import { meetings } from '#i18n/nn/meetings.ts'
import { minutes } from '#i18n/nn/minutes.ts'
import { minutesDocument } from '#i18n/nn/minutes-document.ts'
import { picking } from '#i18n/nn/picking.ts'
import { organisations } from '#i18n/nn/organisations.ts'
import { overview } from '#i18n/nn/overview.ts'
import { partner } from '#i18n/nn/partner.ts'
import { photos } from '#i18n/nn/photos.ts'
import { privacy } from '#i18n/nn/privacy.ts'
import { processing } from '#i18n/nn/processing.ts'
import { settings } from '#i18n/nn/settings.ts'
import { sharing } from '#i18n/nn/sharing.ts'
import { site } from '#i18n/nn/site.ts'
import { sync } from '#i18n/nn/sync.ts'
import { tasks } from '#i18n/nn/tasks.ts'
import { ui } from '#i18n/nn/ui.ts'
import { upkeep } from '#i18n/nn/upkeep.ts'
import { welcome } from '#i18n/nn/welcome.ts'
import type { Catalogue } from './words.ts'

export const nn: Catalogue = {
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
