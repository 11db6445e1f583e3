import type { ComponentChildren } from 'preact'
import './Tag.css'

/** A word or two about a thing. `warm`: it waits for someone; `plain`: hardly worth a colour. The words alone must be enough. */
export function Tag({
  tone = 'accent',
  children,
}: {
  tone?: 'accent' | 'warm' | 'blue' | 'red' | 'plain'
  children: ComponentChildren
}) {
  return (
    <span class="tag" data-tone={tone}>
      {children}
    </span>
  )
}
