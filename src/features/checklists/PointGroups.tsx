import { Section } from '#ui/Card.tsx'
import { useChecklistWords } from './checklist-words.ts'
import { groupsOf, lastTime } from './checklists.ts'
import type { Going } from './checklists.ts'
import { PointRow } from './PointRow.tsx'

/** The points in their order, in the groups of their checklist where it has any. */
export function PointGroups({
  going,
  previous,
  openPoint,
  canEdit,
}: {
  going: Going
  previous: Going | null
  openPoint: string | null
  canEdit: boolean
}) {
  const words = useChecklistWords()
  return (
    <>
      {groupsOf(going).map(({ key, name, points }) => {
        const title = name ? words.norwegian(name) : key === 'own' ? words.t('ownPoints') : null
        const rows = (
          <div class="rows" role="list" aria-label={title ?? words.name(going)}>
            {points.map((point) => (
              <PointRow
                key={point.id}
                point={point}
                before={lastTime(previous, point)}
                isOpen={point.id === openPoint}
                canEdit={canEdit}
              />
            ))}
          </div>
        )
        return title === null ? (
          <div key={key}>{rows}</div>
        ) : (
          <Section key={key} title={title}>
            {rows}
          </Section>
        )
      })}
    </>
  )
}
