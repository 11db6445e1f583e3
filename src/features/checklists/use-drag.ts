import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'

/** A row of a list being dragged to another place. */
export interface Drag {
  /** Its place, while it is dragged. */
  dragging: number | null
  /** The place it would have if one let go. */
  target: number | null
  /** What the handle of the row at a place listens to. */
  handle(at: number): {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }): void
    onPointerMove(event: PointerEvent): void
    onPointerUp(): void
    onPointerCancel(): void
  }
}

/** Drags rows of a list, by finger or mouse. @param list its children are the rows */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void): Drag {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])]
    const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
    return at < 0 ? rows.length - 1 : at
  }
  return {
    dragging: drag?.from ?? null,
    target: drag?.to ?? null,
    handle: (from) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from, to: from })
      },
      onPointerMove(event) {
        if (drag) setDrag({ from: drag.from, to: placeAt(event.clientY) })
      },
      onPointerUp() {
        if (drag) onDrop(drag.from, drag.to)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}
