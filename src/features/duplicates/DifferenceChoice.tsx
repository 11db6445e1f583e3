import { capital } from '#i18n/dates.ts'
import { fieldName } from '#i18n/field-names.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { Choice } from '#ui/Choice.tsx'
import type { Choosable, Difference } from './joining.ts'
import { usePairWords } from './pair-words.ts'

export interface DifferenceChoiceProps {
  difference: Difference
  value: Json
  onChoose: (value: Json) => void
}

/** One field on which the two differ: what each says, and perhaps both. */
export function DifferenceChoice({ difference: { field, options }, value, onChoose }: DifferenceChoiceProps) {
  const t = useMessages('duplicates')
  const words = usePairWords()
  const sources: Readonly<Record<Choosable['from'], string>> = {
    kept: t('first'),
    other: t('second'),
    both: t('both'),
  }
  return (
    <Choice
      label={capital(fieldName(field))}
      options={options.map((option, at) => ({
        value: String(at),
        label: words.value(field, option.value),
        hint: sources[option.from],
      }))}
      value={String(options.findIndex((option) => option.value === value))}
      onChange={(at) => onChoose(options[Number(at)]?.value ?? null)}
    />
  )
}
