import { runsOf, textOf } from '#model/agreement-blanks.ts'
import type { BlankValues } from '#model/agreement-blanks.ts'
import { linesOf } from '#model/agreement-document.ts'
import type { DocumentSection } from '#model/agreement-document.ts'
import type { Json } from '#model/fields.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import { useAgreementWords } from './agreement-words.ts'

const COLUMNS = ['municipalityExpects', 'organisationExpects'] as const

/** What each expects of the other, side by side; beneath one another on a phone. */
export function Columns({
  live,
  read,
  values,
  canEdit,
}: {
  live: LiveRecord
  read: DocumentSection
  values: BlankValues
  canEdit: boolean
}) {
  const { t } = useAgreementWords()
  const say = (value: Json | undefined) => textOf(runsOf(valueText(value), values))
  return (
    <div class="section-columns">
      {COLUMNS.map((field) => {
        const shared = { live, field, label: t(field) }
        return (
          <FieldCard
            key={field}
            rows={[
              {
                key: field,
                isFilled: true,
                row: canEdit ? (
                  <TextRow {...shared} kind="agreementSection" record={live.record} hint={t('lineEach')} prose />
                ) : (
                  <TextReading {...shared} say={say} />
                ),
              },
            ]}
          />
        )
      })}
      {linesOf(read.blocks).length === 0 && <p class="section-nothing">{t('noExpectations')}</p>}
    </div>
  )
}
