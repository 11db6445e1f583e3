import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { scrollerOf } from './scroller.ts'

/** So many rows are made at first: what one sees, painted soon after a tap. */
const FIRST_ROWS = 12
/** So many more each time one comes near the end of them. */
const ROWS = 24
/** From so far below what one sees, in heights of what one sees, the next rows are made. */
const AHEAD = 1.5

/** Where one was in each list, to come back to: how many rows there were, and how far it was scrolled, px. */
const places = new Map<string, { rows: number; scrolled: number }>()

/** A list of which only those rows are made that one comes to. */
export interface GrowingRows {
  /** How many of them to make. */
  most: number
  /** Around them, and below the last. */
  root: RefObject<HTMLDivElement | null>
  end: RefObject<HTMLDivElement | null>
}

/** @param name of the list: one comes back to the same one where one was */
export function useGrowingRows(name: string, total: number): GrowingRows {
  const [most, setMost] = useRowsMade(name)
  const root = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useKeptPlace(root, name, most)
  useEffect(() => {
    const element = end.current
    if (!element || total <= most) return
    const scroller = scrollerOf(element)
    const look = () => {
      const below = -scroller.offsetOf(element) - scroller.visibleHeight()
      if (below < scroller.visibleHeight() * AHEAD) setMost(most + ROWS)
    }
    look()
    return scroller.onScroll(look)
  }, [most, total, name])
  return { most, root, end }
}

function useRowsMade(name: string): [number, (most: number) => void] {
  const [made, setMade] = useState({ name, most: places.get(name)?.rows ?? FIRST_ROWS })
  const most = made.name === name ? made.most : Math.min(ROWS, places.get(name)?.rows ?? FIRST_ROWS)
  return [most, (next) => setMade({ name, most: next })]
}

/** Where one was, when one comes back from an activity; another list begins at its top. */
function useKeptPlace(root: { current: HTMLElement | null }, name: string, rows: number): void {
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const scroller = scrollerOf(element)
    const scrolled = () => scroller.offsetOf(element)
    const kept = places.get(name)
    if (kept) scroller.scrollBy(kept.scrolled - scrolled())
    return scroller.onScroll(() => places.set(name, { rows: places.get(name)?.rows ?? rows, scrolled: scrolled() }))
  }, [name])
  useLayoutEffect(() => {
    const kept = places.get(name)
    if (kept) places.set(name, { ...kept, rows })
  }, [name, rows])
}
