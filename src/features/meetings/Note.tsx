import type { ComponentChildren } from 'preact'
import './Note.css'

export interface NoteProps {
  /** `warm`: something one easily forgets. */
  tone?: 'warm'
  /** It answers what one just did, and is read aloud. */
  isNews?: boolean
  children: ComponentChildren
}

/** A quiet sentence beside what it is about. */
export function Note({ tone, isNews, children }: NoteProps) {
  return (
    <p class="note" data-tone={tone} role={isNews ? 'status' : undefined}>
      {children}
    </p>
  )
}
