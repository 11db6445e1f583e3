import type { Json } from '#model/fields.ts'
import type { Around, Here } from '#model/import-plan.ts'
import { versionsOf } from '#model/merge.ts'
import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { everyVersion } from './compose.ts'
import { workspace } from './here.ts'

/** What is on this device, for a plan; what looks alike is the caller's to say. */
export function whatIsHere(): Omit<Here<unknown>, 'alike'> {
  return { ...around(), organisations: [...workspace().everyone()].filter(({ kind }) => kind === 'organisation') }
}

/** What one patch after the other is made from. */
export function around(): Around {
  return { record: (id) => workspace().record(id), contactsOf: contactsOf() }
}

/** The living contact persons of an organisation and of those merged into it; grouped once until one of them changes. */
function contactsOf(): (organisation: string) => readonly LiveRecord[] {
  let grouped: { of: readonly LiveRecord[]; by: Map<string, LiveRecord[]> } | null = null
  return (organisation) => {
    const of = workspace().all('contact')
    if (grouped?.of !== of) {
      grouped = { of, by: new Map() }
      for (const contact of of) {
        const id = stringOf(contact.fields, 'organisation') ?? ''
        const group = grouped.by.get(id)
        if (group) group.push(contact)
        else grouped.by.set(id, [contact])
      }
    }
    const { by } = grouped
    return idsOf(organisation, (id) => workspace().record(id)).flatMap((id) => by.get(id) ?? [])
  }
}

/** Kinds that belong to an organisation: they name it in a field. */
export const BELONGING = Object.keys(KINDS).filter((kind) =>
  Object.hasOwn(KINDS[kind as keyof typeof KINDS].fields, 'organisation'),
) // its own keys

export function belonging(organisation: string): LiveRecord[] {
  return [...workspace().everyone()].filter(
    ({ kind, fields }) => BELONGING.includes(kind) && fields['organisation'] === organisation,
  )
}

/** Deleting and bringing back name every version there is: what nobody here has seen is never taken along. */
export function seenOf(id: string, values: Record<string, Json>): { seen?: Record<string, string[]> } {
  const record = workspace().record(id)
  if (!record || !('deletedAt' in values)) return {}
  const deletedAt =
    values['deletedAt'] === null ? versionsOf(record, 'deletedAt').map((version) => version.id) : everyVersion(record)
  return { seen: { deletedAt } }
}

/** Lets the screen be drawn and answer. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
