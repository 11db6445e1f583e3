import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import './TwoPane.css'

/** From here there is room for a list and what is open in it. Also in TwoPane.css. */
const WIDE = '(min-width: 56.25rem)'

export interface TwoPaneProps {
  list: ComponentChildren
  /** `null`: nothing is open. */
  detail: ComponentChildren
  /** What stands beside the list on a wide screen when nothing is open. */
  nothingOpen?: ComponentChildren
}

/**
 * List beside detail on a wide screen, each scrolling by itself; on a phone one at a time. What is not shown is not there,
 * so a list that should remember its place is a `WindowedList`, or lifts its search into the address.
 */
export function TwoPane({ list, detail, nothingOpen }: TwoPaneProps) {
  const wide = useWideScreen()
  if (!wide) return <>{detail ?? list}</>
  return (
    <div class="two-pane">
      <div class="pane">{list}</div>
      <div class="pane">{detail ?? nothingOpen}</div>
    </div>
  )
}

/** Whether there is room for list and detail. */
export function useWideScreen(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const media = matchMedia(WIDE)
    const onChange = () => setWide(media.matches)
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }, [])
  return wide
}
