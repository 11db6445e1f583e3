import { useRef, useState } from 'preact/hooks'
import type { CSSProperties, RefObject } from 'preact'

/** What a row of a list that can be put in order needs. */
export interface DragRow {
  isDragged: boolean
  style: CSSProperties | undefined
  /** For the handle. */
  handle: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
  /** Whether the press that just ended moved something: then it was no click. */
  wasDragged: () => boolean
}

interface Drag {
  id: string
  from: number
  to: number
  /** How far the finger has moved, px. */
  by: number
  /** How much room the row takes, px. */
  height: number
}

/** So far one moves before it counts as dragging, px. */
const SLOP = 6
/** So near the edge the page scrolls, and so far each time, px. */
const EDGE = 72
const STEP = 14

/** Rows of a list, dragged by a handle to another place; `onDrop` is told which and where. */
export function useDragOrder(onDrop: (id: string, place: number) => void): {
  listRef: RefObject<HTMLOListElement | null>
  rowOf: (id: string, place: number) => DragRow
} {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const start = useRef<{
    id: string
    at: number
    y: number
    middles: number[]
    height: number
    scrolled: number
  } | null>(null)
  const moved = useRef(false)

  const end = (isDropped: boolean) => {
    if (isDropped && drag && drag.to !== drag.from) onDrop(drag.id, drag.to)
    start.current = null
    setDrag(null)
  }

  const rowOf = (id: string, place: number): DragRow => ({
    isDragged: drag?.id === id,
    style: drag === null ? undefined : { transform: `translateY(${shift(drag, id, place)}px)` },
    wasDragged: () => moved.current,
    handle: {
      onPointerDown(event) {
        if (event.button !== 0 || !list.current) return
        moved.current = false
        const boxes = [...list.current.children].map((row) => row.getBoundingClientRect())
        const box = boxes[place]
        if (!box) return
        start.current = {
          id,
          at: place,
          y: event.clientY,
          middles: boxes.map(({ top, height }) => top + height / 2),
          height: box.height,
          scrolled: scrollerOf(list.current)?.scrollTop ?? 0,
        }
        if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove(event) {
        const began = start.current
        if (!began) return
        if (!moved.current && Math.abs(event.clientY - began.y) < SLOP) return
        moved.current = true
        const scroller = scrollerOf(list.current)
        if (scroller) scrollAlong(scroller, event.clientY)
        const by = event.clientY - began.y + (scroller?.scrollTop ?? 0) - began.scrolled
        const middle = (began.middles[began.at] ?? 0) + by
        const to = began.middles.filter((one, at) => at !== began.at && one < middle).length
        setDrag({ id, from: began.at, to, by, height: began.height })
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  })
  return { listRef: list, rowOf }
}

function scrollerOf(list: Element | null): Element | null {
  return list?.closest('.page-scroll') ?? null
}

/** Near the edge of what one sees, the page comes along. */
function scrollAlong(scroller: Element, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect()
  if (y < top + EDGE) scroller.scrollBy(0, -STEP)
  else if (y > bottom - EDGE) scroller.scrollBy(0, STEP)
}

/** How far a row stands from its place while another one is dragged, px. */
function shift(drag: Drag, id: string, place: number): number {
  if (drag.id === id) return drag.by
  if (place > drag.from && place <= drag.to) return -drag.height
  return place < drag.from && place >= drag.to ? drag.height : 0
}
