import { useLocation } from 'preact-iso'
import { AGREEMENT_SECTIONS } from '#content/agreement-skeleton.ts'
import { toSection } from '#model/agreement.ts'
import type { Drafted } from '#page/agreement.ts'
import { Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { removedOwnSections } from './agreements.ts'
import { addOwnSection, addSection, restoreSection } from './drafting.ts'

/** One more section: an own one, one of ours, or one that was taken out. */
export function AddSection({ source, onClose }: { source: Drafted; onClose: () => void }) {
  const words = useAgreementWords()
  const { t } = words
  const { route } = useLocation()
  const { id, malform } = source.agreement
  const own = useRecords(() => removedOwnSections(id), [id])
  const used = new Set(source.sections.map(({ content }) => content?.key))
  const ours = AGREEMENT_SECTIONS.filter(({ key }) => !used.has(key))
  const wasHere = new Set(source.removed.map(({ content }) => content?.key))
  const open = (section: string) => {
    onClose()
    route(`/avtaler/${id}?avsnitt=${section}`)
  }
  return (
    <Sheet title={t('addSection')} open onClose={onClose}>
      <Rows label={t('ownSection')}>
        <Row
          title={t('ownSection')}
          sub={t('ownSectionHint')}
          onClick={async () => open(await addOwnSection(source))}
          chevron
        />
      </Rows>
      {(ours.length > 0 || own.length > 0) && (
        <Section title={t('ourSections')}>
          <Rows label={t('ourSections')}>
            {ours.map((content) => (
              <Row
                key={content.key}
                title={content.title[malform]}
                lang={malform}
                sub={wasHere.has(content.key) ? t('takenOut') : words.norwegian(content.advice)}
                onClick={async () => open(await addSection(content, source))}
                chevron
              />
            ))}
            {own.map((live) => (
              <Row
                key={live.record}
                title={toSection(live).title ?? t('untitledSection')}
                sub={t('takenOut')}
                onClick={async () => {
                  await restoreSection(live.record)
                  open(live.record)
                }}
                chevron
              />
            ))}
          </Rows>
        </Section>
      )}
    </Sheet>
  )
}
