import type { ComponentChildren } from 'preact'
import { Rows } from './Rows.tsx'
import { useGrowingRows } from './use-growing-rows.ts'
import './RowSections.css'

/** Rows under one heading, and what that is about. */
interface RowSection<Row, Of> {
  key: string
  of: Of
  rows: readonly Row[]
}

export interface RowSectionsProps<Row, Of> {
  /** Of the list, as in `useGrowingRows`. */
  name: string
  sections: readonly RowSection<Row, Of>[]
  renderHeading: (section: RowSection<Row, Of>) => ComponentChildren
  renderRow: (row: Row, of: Of) => ComponentChildren
}

/** Rows under their headings. Of very many only those one comes to are made. */
export function RowSections<Row, Of>({ name, sections, renderHeading, renderRow }: RowSectionsProps<Row, Of>) {
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const { most, root, end } = useGrowingRows(name, total)
  let left = most
  return (
    <div class="row-sections" ref={root}>
      {sections.map((section) => {
        if (left <= 0) return null
        const rows = section.rows.slice(0, left)
        left -= rows.length
        return (
          <section key={section.key}>
            {renderHeading(section)}
            <Rows>{rows.map((each) => renderRow(each, section.of))}</Rows>
          </section>
        )
      })}
      <div ref={end} />
    </div>
  )
}
