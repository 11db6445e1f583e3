import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { versionsOf } from '#model/merge.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import type { Option } from '#ui/Choice.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { choiceGroups } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import { FieldVersions } from './FieldVersions.tsx'
import { choose } from '#db/write.ts'
import { useSaving } from '#ui/use-saving.ts'

/** One of a few: the kind of organisation, its written Norwegian. */
export function ChoiceRow({
  record,
  live,
  field,
}: {
  record: string
  live: LiveRecord | null
  field: 'kind' | 'malform'
}) {
  const t = useMessages('organisations')
  const locale = useLocale()
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const value = live?.fields[field]
  const chosen = typeof value === 'string' ? value : null
  const options: readonly Option[] =
    field === 'kind'
      ? choiceGroups('kind', locale).flatMap((group) => group.options)
      : [
          { value: 'nb', label: t('bokmal') },
          { value: 'nn', label: t('nynorsk') },
        ]
  const hasVersions = live !== null && versionsOf(live, field).length > 1
  const settle = (next: string | null) => saving(choose('organisation', record, field, next))
  return (
    <RowChoice
      label={words.label(field)}
      value={hasVersions ? '' : words.value(field, value)}
      saved={saved}
      below={hasVersions && <FieldVersions live={live} field={field} canChoose />}
    >
      <Choice label={words.label(field)} labelHidden options={options} value={chosen} onChange={settle} />
      {chosen !== null && (
        <Button look="quiet" onClick={() => settle(null)}>
          {t('takeAwayChoice')}
        </Button>
      )}
    </RowChoice>
  )
}

/** The same for one who may only read. */
export function ChoiceReading({ live, field }: { live: LiveRecord; field: 'kind' | 'malform' }) {
  const words = useFieldWords()
  const hasVersions = versionsOf(live, field).length > 1
  return (
    <RowText label={words.label(field)}>
      {hasVersions ? (
        <FieldVersions live={live} field={field} canChoose={false} />
      ) : (
        words.value(field, live.fields[field])
      )}
    </RowText>
  )
}
