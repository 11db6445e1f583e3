import type { Chosen } from '#model/facets.ts'
import { FilterChoices } from '#ui/FilterChoices.tsx'
import { FILTERS, useFilterWords } from './filters.ts'
import { useLanguage } from './language.ts'
import type { Shown } from './shown.ts'

/** Everything one can narrow by, with how many one would get. */
export function Filters({
  shown,
  chosen,
  onChoose,
}: {
  shown: Shown
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}) {
  const { t } = useLanguage()
  const words = useFilterWords()
  return (
    <FilterChoices
      switches={t('mustBe')}
      filters={FILTERS}
      facets={shown.index.facets}
      hits={shown.hits}
      chosen={chosen}
      choose={onChoose}
      {...words}
    />
  )
}
