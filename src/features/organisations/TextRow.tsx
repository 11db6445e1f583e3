import type { ComponentType } from 'preact'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { valueText } from '#model/typed.ts'
import { RowField } from '#ui/RowField.tsx'
import type { RowFieldProps } from '#ui/RowField.tsx'
import { RowText } from '#ui/RowText.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import type { DraftField } from '#ui/use-draft.ts'
import { useFieldWords } from './field-words.ts'
import { FieldVersions } from './FieldVersions.tsx'

export interface TextRowProps extends Pick<
  RowFieldProps,
  'type' | 'inputMode' | 'prose' | 'hint' | 'autofocus' | 'lang' | 'dir'
> {
  kind: 'organisation' | 'contact' | 'conversation'
  record: string
  /** `null` while nothing has been written into it. */
  live: LiveRecord | null
  field: string
  /** Beneath the text while one types. */
  below?: ComponentType<{ draft: DraftField }>
  /** Brings what was typed into form when the field is left; `null` leaves it as it is. */
  tidy?: (typed: string) => string | null
}

/** A text of a record: read and typed in where it stands. */
export function TextRow({ kind, record, live, field, below: Below, tidy, ...looks }: TextRowProps) {
  const draft = useDraft({ kind, record, field })
  const words = useFieldWords()
  const doubtWords = useDoubtWords()
  const hasVersions = live !== null && versionsOf(live, field).length > 1
  const onBlur = () => {
    const tidied = tidy?.(draft.text) ?? null
    if (tidied !== null && tidied !== draft.text) draft.setText(tidied)
    draft.onBlur()
  }
  return (
    <RowField
      {...looks}
      label={words.label(field)}
      draft={tidy ? { ...draft, onBlur } : draft}
      error={doubtWords(field, draft)}
      instead={hasVersions && <FieldVersions live={live} field={field} prose={looks.prose ?? false} canChoose />}
      below={Below && draft.isFocused && <Below draft={draft} />}
    />
  )
}

/** The same for one who may only read. */
export function TextReading({ live, field, lang }: { live: LiveRecord; field: string; lang?: string | undefined }) {
  const words = useFieldWords()
  const hasVersions = versionsOf(live, field).length > 1
  return (
    <RowText label={words.label(field)} lang={lang}>
      {hasVersions ? <FieldVersions live={live} field={field} canChoose={false} /> : valueText(live.fields[field])}
    </RowText>
  )
}
