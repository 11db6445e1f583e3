import { notify } from '#session.ts'
import { standingOf } from '#model/readiness.ts'
import { TickLink, TickRow } from '#ui/TickRow.tsx'
import { useChecklistWords } from './checklist-words.ts'
import type { Point } from './checklists.ts'
import { sayState } from './saying.ts'
import './PointRow.css'

/** A point in its list: a tick that says «ferdig», and what shows it or what is missing. */
export function PointRow({
  point,
  before,
  isOpen,
  canEdit,
}: {
  point: Point
  /** The same point the time before. */
  before: Point | null
  isOpen: boolean
  canEdit: boolean
}) {
  const words = useChecklistWords()
  const { t } = words
  const title = words.title(point)
  const lang = point.content ? words.lang : undefined
  const isDone = point.item.state === 'done'
  const tick = async () => {
    const undo = await sayState(point, isDone ? 'not-started' : 'done')
    const proof = point.evidence.map(({ evidence }) => evidence)
    const standing = standingOf({ ...point.item, state: 'done' }, proof, point.content?.asks ?? null)
    notify(t(isDone ? 'nowNotDone' : standing === 'shown' ? 'nowDone' : 'nowSaid', { title }), undo)
  }
  return (
    <TickRow
      class="point-row"
      isOpen={isOpen}
      data-standing={point.standing}
      tick={
        <label class="point-tick" data-state={point.item.state ?? undefined}>
          <input
            type="checkbox"
            class="ds-input"
            checked={isDone && point.standing === 'shown'}
            indeterminate={point.standing === 'said'}
            disabled={!canEdit}
            aria-label={t('markDone', { title })}
            onClick={tick} // the press, as in ui/Choice.tsx
          />
        </label>
      }
    >
      <TickLink isOpen={isOpen} href={`/sjekklister/${point.checklist}?punkt=${point.id}`} lang={lang}>
        {title}
      </TickLink>
      <small lang={lang}>{words.standing(point)}</small>
      {before && <small class="point-before">{t('lastStanding', { standing: words.was(before.standing) })}</small>}
    </TickRow>
  )
}
