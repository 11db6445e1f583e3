import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './EmptyState.css'

/** An empty place teaches: one sentence on what belongs here, and the button that starts it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: string
  title?: string | undefined
  children: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="empty-state">
      {icon && <Icon svg={icon} />}
      {title && <h2>{title}</h2>}
      <p>{children}</p>
      {action}
    </div>
  )
}
