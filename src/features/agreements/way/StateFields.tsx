import { FieldCard } from '#ui/FieldCard.tsx'
import { AgreementRow } from '#features/agreements/AgreementRow.tsx'
import type { AgreementField } from '#features/agreements/AgreementRow.tsx'
import type { Work } from '#features/agreements/work.ts'

const FIELDS: Readonly<Record<string, readonly AgreementField[]>> = {
  hearing: ['hearingUntil'],
  decided: ['caseNumber', 'decidedBy', 'decidedOn'],
  signed: ['signedOn', 'signedPlace'],
  ended: ['until', 'ended'],
}

/** What one writes down when an agreement comes into a state. */
export function StateFields({ state, work, canEdit }: { state: string; work: Work; canEdit: boolean }) {
  const fields = Object.hasOwn(FIELDS, state) ? (FIELDS[state] ?? []) : []
  const rows = fields.map((field) => ({
    key: field,
    isFilled: Boolean(work.live.fields[field]),
    row: <AgreementRow live={work.live} field={field} canEdit={canEdit} />,
  }))
  const shown = canEdit ? rows : rows.filter(({ isFilled }) => isFilled)
  return shown.length > 0 ? <FieldCard rows={shown} /> : null
}
