import { LEVELS } from '#content/levels.ts'
import type { Activity } from '#model/activity.ts'
import { useLanguage } from './language.ts'
import type { VisitLanguage } from './language.ts'

/** A way to narrow what is shown. */
export interface Filter {
  id: FilterId
  /** The name in the address: `?snakker=uk`. */
  param: string
  /** One value only, to be put on and off. */
  only?: string
}

export type FilterId =
  | 'favourite'
  | 'free'
  | 'dropIn'
  | 'children'
  | 'wheelchair'
  | 'languages'
  | 'levels'
  | 'targetGroups'
  | 'type'

/** All ways to narrow, in the order they are offered: those with one value first. */
export const FILTERS: readonly Filter[] = [
  { id: 'favourite', param: 'vis', only: 'mine' },
  { id: 'free', param: 'pris', only: 'gratis' },
  { id: 'dropIn', param: 'pamelding', only: 'drop-in' },
  { id: 'children', param: 'barn', only: 'ja' },
  { id: 'wheelchair', param: 'rullestol', only: 'ja' },
  { id: 'languages', param: 'snakker' },
  { id: 'levels', param: 'niva' },
  { id: 'targetGroups', param: 'for' },
  { id: 'type', param: 'type' },
]

/** Every value an activity has in every filter. */
export function valuesOf(activity: Activity, isFavourite: boolean): (readonly [filter: FilterId, value: string])[] {
  const { languages, levels, targetGroups, type } = activity
  const has = (filter: FilterId, is: boolean) =>
    FILTERS.flatMap(({ id, only }): [FilterId, string][] => (is && id === filter && only ? [[id, only]] : []))
  return [
    ...has('favourite', isFavourite),
    ...has('free', activity.price === 'free'),
    ...has('dropIn', activity.joining === 'drop-in'),
    ...has('children', activity.welcomesChildren === true),
    ...has('wheelchair', activity.wheelchair === 'yes'),
    ...languages.map((id) => ['languages', id] as const),
    // Where nobody has said a level, it is for everyone.
    ...(levels.length > 0 ? levels : LEVELS.map(({ id }) => id)).map((id) => ['levels', id] as const),
    ...targetGroups.map((id) => ['targetGroups', id] as const),
    ...(type === null ? [] : [['type', type] as const]),
  ]
}

/** What filters and their values are called, in the language in use. */
export function useFilterWords() {
  const language = useLanguage()
  return {
    name: (filter: FilterId) => filterName(filter, language),
    valueName: (filter: FilterId, value: string) => valueName(filter, value, language),
  }
}

/** What a filter is about. */
function filterName(filter: FilterId, { say, t }: VisitLanguage): string {
  switch (filter) {
    case 'favourite':
      return t('favourites')
    case 'languages':
      return say('speaks')
    case 'levels':
      return say('level')
    case 'targetGroups':
      return say('welcome')
    case 'type':
      return t('kind')
    case 'free':
    case 'dropIn':
    case 'children':
    case 'wheelchair':
      return say(filter)
  }
}

/** What one of its values is called; its id when this version does not know it. */
function valueName(filter: FilterId, value: string, language: VisitLanguage): string {
  if (filter === 'languages' || filter === 'targetGroups') return language.nameOf(filter, value) ?? value
  if (filter === 'type') return language.nameOf('contributions', value) ?? value
  return filter === 'levels' ? value : filterName(filter, language)
}
