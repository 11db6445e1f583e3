import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { choiceLabel } from './choices.ts'
import { useFieldWords } from './field-words.ts'
import { FILTERS } from './filters.ts'
import type { Filter } from './filters.ts'

export interface FilterWords {
  /** What filters under one heading are about: «Type», «Trenger et blikk». */
  section: (filters: readonly Filter[]) => string
  /** What a value is called: «Trossamfunn», «Ukrainsk». */
  valueName: (filter: string, value: string) => string
}

/** What filters and their values are called, in the language in use. */
export function useFilterWords(): FilterWords {
  const t = useMessages('finding')
  const fields = useFieldWords()
  const locale = useLocale()
  return {
    section(filters) {
      const [first] = filters
      if (!first || first.only) return t('status')
      const { id } = first
      return id === 'group' || id === 'icnpo' || id === 'public' ? t(id) : fields.label(id)
    },
    valueName(filter, value) {
      if (filter === 'public') return t(value === 'ja' ? 'publicYes' : 'publicNo')
      if (STATES.has(filter)) return t(stateKey(value))
      return choiceLabel(filter === 'group' ? 'icnpo' : filter, value, locale)
    },
  }
}

const STATES = new Set(FILTERS.filter(({ only }) => only).map(({ id }) => id))

function stateKey(value: string): 'aldri' | 'gammel' | 'stille' | 'versjoner' {
  return value === 'aldri' || value === 'gammel' || value === 'stille' ? value : 'versjoner'
}

/** Filters that share a name in the address stand under one heading. */
export const SECTIONS: readonly (readonly Filter[])[] = [...new Set(FILTERS.map(({ param }) => param))].map((param) =>
  FILTERS.filter((filter) => filter.param === param),
)
