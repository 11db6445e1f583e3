import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import './FieldCard.css'

export interface FieldCardRow {
  key: string
  /** Has something in it. The others stand together last, as small «+ Adresse». */
  isFilled: boolean
  /** A `RowField`, a `RowChoice` or a `RowText`. */
  row: ComponentChildren
}

/** Fields of one thing, to read and to type in. What is filled in comes first; nothing moves while one is in the card. */
export function FieldCard({ rows }: { rows: readonly FieldCardRow[] }) {
  const card = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<readonly string[] | null>(null)
  const ordered = held
    ? inOrderOf(held, rows)
    : [...rows.filter((row) => row.isFilled), ...rows.filter((row) => !row.isFilled)]
  const emptyCount = rows.filter((row) => !row.isFilled).length
  if (rows.length === 0) return null
  return (
    <div
      class="field-card"
      data-rest={emptyCount === rows.length ? 'all' : emptyCount > 0 ? 'some' : undefined}
      ref={card}
      onFocusIn={() => held ?? setHeld(ordered.map((row) => row.key))}
      onFocusOut={(event) => card.current?.contains(event.relatedTarget as Node | null) || setHeld(null)} // a related target is a node
    >
      {ordered.map(({ key, row }) => (
        <FieldCardPlace key={key}>{row}</FieldCardPlace>
      ))}
    </div>
  )
}

/** Keeps what stands at a key the same component when rows change places. */
function FieldCardPlace({ children }: { children: ComponentChildren }) {
  return <>{children}</>
}

function inOrderOf(keys: readonly string[], rows: readonly FieldCardRow[]): FieldCardRow[] {
  const known = keys.flatMap((key) => rows.find((row) => row.key === key) ?? [])
  return [...known, ...rows.filter((row) => !keys.includes(row.key))]
}
