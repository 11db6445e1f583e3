import { useMessages } from '#i18n/messages.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import type { Going } from './checklists.ts'

/** What the checklist is called, and what it is gone through for. */
export function ChecklistFields({ going: { id, content, live, entry }, canEdit }: { going: Going; canEdit: boolean }) {
  const t = useMessages('checklists')
  const fields = content ? (['term'] as const) : (['name', 'term'] as const)
  const rows = fields.map((field) => ({
    key: field,
    isFilled: entry[field] !== null,
    row: canEdit ? (
      <TextRow
        kind="checklist"
        record={id}
        live={live}
        field={field}
        label={t(field)}
        hint={field === 'term' ? t('termHint') : undefined}
      />
    ) : (
      live && <TextReading live={live} field={field} label={t(field)} />
    ),
  }))
  return <FieldCard rows={canEdit ? rows : rows.filter(({ isFilled }) => isFilled)} />
}
