import ChevronRightIcon from '@navikt/aksel-icons/svg/ChevronRight.svg?raw'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './Rows.css'

export interface RowProps {
  title: ComponentChildren
  sub?: ComponentChildren
  /** Before the title: an icon, a time. */
  start?: ComponentChildren
  /** After it: a tag, a button. */
  end?: ComponentChildren
  /** The whole row opens this. */
  href?: string
  onClick?: () => unknown
  /** The row that is open beside the list. */
  current?: boolean
  /** Shows that the row leads on; lists of records do without. */
  chevron?: boolean
  /** From `WindowedList`. */
  tabIndex?: number | undefined
  /** Language of the title, when it is not the interface's. */
  lang?: string
}

/** Rows in one card. Its children are `Row`s. */
export function Rows({ label, children }: { label?: string; children: ComponentChildren }) {
  return (
    <div class="rows" role="list" aria-label={label}>
      {children}
    </div>
  )
}

/** A row in a list: opens what it names, says one more line about it, and may carry a tag. */
export function Row(props: RowProps) {
  return (
    <div role="listitem">
      <RowContent {...props} />
    </div>
  )
}

/** The row itself, for `WindowedList`, which makes the list items. */
export function RowContent({ title, sub, start, end, href, onClick, current, chevron, tabIndex, lang }: RowProps) {
  const content = (
    <>
      {start}
      <span class="row-words">
        <b lang={lang}>{title}</b>
        {sub && <small>{sub}</small>}
      </span>
      {end}
      {chevron && <Icon svg={ChevronRightIcon} flips />}
    </>
  )
  if (href !== undefined)
    return (
      <a class="row" href={href} onClick={onClick} tabIndex={tabIndex} aria-current={current ? 'page' : undefined}>
        {content}
      </a>
    )
  if (onClick)
    return (
      <button
        class="row"
        type="button"
        onClick={onClick}
        tabIndex={tabIndex}
        aria-current={current ? 'true' : undefined}
      >
        {content}
      </button>
    )
  return <div class="row">{content}</div>
}
