import { agreements } from '#i18n/nb/agreements.ts'
import { agreementWork } from '#i18n/nb/agreement-work.ts'
import { access } from '#i18n/nb/access.ts'
import { activities } from '#i18n/nb/activities.ts'
import { app } from '#i18n/nb/app.ts'
import { broken } from '#i18n/nb/broken.ts'
import { checklists } from '#i18n/nb/checklists.ts'
import { dates } from '#i18n/nb/dates.ts'
import { doubts } from '#i18n/nb/doubts.ts'
import { duplicates } from '#i18n/nb/duplicates.ts'
import { failures } from '#i18n/nb/failures.ts'
import { fields } from '#i18n/nb/fields.ts'
import { imports } from '#i18n/nb/imports.ts'
import { files } from '#i18n/nb/files.ts'
import { finding } from '#i18n/nb/finding.ts'
import { meetingRoom } from '#i18n/nb/meeting-room.ts'
import { meetings } from '#i18n/nb/meetings.ts'
import { minutes } from '#i18n/nb/minutes.ts'
import { minutesDocument } from '#i18n/nb/minutes-document.ts'
import { picking } from '#i18n/nb/picking.ts'
import { organisations } from '#i18n/nb/organisations.ts'
import { overview } from '#i18n/nb/overview.ts'
import { partner } from '#i18n/nb/partner.ts'
import { photos } from '#i18n/nb/photos.ts'
import { privacy } from '#i18n/nb/privacy.ts'
import { processing } from '#i18n/nb/processing.ts'
import { settings } from '#i18n/nb/settings.ts'
import { sharing } from '#i18n/nb/sharing.ts'
import { site } from '#i18n/nb/site.ts'
import { sync } from '#i18n/nb/sync.ts'
import { tasks } from '#i18n/nb/tasks.ts'
import { ui } from '#i18n/nb/ui.ts'
import { upkeep } from '#i18n/nb/upkeep.ts'
import { welcome } from '#i18n/nb/welcome.ts'

/** Bokmål, the source of every word; one file per area of the app. */
export const nb = {
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
