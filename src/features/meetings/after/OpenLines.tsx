import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/Icon.tsx'
import './OpenLines.css'

/** Things in a list that open where they stand. Its children are `OpenLine`s. */
export function OpenLines({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="open-lines" aria-label={label}>
      {children}
    </ul>
  )
}

/** One of them: read in a few lines; opened, its fields. */
export function OpenLine(props: {
  title?: string
  text: string
  /** What was answered. */
  answer?: string | null
  sub?: string
  tag?: ComponentChildren
  /** Before the words: a box to tick. */
  start?: ComponentChildren
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  children: ComponentChildren
}) {
  const { title, text, answer, sub, tag, start, isOpen, onToggle, children } = props
  return (
    <li>
      <div class="open-line">
        {start}
        <button type="button" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
          <span class="open-line-top">
            <span class={title === undefined ? undefined : 'open-line-title'} dir="auto">
              {title ?? text}
            </span>
            {tag}
          </span>
          <Icon svg={ChevronDownIcon} />
          {title !== undefined && <span dir="auto">{text}</span>}
          {answer && (
            <span class="open-line-answer" dir="auto">
              {answer}
            </span>
          )}
          {sub && <small dir="auto">{sub}</small>}
        </button>
      </div>
      {isOpen && <div class="open-line-fields">{children}</div>}
    </li>
  )
}
