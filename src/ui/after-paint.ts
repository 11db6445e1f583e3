import { options } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A page nobody looks at is not painted: then one waits no longer than this, ms. */
const PATIENCE_MS = 250

/** What effects do must not come before what they are effects of is seen. Preact waits 35 ms, and a slow phone may paint later than that. */
options.requestAnimationFrame = (work) => inFrame(() => setTimeout(work))

/** Works in the frame after the next: what is drawn now is seen by then. Answers how to call it off. */
export function afterPaint(work: () => void): () => void {
  let stop = inFrame(() => {
    stop = inFrame(work)
  })
  return () => stop()
}

/** What it was a frame ago: for what may follow a moment after that which one pressed. */
export function useAfterPaint<T extends object>(now: T): T {
  const [painted, setPainted] = useState(now)
  useEffect(() => afterPaint(() => setPainted(now)), [now])
  return painted
}

function inFrame(work: () => void): () => void {
  const stop = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  const begin = () => {
    stop()
    work()
  }
  const timer = setTimeout(begin, PATIENCE_MS)
  const frame = requestAnimationFrame(begin)
  return stop
}
