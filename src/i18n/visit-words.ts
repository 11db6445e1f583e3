import type { nb } from '#i18n/visit/nb.ts'
import type { PublicLanguage } from './public-words.ts'

/** What the app says to somebody without an account; Bokmål is the source. `{name}` and its like are filled in. */
export type VisitWords = { readonly [Key in keyof typeof nb]: string }

const load: Record<PublicLanguage, () => Promise<VisitWords>> = {
  nb: async () => (await import('#i18n/visit/nb.ts')).nb,
  nn: async () => (await import('#i18n/visit/nn.ts')).nn,
  en: async () => (await import('#i18n/visit/en.ts')).en,
  uk: async () => (await import('#i18n/visit/uk.ts')).uk,
  ar: async () => (await import('#i18n/visit/ar.ts')).ar,
  pl: async () => (await import('#i18n/visit/pl.ts')).pl,
  so: async () => (await import('#i18n/visit/so.ts')).so,
  ti: async () => (await import('#i18n/visit/ti.ts')).ti,
}

/** Rejects when they cannot be fetched. */
export function fetchVisitWords(language: PublicLanguage): Promise<VisitWords> {
  return load[language]()
}
