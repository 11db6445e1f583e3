import ChevronLeftIcon from '@navikt/aksel-icons/svg/ChevronLeft.svg?raw'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import './Page.css'

export interface PageProps {
  /** The one main action, at the bottom where the thumb is. */
  action?: ComponentChildren
  children: ComponentChildren
}

/**
 * A screen's content in one column: `PageHeader` and sections. It scrolls by itself, between what always stands above and
 * below it, so that nothing one presses or focuses is ever hidden behind something else.
 */
export function Page({ action, children }: PageProps) {
  return (
    <div class="page">
      <div class="page-scroll">
        <div class="page-column">{children}</div>
      </div>
      {action && (
        <div class="main-action">
          <div>{action}</div>
        </div>
      )}
    </div>
  )
}

export interface PageHeaderProps {
  title: string
  /** A field that shows the title and can change it; the heading is then only read aloud. */
  titleField?: ComponentChildren
  sub?: ComponentChildren
  /** Where one came from: «‹ Organisasjoner». */
  back?: { href: string; label: string }
  /** Beside the title. */
  actions?: ComponentChildren
  /** Language of the title, when it is not the interface's. */
  lang?: string
}

/** The screen's big calm heading; the app moves the focus here when one arrives, and the tab is named by it. */
export function PageHeader({ title, titleField, sub, back, actions, lang }: PageHeaderProps) {
  useEffect(() => {
    const before = document.title
    document.title = `${title} – Brobygger`
    return () => {
      document.title = before
    }
  }, [title])
  return (
    <header class="page-header">
      {back && (
        <a class="back-link" href={back.href}>
          <Icon svg={ChevronLeftIcon} flips />
          {back.label}
        </a>
      )}
      <div>
        <h1 class={titleField ? 'ds-sr-only' : undefined} tabIndex={-1} lang={lang} dir={lang ? 'auto' : undefined}>
          {title}
        </h1>
        {titleField}
        {actions}
      </div>
      {sub && <p>{sub}</p>}
    </header>
  )
}
