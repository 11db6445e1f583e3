import type { NamesAbroad } from '#content/abroad/names-abroad.ts'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import { PUBLIC_LANGUAGES, fetchPublicWords } from '#i18n/public-words.ts'
import type { PublicLanguage, PublicWords } from '#i18n/public-words.ts'
import { fetchScheduleWords } from '#i18n/schedule-language.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'

const TERMS = {
  contributions: CONTRIBUTIONS,
  targetGroups: TARGET_GROUPS,
  kinds: ORGANISATION_KINDS,
  languages: LANGUAGES,
} as const satisfies Record<keyof NamesAbroad, readonly Term[]>

const abroad = {
  uk: async () => (await import('#content/abroad/uk.ts')).uk,
  ar: async () => (await import('#content/abroad/ar.ts')).ar,
  pl: async () => (await import('#content/abroad/pl.ts')).pl,
  so: async () => (await import('#content/abroad/so.ts')).so,
  ti: async () => (await import('#content/abroad/ti.ts')).ti,
} satisfies Record<Exclude<PublicLanguage, 'nb' | 'nn' | 'en'>, () => Promise<NamesAbroad>>

/** A language of the public page: its words, and what the things to choose are called in it. */
export interface PageLanguage {
  id: PublicLanguage
  dir: 'ltr' | 'rtl'
  schedule: ScheduleWords
  say(key: keyof PublicWords, parts?: Readonly<Record<string, string | number>>): string
  /** The name of a choice; `null` for an id that this version does not know. */
  nameOf(terms: keyof NamesAbroad, id: string): string | null
}

/** Rejects when the words cannot be fetched. */
export async function fetchPageLanguage(id: PublicLanguage): Promise<PageLanguage> {
  const isNorthern = id === 'nb' || id === 'nn' || id === 'en'
  const [words, schedule, names] = await Promise.all([
    fetchPublicWords(id),
    fetchScheduleWords(id),
    isNorthern ? null : abroad[id](),
  ])
  const byId = new Map(
    Object.entries(TERMS).map(([terms, all]) => [terms, new Map<string, Term>(all.map((term) => [term.id, term]))]),
  )
  return {
    id,
    dir: PUBLIC_LANGUAGES[id].dir,
    schedule,
    say: (key, parts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? '')),
    nameOf(terms, term) {
      if (isNorthern) return byId.get(terms)?.get(term)?.[id] ?? null
      const known: Readonly<Record<string, string>> = names?.[terms] ?? {}
      return Object.hasOwn(known, term) ? (known[term] ?? null) : null
    },
  }
}

/** The language asked for by `sprak`, or else the first one a browser prefers that we speak; Bokmål when there is none. */
export function chooseLanguage(asked: string | null, accepted: string | null): PublicLanguage {
  if (asked !== null && isPublicLanguage(asked)) return asked
  const preferred = (accepted ?? '')
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.trim().toLowerCase().split(';')
      const quality = /^\s*q=([\d.]+)/.exec(parameters.find((one) => one.includes('q=')) ?? '')?.[1]
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => (language === 'no' ? 'nb' : language))
  return preferred.find(isPublicLanguage) ?? 'nb'
}

function isPublicLanguage(id: string): id is PublicLanguage {
  return Object.hasOwn(PUBLIC_LANGUAGES, id)
}
