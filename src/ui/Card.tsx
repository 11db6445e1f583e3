import type { ComponentChildren } from 'preact'
import './Card.css'

export interface CardProps {
  /** `warm`: something waits; `accent`: something good to know. */
  tone?: 'plain' | 'warm' | 'accent' | 'red'
  children: ComponentChildren
}

/** What belongs together, on paper of its own. */
export function Card({ tone = 'plain', children }: CardProps) {
  return (
    <div class="card" data-tone={tone === 'plain' ? undefined : tone}>
      {children}
    </div>
  )
}

/** A small quiet heading, and what it is about. */
export function Section({
  title,
  action,
  children,
}: {
  title: string
  action?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="section">
      <div class="section-top">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
