import type { nb } from '#i18n/public/nb.ts'

/** What the public page says; Bokmål is the source. `{name}` and its like are filled in. */
export type PublicWords = { readonly [Key in keyof typeof nb]: string }

/** Languages of the public page, as they call themselves, the most asked for first. */
export const PUBLIC_LANGUAGES = {
  nb: { name: 'Bokmål', dir: 'ltr' },
  nn: { name: 'Nynorsk', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  pl: { name: 'Polski', dir: 'ltr' },
  so: { name: 'Soomaali', dir: 'ltr' },
  ti: { name: 'ትግርኛ', dir: 'ltr' },
} as const
export type PublicLanguage = keyof typeof PUBLIC_LANGUAGES

const load: Record<PublicLanguage, () => Promise<PublicWords>> = {
  nb: async () => (await import('#i18n/public/nb.ts')).nb,
  nn: async () => (await import('#i18n/public/nn.ts')).nn,
  en: async () => (await import('#i18n/public/en.ts')).en,
  uk: async () => (await import('#i18n/public/uk.ts')).uk,
  ar: async () => (await import('#i18n/public/ar.ts')).ar,
  pl: async () => (await import('#i18n/public/pl.ts')).pl,
  so: async () => (await import('#i18n/public/so.ts')).so,
  ti: async () => (await import('#i18n/public/ti.ts')).ti,
}

/** Rejects when they cannot be fetched. */
export function fetchPublicWords(language: PublicLanguage): Promise<PublicWords> {
  return load[language]()
}
