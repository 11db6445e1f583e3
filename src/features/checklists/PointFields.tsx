import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { valueText } from '#model/typed.ts'
import { FieldCard } from '#ui/FieldCard.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import { useChecklistWords } from './checklist-words.ts'
import type { Point } from './checklists.ts'

const LOOKS = {
  owner: { hint: 'ownerHint', looks: {} },
  due: { hint: null, looks: { type: 'date' } },
  note: { hint: null, looks: { prose: true } },
} as const

/** Whose it is, by when, and what else there is to say. */
export function PointFields({ point, canEdit }: { point: Point; canEdit: boolean }) {
  const t = useMessages('checklists')
  const words = useChecklistWords()
  const { live, item } = point
  const rows = (['owner', 'due', 'note'] as const).map((field) => {
    const { hint, looks } = LOOKS[field]
    const say = (value: Json | undefined) => (field === 'due' ? words.day(valueText(value)) : valueText(value))
    const shared = { kind: 'checklistItem', record: point.id, field, label: t(field), say } as const
    return {
      key: field,
      isFilled: item[field] !== null,
      row: canEdit ? (
        <TextRow {...shared} {...looks} live={live} hint={hint ? t(hint) : undefined} />
      ) : (
        live && <TextReading {...shared} live={live} />
      ),
    }
  })
  return <FieldCard rows={canEdit ? rows : rows.filter(({ isFilled }) => isFilled)} />
}
