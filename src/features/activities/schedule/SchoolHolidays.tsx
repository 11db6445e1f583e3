import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import { schoolHolidaysOf } from '#model/schedule.ts'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { Details } from './Details.tsx'
import { PausesEditor } from '#ui/PausesEditor.tsx'

/** The school holidays of the municipality: entered once, for all activities that follow them. */
export function SchoolHolidays({ today }: { today: string }) {
  const t = useMessages('activities')
  const live = useRecords(() => workspace().record(OWN_MUNICIPALITY))
  const canEdit = useCanEdit('municipality')
  const count = live ? schoolHolidaysOf(live.fields).length : 0
  return (
    <div class="schedule-editor">
      {count === 0 && <p class="page-note">{t('noSchoolHolidays')}</p>}
      {canEdit && (
        <Details title={t('schoolHolidays')} count={count} isOpen={count === 0}>
          <PausesEditor kind="municipality" record={OWN_MUNICIPALITY} set="schoolHolidays" live={live} today={today} />
        </Details>
      )}
    </div>
  )
}
