import { CONTRIBUTIONS } from '#content/contributions.ts'
import { FILE_WORDS } from '#content/file-words.ts'
import { ICNPO } from '#content/icnpo.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import type { Term } from '#content/term.ts'
import type { Vocabulary } from '#registers/vocabulary.ts'

/** All that our choices are called: in each of our languages, and in people's own lists. */
export const FILE_VOCABULARY: Vocabulary = {
  kind: called('kind', ORGANISATION_KINDS),
  contributes: called('contributes', CONTRIBUTIONS),
  languages: called('languages', LANGUAGES),
  targetGroups: called('targetGroups', TARGET_GROUPS),
  // What is inside a group before the group: both may be called the same.
  icnpo: [...ICNPO]
    .sort((one, two) => Number(one.parent === null) - Number(two.parent === null))
    .map(({ code, name }) => ({ id: code, words: [name] })),
}

function called(field: string, terms: readonly Term[]): { id: string; words: string[] }[] {
  return terms.map(({ id, nb, nn, en }) => ({ id, words: [nb, nn, en, ...(FILE_WORDS[field]?.[id] ?? [])] }))
}
