/** What scrolls around an element: a pane, or the page itself. All in px. */
export interface Scroller {
  /** How far the element's top is above the top of what one sees. */
  offsetOf(element: Element): number
  visibleHeight(): number
  /** How much of what one sees is covered by what sticks to the top: its `scroll-padding`. */
  coveredHeight(): number
  scrollBy(distance: number): void
  onScroll(listener: () => void): () => void
}

export function scrollerOf(element: Element): Scroller {
  const pane = scrollingPane(element)
  const target: EventTarget = pane ?? window
  return {
    offsetOf: (inner) => (pane?.getBoundingClientRect().top ?? 0) - inner.getBoundingClientRect().top,
    visibleHeight: () => pane?.clientHeight ?? innerHeight,
    coveredHeight: () =>
      Number.parseFloat(getComputedStyle(pane ?? document.documentElement).scrollPaddingBlockStart) || 0,
    scrollBy: (distance) => (pane ?? window).scrollBy({ top: distance, behavior: 'instant' }),
    onScroll(listener) {
      target.addEventListener('scroll', listener, { passive: true })
      addEventListener('resize', listener)
      return () => {
        target.removeEventListener('scroll', listener)
        removeEventListener('resize', listener)
      }
    },
  }
}

function scrollingPane(element: Element): Element | null {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return null
}
