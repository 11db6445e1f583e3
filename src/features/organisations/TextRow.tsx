import { TextReading as Reading, TextRow as Row } from '#ui/TextRow.tsx'
import type { TextRowProps as RowProps } from '#ui/TextRow.tsx'
import type { LiveRecord } from '#model/wire.ts'
import { useFieldWords } from './field-words.ts'

export type TextRowProps = Omit<RowProps, 'label' | 'say'>

/** A text of the directory, called what its field is called. */
export function TextRow(props: TextRowProps) {
  return <Row {...props} {...useWords(props.field)} />
}

/** The same for one who may only read. */
export function TextReading(props: { live: LiveRecord; field: string; lang?: string | undefined }) {
  return <Reading {...props} {...useWords(props.field)} />
}

function useWords(field: string): Pick<RowProps, 'label' | 'say'> {
  const words = useFieldWords()
  return { label: words.label(field), say: (value) => words.value(field, value) }
}
