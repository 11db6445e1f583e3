import { isOrgnr } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { KINDS, isPublicField } from '#model/records.ts'
import type { Kind } from '#model/records.ts'

/** A municipality or an organisation as everyone may see it: values only, every field present, `null` when not known. */
export type PublicEntry = Record<string, Json>

/** A public organisation: its public fields, and each set as the sorted ids of its elements; the number only when valid. */
export function publicOrganisation(id: string, fields: Readonly<Record<string, Json>>): PublicEntry {
  const { sets } = KINDS.organisation
  const { orgnr, ...values } = publicValues('organisation', fields)
  const elements = Object.keys(sets)
    .filter((set) => isPublicField(KINDS.organisation, `${set}/any`))
    .map((set) => [set, elementsOf(set, fields)] as const)
  return {
    id,
    ...values,
    orgnr: typeof orgnr === 'string' && isOrgnr(orgnr) ? orgnr : null,
    ...Object.fromEntries(elements),
  }
}

/** The municipality's name, number and contact point; of no fields, all `null`. */
export function publicMunicipality(fields: Readonly<Record<string, Json>>): PublicEntry {
  return publicValues('municipality', fields)
}

/** The whole of `public.json`; each organisation already as JSON text. */
export function publicJson(municipality: PublicEntry, organisations: readonly string[]): string {
  return `{"version":1,"municipality":${JSON.stringify(municipality)},"organisations":[${organisations.join(',')}]}`
}

function publicValues(kind: Kind, fields: Readonly<Record<string, Json>>): PublicEntry {
  return Object.fromEntries(
    KINDS[kind].publicFields
      .filter((field) => isPublicField(KINDS[kind], field))
      .map((field) => [field, Object.hasOwn(fields, field) ? (fields[field] ?? null) : null]),
  )
}

function elementsOf(set: string, fields: Readonly<Record<string, Json>>): string[] {
  return Object.keys(fields)
    .filter(
      (field) => field.startsWith(`${set}/`) && fields[field] === true && isPublicField(KINDS.organisation, field),
    )
    .map((field) => field.slice(set.length + 1))
    .sort()
}
