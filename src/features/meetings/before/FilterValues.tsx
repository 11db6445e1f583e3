import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Bits, Chosen, Facets } from '#model/facets.ts'
import { fold } from '#model/fold.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { valueName } from './filter-words.ts'
import type { InviteFilter } from './invite-index.ts'

/** So many values are shown; in more one searches. */
const SHOWN = 40

export interface FilterValuesProps {
  filter: InviteFilter
  chosen: Chosen
  /** `null` until everyone has been looked at. */
  facets: Facets | null
  within: Bits | null
  /** How many are found as it stands. */
  total: number
  onChoose: (values: readonly string[]) => void
  onClose: () => void
}

/** What there is of one thing to narrow by, and how many have it. */
export function FilterValues({ filter, chosen, facets, within, total, onChoose, onClose }: FilterValuesProps) {
  const t = useMessages('meetings')
  const [text, setText] = useState('')
  const values = facets?.values(filter) ?? []
  const on = chosen.get(filter) ?? []
  const wanted = fold(text)
  const fitting = values.filter(({ value }) => wanted === '' || fold(valueName(filter, value)).includes(wanted))
  const shown = [...new Set([...on, ...fitting.slice(0, SHOWN).map(({ value }) => value)])]
  const countOf = facets?.counter(filter, chosen, within)
  return (
    <Sheet
      title={t(`filter-${filter}`)}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {on.length > 0 && <Button onClick={() => onChoose([])}>{t('clear')}</Button>}
          <Button look="primary" onClick={onClose}>
            {t('showThese', { count: total })}
          </Button>
        </Buttons>
      }
    >
      {values.length > SHOWN && <SearchField label={t('searchValues')} value={text} onInput={setText} />}
      {facets === null ? (
        <p>{t('gettingReady')}</p>
      ) : values.length === 0 ? (
        <p>{t('noValues')}</p>
      ) : (
        <Chips
          label={t(`filter-${filter}`)}
          options={shown.map((value) => ({ value, label: valueName(filter, value), count: countOf?.(value) ?? 0 }))}
          chosen={on}
          onToggle={(value, isOn) => onChoose(isOn ? [...on, value] : on.filter((one) => one !== value))}
        />
      )}
    </Sheet>
  )
}
