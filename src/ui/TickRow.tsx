import type { ComponentChildren, HTMLAttributes } from 'preact'
import './TickRow.css'

interface TickRowProps extends HTMLAttributes<HTMLDivElement> {
  /** Its own class. */
  class: string
  isOpen: boolean
  /** The box one ticks, in a label. */
  tick: ComponentChildren
}

/** A row of a list: tick it at its beginning, or press it anywhere else to open it. Its link is a `TickLink`. */
export function TickRow({ class: own, isOpen, tick, children, ...rest }: TickRowProps) {
  return (
    <div {...rest} class={`tick-row ${own}`} role="listitem" data-open={isOpen || undefined}>
      {tick}
      <div class="tick-words">{children}</div>
    </div>
  )
}

interface TickLinkProps {
  class?: string
  href: string
  isOpen: boolean
  lang?: string | undefined
  dir?: 'auto'
  children: ComponentChildren
}

/** Where the row leads: what it is called. */
export function TickLink({ class: own = '', isOpen, children, ...rest }: TickLinkProps) {
  return (
    <a {...rest} class={`tick-open ${own}`} aria-current={isOpen ? 'page' : undefined}>
      {children}
    </a>
  )
}
