import { useEffect, useRef } from 'preact/hooks'

/** At another step of the same screen, a keyboard and a screen reader go on from its heading, as when one comes to another screen. */
export function useHeadingFocus(step: string): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    before.current = step
  }, [step])
}
