import type { ComponentChildren } from 'preact'
import './RowField.css'

/** A row of a `FieldCard` for one who may only read. */
export function RowText({
  label,
  lang,
  children,
}: {
  label: string
  lang?: string | undefined
  children: ComponentChildren
}) {
  return (
    <div class="row-field">
      <div class="row-field-top">
        <span class="row-field-label">{label}</span>
      </div>
      <div class="row-text" dir="auto" lang={lang}>
        {children}
      </div>
    </div>
  )
}
