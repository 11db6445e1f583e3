import { expect, test } from 'vitest'
import { PUBLIC_LANGUAGES } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { fetchVisitWords } from '#i18n/visit-words.ts'

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).toSorted()

// Catches a translation that lost its number, or kept a sentence in Norwegian.
test('every language says everything, with the same blanks, and in its own letters', async () => {
  const nb = await fetchVisitWords('nb')
  const keys = Object.keys(nb) as (keyof typeof nb)[] // its own keys
  for (const language of Object.keys(PUBLIC_LANGUAGES) as PublicLanguage[]) {
    const words = await fetchVisitWords(language)
    for (const key of keys) {
      expect(blanks(words[key]), `${language} ${key}`).toEqual(blanks(nb[key]))
      expect(words[key].trim(), `${language} ${key}`).not.toBe('')
    }
    const letters = { uk: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u, ti: /\p{Script=Ethiopic}/u }
    const own = Object.entries(letters).find(([id]) => id === language)?.[1]
    if (own) for (const key of keys) expect(words[key], `${language} ${key}`).toMatch(own)
  }
})
