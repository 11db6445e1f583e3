import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './Banner.css'

/** One thing everyone should know right now, and what to do about it. */
export function Banner({
  tone,
  icon,
  action,
  children,
}: {
  tone: 'accent' | 'warm' | 'red'
  icon?: string
  action?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="banner" data-tone={tone} role="status">
      {icon && <Icon svg={icon} />}
      <div>
        <div>{children}</div>
        {action}
      </div>
    </div>
  )
}
