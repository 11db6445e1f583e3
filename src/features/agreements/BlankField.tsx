import { findAgreement } from './agreements.ts'
import type { Drafted } from '#page/agreement.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'

/** Blanks that are a field of the agreement: what is typed there is remembered too. */
const FIELDS: Readonly<Record<string, { field: string; looks: { type?: 'date'; inputMode?: 'numeric' } }>> = {
  from: { field: 'from', looks: { type: 'date' } },
  until: { field: 'until', looks: { type: 'date' } },
  reportBy: { field: 'reportBy', looks: { type: 'date' } },
  evaluationMonth: { field: 'evaluateOn', looks: { type: 'date' } },
  noticeMonths: { field: 'noticeMonths', looks: { inputMode: 'numeric' } },
  contactMunicipality: { field: 'contact', looks: {} },
  deputyMunicipality: { field: 'deputy', looks: {} },
}

/** What fills a blank, typed once for the whole agreement. */
export function BlankField({ name, source, autofocus }: { name: string; source: Drafted; autofocus?: boolean }) {
  const words = useAgreementWords()
  const { id } = source.agreement
  const live = useRecords(() => findAgreement(id), [id])
  const known = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  const label = words.blank(name)
  return (
    <FieldCard
      rows={[
        {
          key: name,
          isFilled: true,
          row: (
            <TextRow
              kind="agreement"
              record={id}
              live={live}
              field={known?.field ?? `blanks/${name}`}
              label={label.charAt(0).toLocaleUpperCase() + label.slice(1)}
              autofocus={autofocus ?? false}
              {...known?.looks}
            />
          ),
        },
      ]}
    />
  )
}
