import { useState } from 'preact/hooks'
import { useMyName } from '#ui/use-my-name.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useAgreementWords } from './agreement-words.ts'
import { pointsElsewhere, pointsOf } from './agreements.ts'
import { addPoint } from './drafting.ts'
import { PointFields } from './PointFields.tsx'
import { PointLine } from './PointLine.tsx'
import './Points.css'

/** What is not settled, with whose move it is, and remarks. @param section `null`: about the whole agreement */
export function Points({
  agreement,
  section,
  canEdit,
}: {
  agreement: string
  section: string | null
  canEdit: boolean
}) {
  const { t } = useAgreementWords()
  const points = useRecords(
    () => [
      ...pointsOf(agreement, section).map((one) => ({ ...one, title: null })),
      // What stood open in a section that was taken out still does.
      ...(section === null ? pointsElsewhere(agreement) : []),
    ],
    [agreement, section],
  )
  const name = useMyName()
  const [open, setOpen] = useState<string | null>(null)
  const add = async (type: 'open' | 'comment') => setOpen(await addPoint(agreement, section, type, initialsOf(name)))
  return (
    <div class="agreement-points">
      {points.length > 0 && (
        <div role="list" aria-label={t('points')}>
          {points.map(({ live, point, title }) => (
            <div key={point.id} role="listitem">
              {title !== null && <small>{t('sectionRemoved', { title: title || t('untitledSection') })}</small>}
              {point.id === open && canEdit ? (
                <PointFields live={live} point={point} onClose={() => setOpen(null)} />
              ) : (
                <PointLine live={live} point={point} onOpen={canEdit ? () => setOpen(point.id) : null} />
              )}
            </div>
          ))}
        </div>
      )}
      {points.length === 0 && <p class="agreement-points-none">{t('noPoints')}</p>}
      {canEdit && (
        <Buttons>
          <Button onClick={() => add('open')}>{t('addPoint')}</Button>
          <Button onClick={() => add('comment')}>{t('addComment')}</Button>
        </Buttons>
      )}
    </div>
  )
}

/** «Kari Nordmann» → «KN»; `null` while nobody has said what they are called. */
function initialsOf(name: string | null): string | null {
  const letters = (name ?? '')
    .trim()
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? '')
  return letters.join('').toLocaleUpperCase('nb').slice(0, 20) || null
}
