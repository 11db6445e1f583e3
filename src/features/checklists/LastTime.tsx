import { Card } from '#ui/Card.tsx'
import { useChecklistWords } from './checklist-words.ts'
import type { Going, Point } from './checklists.ts'

/** What was said about the same point the time before, and what showed it. */
export function LastTime({ going, point }: { going: Going; point: Point }) {
  const words = useChecklistWords()
  const { t } = words
  const { term } = going.entry
  const { note, reason, owner } = point.item
  return (
    <Card>
      <h2>{term === null ? t('lastTime') : t('lastTimeOf', { term })}</h2>
      <p>
        {t('lastStanding', { standing: words.was(point.standing) })}
        {owner !== null && ` · ${owner}`}
      </p>
      {point.evidence.map(({ live, evidence }) => (
        <p key={live.record} dir="auto">
          {words.kind(evidence.type)}: {words.line(evidence)}
        </p>
      ))}
      {point.standing === 'not-relevant' && <p dir="auto">{reason}</p>}
      {note !== null && <p dir="auto">{note}</p>}
      <p>
        <a class="checklist-link" href={`/sjekklister/${going.id}?punkt=${point.id}`}>
          {t('seeLastTime')}
        </a>
      </p>
    </Card>
  )
}
