import { LANGUAGES } from '#content/languages.ts'
import { locale } from '#i18n/locale.ts'

/** «ukrainsk», in the middle of a sentence; the id when we do not know it. */
export function languageName(id: string): string {
  const language = locale()
  const name = LANGUAGES.find((one) => one.id === id)?.[language] ?? id
  return language === 'en' ? name : name.slice(0, 1).toLocaleLowerCase() + name.slice(1)
}
