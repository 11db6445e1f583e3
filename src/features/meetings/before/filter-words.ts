import { CONTRIBUTIONS } from '#content/contributions.ts'
import { LANGUAGES } from '#content/languages.ts'
import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import type { Term } from '#content/term.ts'
import { locale } from '#i18n/locale.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { InviteFilter } from './invite-index.ts'

const TERMS: Readonly<Record<InviteFilter, ReadonlyMap<string, Term>>> = {
  kind: byId(ORGANISATION_KINDS),
  contributes: byId(CONTRIBUTIONS),
  languages: byId(LANGUAGES),
  area: new Map(),
}

/** What a value of a filter is called; itself when we do not know it. */
export function valueName(filter: InviteFilter, value: string): string {
  return TERMS[filter].get(value)?.[locale()] ?? value
}

/** «Frivilligsentral · Mandal»; `null` when nobody has said. */
export function organisationLine({ fields }: LiveRecord): string | null {
  const kind = stringOf(fields, 'kind')
  return [kind && valueName('kind', kind), stringOf(fields, 'area')].filter(Boolean).join(' · ') || null
}

function byId(terms: readonly Term[]): ReadonlyMap<string, Term> {
  return new Map(terms.map((term) => [term.id, term]))
}
