import { useRef } from 'preact/hooks'
import type { TargetedMouseEvent, TargetedPointerEvent } from 'preact'

/** So long a finger rests before it counts, ms. */
const LONG_MS = 450
/** A finger that moves further than this scrolls, px. */
const STILL_PX = 10

/** What a list needs to hear a long press on one of its rows: `onLong` gets the row's index. What the same press would open is not opened. */
export function useLongPress(onLong: (index: number) => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const wasLong = useRef(false)
  const end = () => {
    if (press.current) clearTimeout(press.current.timer)
    press.current = null
  }
  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      wasLong.current = false
      end()
      const index = rowAt(event.target)
      if (index === null || event.pointerType === 'mouse' || !event.isPrimary) return
      const timer = setTimeout(() => {
        press.current = null
        wasLong.current = true
        onLong(index)
      }, LONG_MS)
      press.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
      const begun = press.current
      if (begun && Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > STILL_PX) end()
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: TargetedMouseEvent<HTMLElement>) {
      if (press.current || wasLong.current) event.preventDefault() // the phone's own menu for a link
    },
    onClickCapture(event: TargetedMouseEvent<HTMLElement>) {
      if (!wasLong.current) return
      wasLong.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

function rowAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row?.dataset['index'] === undefined ? null : Number(row.dataset['index'])
}
