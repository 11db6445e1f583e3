import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { phoneText } from '#model/phone-text.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { RowField } from '#ui/RowField.tsx'
import { RowText } from '#ui/RowText.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import { useRecords } from '#ui/use-records.ts'
import { MunicipalityPicker } from './MunicipalityPicker.tsx'
import { municipalityRecord, ownMunicipality } from './municipality.ts'
import { SettingsSection } from './SettingsSection.tsx'

const CONTACT_FIELDS = ['contactName', 'contactPhone', 'contactEmail'] as const
type ContactField = (typeof CONTACT_FIELDS)[number]

/** Which municipality this is, and whom people can ask. The coordinator writes; others read. */
export function MunicipalitySettings() {
  const t = useMessages('settings')
  const municipality = useRecords(ownMunicipality)
  const record = useRecords(municipalityRecord)
  const canEdit = useCanEdit('municipality')
  const hasContact = CONTACT_FIELDS.some((field) => municipality?.[field])
  const [isPicking, setPicking] = useState(false)
  return (
    <SettingsSection title={t('municipality')} intro={t(canEdit ? 'municipalityIntro' : 'municipalityReadOnly')}>
      <Section title={t('municipalityName')}>
        <Card>
          <div>
            <h3 class="municipality-name">{municipality?.name || t('municipalityNone')}</h3>
            {municipality?.number && (
              <p class="settings-text">{t('municipalityNumber', { number: municipality.number })}</p>
            )}
          </div>
          {record && <FieldVersions live={record} field="name" say={valueText} canChoose={canEdit} />}
          {canEdit && (
            <Button look={municipality?.name ? 'line' : 'primary'} onClick={() => setPicking(true)}>
              {t(municipality?.name ? 'municipalityChange' : 'municipalityChoose')}
            </Button>
          )}
        </Card>
      </Section>
      <Section title={t('contactPoint')}>
        <p class="settings-text">{t(canEdit || hasContact ? 'contactPointText' : 'contactNone')}</p>
        <FieldCard
          rows={CONTACT_FIELDS.filter((field) => canEdit || municipality?.[field]).map((field) => ({
            key: field,
            isFilled: Boolean(municipality?.[field]),
            row: canEdit ? (
              <ContactRow field={field} record={record} />
            ) : (
              <RowText label={t(field)}>
                {field === 'contactPhone' ? phoneText(municipality?.[field] ?? '') : municipality?.[field]}
              </RowText>
            ),
          }))}
        />
      </Section>
      {isPicking && <MunicipalityPicker onClose={() => setPicking(false)} />}
    </SettingsSection>
  )
}

function ContactRow({ field, record }: { field: ContactField; record: LiveRecord | null }) {
  const t = useMessages('settings')
  const draft = useDraft({ kind: 'municipality', record: OWN_MUNICIPALITY, field })
  const doubtWords = useDoubtWords()
  const hasVersions = record !== null && versionsOf(record, field).length > 1
  return (
    <RowField
      label={t(field)}
      draft={draft}
      error={doubtWords(field, draft)}
      instead={hasVersions && <FieldVersions live={record} field={field} say={valueText} canChoose />}
      {...(field === 'contactPhone'
        ? { type: 'tel' as const }
        : field === 'contactEmail'
          ? { inputMode: 'email' as const }
          : {})}
    />
  )
}
