import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A page nobody looks at is not painted: then one waits no longer than this, ms. */
const PATIENCE_MS = 250

/** What effects do must not come before what they are effects of is seen. Preact waits 35 ms, and a slow phone may paint later than that. */
options.requestAnimationFrame = (work) => {
  const begin = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    setTimeout(work)
  }
  const timer = setTimeout(begin, PATIENCE_MS)
  const frame = requestAnimationFrame(begin)
}

/** Does something of its own when what is drawn now has been seen, and what was pressed meanwhile has had its turn. */
export function useOncePainted(work: (() => void) | null, inputs: readonly unknown[]): void {
  useEffect(() => {
    if (!work) return
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, inputs)
}

/** What it was a frame ago: for what may follow a moment after that which one pressed or typed. */
export function useAfterPaint<T extends object | null>(now: T): T {
  const [painted, setPainted] = useState(now)
  useOncePainted(() => setPainted(now), [now])
  return painted
}
