import ArrowDownIcon from '@navikt/aksel-icons/svg/ArrowDown.svg?raw'
import ArrowUpIcon from '@navikt/aksel-icons/svg/ArrowUp.svg?raw'
import DragIcon from '@navikt/aksel-icons/svg/DragVertical.svg?raw'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useChecklistWords } from './checklist-words.ts'
import { groupsOf } from './checklists.ts'
import type { Going, Point } from './checklists.ts'
import { movePoint } from './saying.ts'
import { useDrag } from './use-drag.ts'
import './PointOrder.css'

/** The points to be put in another order: by dragging, by buttons, or by the arrow keys on the handle. */
export function PointOrder({ going }: { going: Going }) {
  const words = useChecklistWords()
  const { t } = words
  const [said, setSaid] = useState('')
  return (
    <div class="point-order">
      <p>{t('reorderHint')}</p>
      {groupsOf(going).map(({ key, points }) => (
        <OrderList key={key} points={points} onSaid={setSaid} />
      ))}
      <p class="ds-sr-only" role="status">
        {said}
      </p>
    </div>
  )
}

function OrderList({ points, onSaid }: { points: readonly Point[]; onSaid: (sentence: string) => void }) {
  const words = useChecklistWords()
  const { t } = words
  const list = useRef<HTMLOListElement>(null)
  /** Keeps the focus on what was moved. */
  const focused = useRef<{ point: string; control: string } | null>(null)
  useLayoutEffect(() => {
    const wanted = focused.current
    if (!wanted) return
    focused.current = null
    const row = list.current?.querySelector(`[data-point="${CSS.escape(wanted.point)}"]`)
    const control = row?.querySelector<HTMLElement>(`[data-control="${wanted.control}"] button, button.drag-handle`)
    ;(control ?? row?.querySelector<HTMLElement>('button'))?.focus()
  }, [points])

  /** @param to the place it then has */
  const move = async (from: number, to: number, control = 'drag') => {
    const point = points[from]
    if (!point || to === from || to < 0 || to >= points.length) return
    const rest = points.filter((one) => one !== point)
    focused.current = { point: point.id, control }
    await movePoint(point, rest[to - 1] ?? null, rest[to] ?? null)
    onSaid(t('moved', { title: words.title(point), place: to + 1, total: points.length }))
  }
  const { dragging, target, handle } = useDrag(list, (from, to) => void move(from, to))

  return (
    <ol class="rows" ref={list}>
      {points.map((point, at) => {
        const title = words.title(point)
        const onKeyDown = (event: KeyboardEvent) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
          if (step === 0) return
          event.preventDefault()
          void move(at, at + step)
        }
        return (
          <li
            key={point.id}
            class="order-row"
            data-point={point.id}
            data-dragged={dragging === at || undefined}
            data-target={
              target === at && dragging !== null && dragging !== at ? (dragging > at ? 'before' : 'after') : undefined
            }
          >
            <button
              type="button"
              class="drag-handle"
              aria-label={t('drag', { title })}
              onKeyDown={onKeyDown}
              {...handle(at)}
            >
              <Icon svg={DragIcon} />
            </button>
            <span lang={point.content ? words.lang : undefined}>{title}</span>
            <span data-control="up">
              <IconButton icon={ArrowUpIcon} label={t('moveUp', { title })} onClick={() => move(at, at - 1, 'up')} />
            </span>
            <span data-control="down">
              <IconButton
                icon={ArrowDownIcon}
                label={t('moveDown', { title })}
                onClick={() => move(at, at + 1, 'down')}
              />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
