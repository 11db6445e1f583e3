import { EVIDENCE_KINDS } from '#content/checklist.ts'
import { useLocale } from '#i18n/locale.ts'
import { isAskedFor } from '#model/readiness.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useChecklistWords } from './checklist-words.ts'
import type { Point } from './checklists.ts'

/** What kind of thing shows a point; those it asks for first. */
export function AddEvidence({
  point,
  onAdd,
  onClose,
}: {
  point: Point
  onAdd: (type: string) => unknown
  onClose: () => void
}) {
  const { t, norwegian, lang } = useChecklistWords()
  const locale = useLocale()
  const asks = point.content?.asks ?? null
  const asked = EVIDENCE_KINDS.filter(({ id }) => isAskedFor({ type: id }, asks))
  const others = EVIDENCE_KINDS.filter((kind) => !asked.includes(kind))
  const rows = (kinds: readonly (typeof EVIDENCE_KINDS)[number][], label: string) => (
    <Rows label={label}>
      {kinds.map((kind) => (
        <Row
          key={kind.id}
          title={kind[locale]}
          sub={'about' in kind ? kind.about[locale] : undefined}
          onClick={() => onAdd(kind.id)}
          chevron
        />
      ))}
    </Rows>
  )
  if (others.length === 0)
    return (
      <Sheet title={t('whichEvidence')} open onClose={onClose}>
        {rows(asked, t('whichEvidence'))}
      </Sheet>
    )
  return (
    <Sheet title={t('whichEvidence')} open onClose={onClose}>
      <Section title={t('asked')}>
        {point.content && <p lang={lang}>{norwegian(point.content.closes)}</p>}
        {rows(asked, t('asked'))}
      </Section>
      <Section title={t('otherEvidence')}>
        <p>{t('otherEvidenceHint')}</p>
        {rows(others, t('otherEvidence'))}
      </Section>
    </Sheet>
  )
}
