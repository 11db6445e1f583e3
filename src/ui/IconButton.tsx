import type { TargetedMouseEvent } from 'preact'
import { Icon } from './Icon.tsx'
import './IconButton.css'

export interface IconButtonProps {
  icon: string
  /** What it does, in words: read aloud, and shown when one rests on it. */
  label: string
  onClick?: (event: TargetedMouseEvent<HTMLElement>) => unknown
  href?: string
  flips?: boolean
}

/** A round button with a picture only; for the few actions everyone knows by sight (close, clear). */
export function IconButton({ icon, label, onClick, href, flips = false }: IconButtonProps) {
  const shared = { class: 'icon-button', 'aria-label': label, title: label, onClick }
  const picture = <Icon svg={icon} flips={flips} />
  return href === undefined ? (
    <button type="button" {...shared}>
      {picture}
    </button>
  ) : (
    <a href={href} {...shared}>
      {picture}
    </a>
  )
}
