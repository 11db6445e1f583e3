import { useMemo, useState } from 'preact/hooks'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { fold } from '#model/fold.ts'
import { versionsOf } from '#model/merge.ts'
import { elementsOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Chips } from '#ui/Chips.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { RowText } from '#ui/RowText.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { choiceGroups, choiceSpellings, choicesInWords } from './choices.ts'
import type { ChoiceField, ChoiceGroup } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import { FieldVersions } from './FieldVersions.tsx'
import { choose } from '#db/write.ts'
import { useSaving } from './use-saving.ts'
import './ManyChoices.css'

/** So many can be looked through; for more there is a search. */
const FEW = 16

/** Any number of many: languages, what they contribute, target groups, categories. */
export function ChoicesRow({ record, live, field }: { record: string; live: LiveRecord | null; field: ChoiceField }) {
  const locale = useLocale()
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const chosen = live ? elementsOf(live.fields, field) : []
  const disputed = live ? elementsInDispute(live, field) : []
  return (
    <RowChoice
      label={words.label(field)}
      value={choicesInWords(field, chosen, locale)}
      saved={saved}
      below={
        live &&
        disputed.length > 0 &&
        disputed.map((element) => <FieldVersions key={element} live={live} field={element} canChoose />)
      }
    >
      <ManyChoices
        field={field}
        chosen={chosen}
        onToggle={(id, on) => saving(choose('organisation', record, `${field}/${id}`, on))}
      />
    </RowChoice>
  )
}

function ManyChoices({
  field,
  chosen,
  onToggle,
}: {
  field: ChoiceField
  chosen: readonly string[]
  onToggle: (id: string, on: boolean) => unknown
}) {
  const t = useMessages('organisations')
  const locale = useLocale()
  const words = useFieldWords()
  const [query, setQuery] = useState('')
  const groups = useMemo(() => choiceGroups(field, locale, chosen), [field, locale])
  const count = groups.reduce((sum, group) => sum + group.options.length, 0)
  const found = matching(groups, field, query)
  return (
    <div class="many-choices">
      {count > FEW && (
        <SearchField label={t('searchChoices', { what: words.inSentence(field) })} value={query} onInput={setQuery} />
      )}
      {found.map(({ label, options }) => (
        <section key={options[0]?.value}>
          {label !== null && <h3>{label}</h3>}
          <Chips label={label ?? words.label(field)} options={options} chosen={chosen} onToggle={onToggle} />
        </section>
      ))}
      {found.length === 0 && <p role="status">{t('noChoices')}</p>}
    </div>
  )
}

function matching(groups: readonly ChoiceGroup[], field: ChoiceField, query: string): readonly ChoiceGroup[] {
  const wanted = fold(query)
  if (wanted === '') return groups
  const isFound = (id: string) => fold(choiceSpellings(field, id)).includes(wanted)
  return groups
    .map(({ label, options }) => ({ label, options: options.filter((option) => isFound(option.value)) }))
    .filter(({ options }) => options.length > 0)
}

/** The elements of a set that people both took in and out at the same time. */
export function elementsInDispute(live: LiveRecord, set: string): string[] {
  const fields = Object.keys(live.marks).filter((field) => field.startsWith(`${set}/`))
  return fields.filter((field) => versionsOf(live, field).length > 1)
}

/** The same for one who may only read. */
export function ChoicesReading({ live, field }: { live: LiveRecord; field: ChoiceField }) {
  const locale = useLocale()
  const words = useFieldWords()
  return (
    <RowText label={words.label(field)}>
      {choicesInWords(field, elementsOf(live.fields, field), locale)}
      {elementsInDispute(live, field).map((element) => (
        <FieldVersions key={element} live={live} field={element} canChoose={false} />
      ))}
    </RowText>
  )
}
