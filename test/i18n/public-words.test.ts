import { describe, expect, test } from 'vitest'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import { PUBLIC_LANGUAGES, fetchPublicWords } from '#i18n/public-words.ts'
import type { PublicLanguage } from '#i18n/public-words.ts'
import { fetchPageLanguage } from '#page/language.ts'

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

/** The letters a language is written with; what is in another script was forgotten. */
const SCRIPTS: Partial<Record<PublicLanguage, RegExp>> = {
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  ti: /\p{Script=Ethiopic}/u,
}

describe.each(Object.keys(PUBLIC_LANGUAGES) as PublicLanguage[])('%s', (language) => {
  // Catches a sentence without its date or name, an empty one, and one left in another language's letters.
  test('says everything the public page says, with the same blanks', async () => {
    const [words, source] = [await fetchPublicWords(language), await fetchPublicWords('nb')]
    expect(Object.keys(words)).toEqual(Object.keys(source))
    for (const [key, text] of Object.entries(source)) {
      const said = words[key as keyof typeof words]
      expect([key, blanks(said)]).toEqual([key, blanks(text)])
      expect([key, said]).toEqual([key, expect.stringMatching(SCRIPTS[language] ?? /\p{L}/u)])
      expect([key, said]).toEqual([key, expect.not.stringMatching(/^ | $| {2}|["'<>]/)])
    }
  })

  test('has a name for everything there is to choose', async () => {
    const { nameOf } = await fetchPageLanguage(language)
    const all = {
      contributions: CONTRIBUTIONS,
      targetGroups: TARGET_GROUPS,
      kinds: ORGANISATION_KINDS,
      languages: LANGUAGES,
    }
    for (const [terms, each] of Object.entries(all))
      for (const { id } of each)
        expect([id, nameOf(terms as keyof typeof all, id)]).toEqual([id, expect.stringMatching(/\p{L}/u)])
    expect(nameOf('languages', 'constructor')).toBeNull()
  })
})
