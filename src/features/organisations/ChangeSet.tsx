import { useState } from 'preact/hooks'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { tagId, tagText } from '#model/tags.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { TextField } from '#ui/TextField.tsx'
import { choiceGroups } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import { filterIndex } from './filter-index.ts'

type SetField = 'contributes' | 'languages' | 'targetGroups' | 'tags'

/** Adds to what many have, or takes out: languages, target groups, tags. What else they have stays. */
export function ChangeSet({
  field,
  typed,
  onTyped,
  onChange,
}: {
  field: SetField
  /** A new tag. */
  typed: string
  onTyped: (text: string) => void
  onChange: (values: Readonly<Record<string, Json>>) => unknown
}) {
  const t = useMessages('finding')
  const words = useFieldWords()
  const locale = useLocale()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const fresh = field === 'tags' ? tagId(typed) : null
  const isTooLong = typed.trim() !== '' && field === 'tags' && fresh === null
  const options =
    field === 'tags'
      ? (filterIndex().ready()?.values('tags') ?? []).map(({ value }) => ({ value, label: tagText(value) }))
      : choiceGroups(field, locale).flatMap((group) => group.options)
  const all = fresh === null ? chosen : [...chosen, fresh]
  const apply = (isIn: boolean) => onChange(Object.fromEntries(all.map((id) => [`${field}/${id}`, isIn])))
  return (
    <>
      {field === 'tags' && (
        <TextField
          label={t('newTag')}
          hint={t('newTagHint')}
          value={typed}
          onInput={onTyped}
          error={isTooLong ? t('tagTooLong') : null}
        />
      )}
      {options.length > 0 && (
        <Chips
          label={field === 'tags' ? t('tagsInUse') : words.label(field)}
          options={options}
          chosen={chosen}
          onToggle={(id, on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      )}
      <Buttons>
        <Button disabled={all.length === 0} onClick={() => apply(false)}>
          {t('takeOut')}
        </Button>
        <Button look="primary" disabled={all.length === 0} onClick={() => apply(true)}>
          {t('add')}
        </Button>
      </Buttons>
    </>
  )
}
