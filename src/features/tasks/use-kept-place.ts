import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { scrollerOf } from '#ui/scroller.ts'

/** By address: how far one had scrolled, px. */
const places = new Map<string, number>()

/** Where one was in a list is found again when one comes back to the same address. Goes on what is in the scrolling page. */
export function useKeptPlace(address: string): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  const now = useRef(address)
  now.current = address
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const scroller = scrollerOf(element)
    const past = places.get(now.current) ?? 0
    if (past > 0) scroller.scrollBy(past - scroller.offsetOf(element))
    return scroller.onScroll(() => places.set(now.current, Math.max(0, scroller.offsetOf(element))))
  }, [])
  return root
}
