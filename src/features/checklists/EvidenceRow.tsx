import type { Evidence } from '#model/checklist.ts'
import type { Json } from '#model/fields.ts'
import { isWeb } from '#model/fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { valueText } from '#model/typed.ts'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { TextRowProps } from '#ui/TextRow.tsx'
import { useChecklistWords } from './checklist-words.ts'

type Label =
  | 'caseNumber'
  | 'body'
  | 'decidedOn'
  | 'documentName'
  | 'documentLink'
  | 'dated'
  | 'link'
  | 'linkText'
  | 'person'
  | 'photoName'
  | 'photoLink'
  | 'number'
  | 'numberText'
  | 'noteText'
  | 'note'

/** A field of a piece of evidence, and what it is called there. */
export interface EvidenceField {
  field: 'reference' | 'body' | 'on' | 'link' | 'person' | 'number' | 'text'
  label: Label
  hint?: 'caseNumberHint' | 'bodyHint'
}

const LINK: EvidenceField = { field: 'link', label: 'link' }
const ON: EvidenceField = { field: 'on', label: 'dated' }
const NOTE: EvidenceField = { field: 'text', label: 'note' }

const ROWS: Readonly<Record<string, readonly EvidenceField[]>> = {
  decision: [
    { field: 'reference', label: 'caseNumber', hint: 'caseNumberHint' },
    { field: 'body', label: 'body', hint: 'bodyHint' },
    { field: 'on', label: 'decidedOn' },
    LINK,
  ],
  document: [{ field: 'reference', label: 'documentName' }, { field: 'link', label: 'documentLink' }, ON],
  link: [LINK, { field: 'text', label: 'linkText' }],
  meeting: [NOTE],
  person: [{ field: 'person', label: 'person' }, NOTE],
  photo: [
    { field: 'reference', label: 'photoName' },
    { field: 'link', label: 'photoLink' },
  ],
  count: [{ field: 'number', label: 'number' }, { field: 'text', label: 'numberText' }, ON],
  note: [{ field: 'text', label: 'noteText' }, ON],
}

/** What one fills in; of a kind of a newer app, everything there is. */
export function rowsOf(evidence: Evidence): readonly EvidenceField[] {
  const known = Object.hasOwn(ROWS, evidence.type ?? '') ? ROWS[evidence.type ?? ''] : undefined
  if (known) return known
  const all: EvidenceField[] = [
    { field: 'reference', label: 'documentName' },
    { field: 'body', label: 'body' },
    { field: 'person', label: 'person' },
    { field: 'number', label: 'number' },
    LINK,
    NOTE,
    ON,
  ]
  return all.filter(({ field }) => evidence[field] !== null)
}

export function EvidenceRow({
  live,
  looks: { field, label, hint },
  canEdit,
}: {
  live: LiveRecord
  looks: EvidenceField
  canEdit: boolean
}) {
  const { t, day } = useChecklistWords()
  const say = (value: Json | undefined) => (field === 'on' ? day(valueText(value)) : valueText(value))
  const looks: Pick<TextRowProps, 'type' | 'inputMode' | 'prose' | 'dir'> =
    field === 'on'
      ? { type: 'date' }
      : field === 'link'
        ? { inputMode: 'url', dir: 'ltr' }
        : field === 'text'
          ? { prose: true }
          : {}
  if (!canEdit) return <TextReading live={live} field={field} label={t(label)} say={say} />
  const link = field === 'link' ? valueText(live.fields['link']) : ''
  return (
    <>
      <TextRow
        {...looks}
        kind="evidence"
        record={live.record}
        live={live}
        field={field}
        label={t(label)}
        say={say}
        hint={hint ? t(hint) : undefined}
      />
      {link !== '' && !isWeb(link) && <p class="evidence-odd">{t('linkNotWeb')}</p>}
    </>
  )
}
