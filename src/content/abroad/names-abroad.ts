import type { CONTRIBUTIONS } from '#content/contributions.ts'
import type { LANGUAGES } from '#content/languages.ts'
import type { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import type { TARGET_GROUPS } from '#content/target-groups.ts'

type Names<Terms extends readonly { id: string }[]> = Readonly<Record<Terms[number]['id'], string>>

/** What there is to choose, in a language only the public page speaks; by id. */
export interface NamesAbroad {
  readonly contributions: Names<typeof CONTRIBUTIONS>
  readonly targetGroups: Names<typeof TARGET_GROUPS>
  readonly kinds: Names<typeof ORGANISATION_KINDS>
  readonly languages: Names<typeof LANGUAGES>
}
