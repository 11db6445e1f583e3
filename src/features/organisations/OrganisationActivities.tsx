import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import { activitiesOf } from '#db/activities-of.ts'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'

/** The way to what they hold; for one who may, to the first of it. */
export function OrganisationActivities({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useMessages('organisations')
  const { count, ids } = useRecords(() => activitiesOf(id), [id])
  if (count === 0 && !canEdit) return null
  return (
    <Rows>
      <Row
        start={<Icon svg={CalendarIcon} />}
        title={count === 0 ? t('addActivity') : t('activitiesHere', { count })}
        href={
          count === 0
            ? `/aktiviteter?ny=1&hos=${encodeURIComponent(id)}`
            : `/aktiviteter?org=${ids.map(encodeURIComponent).join(',')}`
        }
        chevron
      />
    </Rows>
  )
}
