import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Mark } from '#ui/Mark.tsx'
import './Threshold.css'

/** A screen before one is inside: the bridge, one heading, one thing to do. */
export function Threshold({
  title,
  intro,
  children,
}: {
  title: string
  intro?: ComponentChildren
  children: ComponentChildren
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    document.title = `${title} – Brobygger`
    if (!isFirst.current) heading.current?.focus({ preventScroll: true })
    isFirst.current = false
  }, [title])
  return (
    <main class="threshold">
      <div>
        <Mark label="Brobygger" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro && <p class="threshold-intro">{intro}</p>}
        {children}
      </div>
    </main>
  )
}
