import type { ComponentChildren, TargetedMouseEvent } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Icon } from './Icon.tsx'
import './Button.css'

export interface ButtonProps {
  /** `primary`: the one main action; `soft`: a good one; `line`: one among others; `quiet`: hardly there; `danger`: it destroys. */
  look?: 'primary' | 'soft' | 'line' | 'quiet' | 'danger'
  icon?: string
  /** As wide as its place. */
  wide?: boolean
  /** Something is going on; pressing again does nothing meanwhile. */
  busy?: boolean
  /** What is said then, where the interface's own words are not spoken. */
  busyLabel?: string
  disabled?: boolean
  /** Makes it a link. */
  href?: string | undefined
  /** With `href`: in a new tab, loaded anew in this one, or saved as a file of this name. */
  target?: '_blank' | '_top'
  download?: string
  /** Says more than the words do, when they alone are not clear: «Bruk versjonen fra Kari». */
  label?: string | undefined
  onClick?: (event: TargetedMouseEvent<HTMLElement>) => unknown
  type?: 'button' | 'submit'
  pressed?: boolean
  autofocus?: boolean
  children: ComponentChildren
}

/** A button, or a link that looks like one. The words say what happens: «Legg til», never «OK». */
export function Button(props: ButtonProps) {
  const t = useMessages('ui')
  const {
    look = 'line',
    icon,
    wide,
    busy,
    busyLabel,
    disabled,
    href,
    target,
    download,
    label,
    onClick,
    type = 'button',
    pressed,
    autofocus,
    children,
  } = props
  const shared = { class: 'button ds-button', 'data-look': look, 'data-wide': wide || undefined, 'aria-label': label }
  const content = (
    <>
      {icon && <Icon svg={icon} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined)
    return (
      <a {...shared} href={href} target={target} rel={target && 'noopener'} download={download} onClick={onClick}>
        {content}
      </a>
    )
  return (
    <button
      {...shared}
      type={type}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      autofocus={autofocus}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {content}
      {busy && <span class="ds-sr-only">{busyLabel ?? t('busy')}</span>}
    </button>
  )
}

/** Buttons side by side, sharing the width; under one another when there is no room. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
