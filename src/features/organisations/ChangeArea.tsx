import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { typedValue } from '#model/typed.ts'
import type { Json } from '#model/fields.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useFieldWords } from './field-words.ts'
import { filterIndex } from './filter-index.ts'

/** So many of the areas in use are offered. */
const FEW = 12

/** An area for many: one in use, or a new one. */
export function ChangeArea({
  text,
  onText,
  onSet,
}: {
  text: string
  onText: (text: string) => void
  onSet: (value: Json) => unknown
}) {
  const t = useMessages('finding')
  const words = useFieldWords()
  const value = typedValue('organisation', 'area', text)
  const wanted = fold(text)
  const inUse = (filterIndex().ready()?.values('area') ?? [])
    .filter((one) => fold(one.value).includes(wanted))
    .slice(0, FEW)
  return (
    <>
      <TextField label={words.label('area')} hint={t('areaHint')} value={text} onInput={onText} maxLength={200} />
      <Chips
        label={words.label('area')}
        options={inUse.map((one) => ({ value: one.value, label: one.value }))}
        chosen={typeof value === 'string' ? [value] : []}
        onToggle={onText}
      />
      <Buttons>
        <Button onClick={() => onSet(null)}>{t('empty')}</Button>
        <Button look="primary" disabled={value === null} onClick={() => onSet(value)}>
          {t('setTo')}
        </Button>
      </Buttons>
    </>
  )
}
