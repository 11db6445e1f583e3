import { useEffect, useReducer } from 'preact/hooks'
import { chosenLanguage, keepLanguage } from '#db/visit-kept.ts'
import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { fetchVisitWords } from '#i18n/visit-words.ts'
import type { VisitWords } from '#i18n/visit-words.ts'
import { chooseLanguage, fetchPageLanguage } from '#page/language.ts'
import type { PageLanguage } from '#page/language.ts'

/** A language of the public views, with what only the app says. */
export interface VisitLanguage extends PageLanguage {
  t(key: keyof VisitWords, parts?: Readonly<Record<string, string | number>>): string
}

let current: VisitLanguage | null = null
const listeners = new Set<() => void>()

/**
 * Speaks the language asked for, or else the one chosen on this device, or else the first one of the browser's that we speak.
 * @param asked `ar`; it is kept as if it were chosen here
 */
export async function startLanguage(asked: string | null): Promise<void> {
  if (asked !== null && Object.hasOwn(PUBLIC_LANGUAGES, asked)) keepLanguage(asked)
  const id = chooseLanguage(chosenLanguage() || null, navigator.languages.join(','))
  // A language that cannot be fetched now is not worth a blank screen.
  await speak(id).catch(() => (current ? null : speak('nb')))
}

/** Chooses a language and remembers it on this device. Rejects when its words cannot be fetched. */
export async function changeLanguage(id: PublicLanguage): Promise<void> {
  await speak(id)
  keepLanguage(id)
}

async function speak(id: PublicLanguage): Promise<void> {
  if (current?.id === id) return
  const [language, words] = await Promise.all([fetchPageLanguage(id), fetchVisitWords(id)])
  current = {
    ...language,
    t: (key, parts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? '')),
  }
  for (const listener of listeners) listener()
}

/** The language in use. It has been started before the first screen. */
export function visitLanguage(): VisitLanguage {
  if (!current) throw new Error('Words are asked for before they are fetched.')
  return current
}

/** The same; the component is drawn again when another one is chosen. */
export function useLanguage(): VisitLanguage {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0)
  useEffect(() => watchLanguage(redraw), [])
  return visitLanguage()
}

export function watchLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
