import type { Json } from '#model/fields.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { useWorkWords } from './work-words.ts'

type Looks = Pick<TextRowProps, 'type' | 'inputMode' | 'prose'>

const DAY: Looks = { type: 'date' }
const LOOKS = {
  hearingUntil: DAY,
  caseNumber: {},
  decidedBy: {},
  decidedOn: DAY,
  signedOn: DAY,
  signedPlace: {},
  from: DAY,
  until: DAY,
  noticeMonths: { inputMode: 'numeric' },
  evaluateOn: DAY,
  reportBy: DAY,
  councilOn: DAY,
  ended: { prose: true },
  archiveReference: {},
  archivedOn: DAY,
  summary: { prose: true },
} as const satisfies Record<string, Looks>
export type AgreementField = keyof typeof LOOKS

const HINTS = {
  caseNumber: 'caseNumberHint',
  decidedBy: 'decidedByHint',
  signedPlace: 'signedPlaceHint',
  noticeMonths: 'noticeMonthsHint',
  councilOn: 'councilOnHint',
  ended: 'endedHint',
  archiveReference: 'archiveReferenceHint',
  summary: 'summaryHint',
} as const

function hasHint(field: AgreementField): field is AgreementField & keyof typeof HINTS {
  return Object.hasOwn(HINTS, field)
}

/** A field of an agreement: typed in where it stands, or only read. */
export function AgreementRow({ live, field, canEdit }: { live: LiveRecord; field: AgreementField; canEdit: boolean }) {
  const { t, day } = useWorkWords()
  const looks: Looks = LOOKS[field]
  const say = (value: Json | undefined) => (looks.type === 'date' ? day(valueText(value)) : valueText(value))
  if (!canEdit) return <TextReading live={live} field={field} label={t(field)} say={say} />
  return (
    <TextRow
      {...looks}
      kind="agreement"
      record={live.record}
      live={live}
      field={field}
      label={t(field)}
      say={say}
      hint={hasHint(field) ? t(HINTS[field]) : undefined}
    />
  )
}
