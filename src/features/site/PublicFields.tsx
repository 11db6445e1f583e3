import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import { schoolHolidaysOf } from '#model/schedule.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Card, Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import type { FieldCardRow } from '#ui/FieldCard.tsx'
import { PausesEditor } from '#ui/PausesEditor.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'

type Looks = Pick<TextRowProps, 'type' | 'inputMode' | 'prose' | 'hint' | 'dir'>

/** What the municipality says of itself on the page. The coordinator writes it; others read. */
export function PublicFields({ today }: { today: string }) {
  const t = useMessages('site')
  const live = useRecords(() => workspace().record(OWN_MUNICIPALITY))
  const canEdit = useCanEdit('municipality')
  const row = (field: string, label: string, looks: Looks = {}): FieldCardRow => ({
    key: field,
    isFilled: live !== null && (stringOf(live.fields, field) !== null || versionsOf(live, field).length > 1),
    row:
      !canEdit && live ? (
        <TextReading live={live} field={field} label={label} />
      ) : (
        <TextRow kind="municipality" record={OWN_MUNICIPALITY} live={live} field={field} label={label} {...looks} />
      ),
  })
  return (
    <>
      <p class="site-note">{t(canEdit ? 'fieldsText' : 'fieldsReader')}</p>
      <Part
        title={t('contactPoint')}
        canEdit={canEdit}
        rows={[
          row('contactName', t('contactName')),
          row('contactPhone', t('contactPhone'), { type: 'tel', dir: 'ltr' }),
          row('contactEmail', t('contactEmail'), { inputMode: 'email', dir: 'ltr' }),
          row('contactHours', t('contactHours'), { hint: t('contactHoursHint') }),
        ]}
      />
      <Part
        title={t('contribute')}
        canEdit={canEdit}
        rows={[
          row('contribute', t('contributeField'), { prose: true, hint: t('contributeHint') }),
          row('grants', t('grants'), { prose: true, hint: t('grantsHint') }),
        ]}
      />
      <Part
        title={t('aboutPage')}
        canEdit={canEdit}
        rows={[
          row('accessibility', t('accessibility'), { inputMode: 'url', dir: 'ltr', hint: t('accessibilityHint') }),
        ]}
      />
      {canEdit && <SchoolHolidays live={live} today={today} />}
    </>
  )
}

function Part({ title, canEdit, rows }: { title: string; canEdit: boolean; rows: readonly FieldCardRow[] }) {
  const t = useMessages('site')
  const shown = canEdit ? rows : rows.filter(({ isFilled }) => isFilled)
  return <Section title={title}>{shown.length === 0 ? <p>{t('noFields')}</p> : <FieldCard rows={shown} />}</Section>
}

function SchoolHolidays({ live, today }: { live: LiveRecord | null; today: string }) {
  const t = useMessages('site')
  const count = live ? schoolHolidaysOf(live.fields).length : 0
  return (
    <Section title={t('schoolHolidays')}>
      <Card>
        <p>{t(count === 0 ? 'noSchoolHolidays' : 'schoolHolidaysText')}</p>
        <PausesEditor kind="municipality" record={OWN_MUNICIPALITY} set="schoolHolidays" live={live} today={today} />
      </Card>
    </Section>
  )
}
