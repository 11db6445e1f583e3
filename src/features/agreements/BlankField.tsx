import { capital } from '#i18n/dates.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { Drafted } from '#page/agreement.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { findAgreement } from './agreements.ts'

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

/** What fills a blank, typed once for the whole agreement. @param hint where it stands */
export function BlankField({
  name,
  source,
  hint,
  autofocus,
}: {
  name: string
  source: Drafted
  hint?: string
  autofocus?: boolean
}) {
  const words = useAgreementWords()
  const { id } = source.agreement
  const live = useRecords(() => findAgreement(id), [id])
  const known = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  const field = known?.field ?? `blanks/${name}`
  const draft = useDraft({ kind: 'agreement', record: id, field })
  const doubt = useDoubtWords()(field, draft)
  const hasVersions = live !== null && versionsOf(live, field).length > 1
  return (
    <TextField
      label={capital(words.blank(name))}
      draft={draft}
      saved={draft.saved}
      error={draft.isFocused ? null : doubt}
      autofocus={autofocus ?? false}
      hint={hint}
      below={hasVersions && live && <FieldVersions live={live} field={field} say={valueText} canChoose />}
      {...known?.looks}
    />
  )
}
