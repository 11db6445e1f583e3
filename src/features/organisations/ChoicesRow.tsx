import { useMemo } from 'preact/hooks'
import { choose } from '#db/write.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { elementsOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { ManyChoices } from '#ui/ManyChoices.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { elementsInDispute, SetVersions } from '#ui/SetVersions.tsx'
import { useSaving } from '#ui/use-saving.ts'
import { choiceGroups, choiceSpellings, choicesInWords } from './choices.ts'
import type { ChoiceField } from './choices.ts'
import { useFieldWords } from './field-words.ts'

/** Any number of many: languages, what they contribute, target groups, categories. */
export function ChoicesRow({ record, live, field }: { record: string; live: LiveRecord | null; field: ChoiceField }) {
  const t = useMessages('organisations')
  const locale = useLocale()
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const chosen = live ? elementsOf(live.fields, field) : []
  const isDisputed = live !== null && elementsInDispute(live, field).length > 0
  const groups = useMemo(() => choiceGroups(field, locale, chosen), [field, locale])
  return (
    <RowChoice
      label={words.label(field)}
      value={choicesInWords(field, chosen, locale)}
      saved={saved}
      below={isDisputed && <SetVersions live={live} set={field} say={words.value} canChoose />}
    >
      <ManyChoices
        label={words.label(field)}
        groups={groups}
        spellingsOf={(id) => choiceSpellings(field, id)}
        searchLabel={t('searchChoices', { what: words.inSentence(field) })}
        noneFound={t('noChoices')}
        chosen={chosen}
        onToggle={(id, on) => saving(choose('organisation', record, `${field}/${id}`, on))}
      />
    </RowChoice>
  )
}

/** The same for one who may only read. */
export function ChoicesReading({ live, field }: { live: LiveRecord; field: ChoiceField }) {
  const locale = useLocale()
  const words = useFieldWords()
  return (
    <RowText label={words.label(field)}>
      {choicesInWords(field, elementsOf(live.fields, field), locale)}
      <SetVersions live={live} set={field} say={words.value} canChoose={false} />
    </RowText>
  )
}
