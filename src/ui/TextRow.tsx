import type { ComponentType } from 'preact'
import type { Json } from '#model/fields.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { phoneText } from '#model/phone-text.ts'
import { FieldVersions } from './FieldVersions.tsx'
import { RowField } from './RowField.tsx'
import type { RowFieldProps } from './RowField.tsx'
import { RowText } from './RowText.tsx'
import { useDoubtWords } from './use-doubt-words.ts'
import { useDraft } from './use-draft.ts'
import type { DraftField } from './use-draft.ts'

export interface TextRowProps extends Pick<
  RowFieldProps,
  'type' | 'inputMode' | 'prose' | 'hint' | 'autofocus' | 'lang' | 'dir'
> {
  kind: Kind
  record: string
  /** `null` while nothing has been written into it. */
  live: LiveRecord | null
  field: string
  /** What the field is called. */
  label: string
  /** A value as one would say it, where versions of it stand side by side. */
  say?: (value: Json | undefined) => string
  /** Beneath the text while one types. */
  below?: ComponentType<{ draft: DraftField }>
  /** Brings what was typed into form when the field is left; `null` leaves it as it is. */
  tidy?: (typed: string) => string | null
}

/** A text of a record: read and typed in where it stands. Uses the words `doubts`. */
export function TextRow({
  kind,
  record,
  live,
  field,
  label,
  say = valueText,
  below: Below,
  tidy,
  ...looks
}: TextRowProps) {
  const draft = useDraft({ kind, record, field })
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
      label={label}
      draft={tidy ? { ...draft, onBlur } : draft}
      error={draft.isFocused ? null : doubtWords(field, draft)}
      instead={
        hasVersions && <FieldVersions live={live} field={field} say={say} prose={looks.prose ?? false} canChoose />
      }
      below={Below && draft.isFocused && <Below draft={draft} />}
    />
  )
}

/** The same for one who may only read. */
export function TextReading({
  live,
  field,
  label,
  say = valueText,
  lang,
}: Pick<TextRowProps, 'field' | 'label' | 'say' | 'lang'> & { live: LiveRecord }) {
  const hasVersions = versionsOf(live, field).length > 1
  const shown = (value: Json | undefined) => (/phone$/i.test(field) ? phoneText(say(value)) : say(value))
  return (
    <RowText label={label} lang={lang}>
      {hasVersions ? (
        <FieldVersions live={live} field={field} say={shown} canChoose={false} />
      ) : (
        shown(live.fields[field])
      )}
    </RowText>
  )
}
