import type { Json } from '#model/fields.ts'
import type { Around, Here } from '#model/import-plan.ts'
import { versionsOf } from '#model/merge.ts'
import { idsOf } from '#model/merged.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { everyVersion } from './compose.ts'
import { workspace } from './here.ts'

/** What is on this device, for a plan; what looks alike is the caller's to say. */
export function whatIsHere(): Omit<Here<unknown>, 'alike'> {
  return { ...around(), organisations: [...workspace().everyone()].filter(({ kind }) => kind === 'organisation') }
}

/** What one patch after the other is made from. */
export function around(): Around {
  return { record: (id) => workspace().record(id), contactsOf: contactsOf(), formerContactsOf: formerContactsOf() }
}

/** The living contact persons of an organisation and of those merged into it; grouped once until one of them changes. */
function contactsOf(): (organisation: string) => readonly LiveRecord[] {
  let known: { of: readonly LiveRecord[]; by: Map<string, LiveRecord[]> } | null = null
  return (organisation) => {
    const of = workspace().all('contact')
    if (known?.of !== of) known = { of, by: grouped(of) }
    return under(organisation, known.by)
  }
}

/** Those somebody deleted, of it and those merged into it; looked for once, when they are first asked for. */
function formerContactsOf(): (organisation: string) => readonly LiveRecord[] {
  let by: Map<string, LiveRecord[]> | null = null
  return (organisation) => {
    by ??= grouped([...workspace().everyone()].filter(({ kind, fields }) => kind === 'contact' && fields['deletedAt']))
    return under(organisation, by)
  }
}

function grouped(contacts: readonly LiveRecord[]): Map<string, LiveRecord[]> {
  const by = new Map<string, LiveRecord[]>()
  for (const contact of contacts) {
    const id = stringOf(contact.fields, 'organisation') ?? ''
    const group = by.get(id)
    if (group) group.push(contact)
    else by.set(id, [contact])
  }
  return by
}

function under(organisation: string, by: ReadonlyMap<string, readonly LiveRecord[]>): readonly LiveRecord[] {
  return idsOf(organisation, (id) => workspace().record(id)).flatMap((id) => by.get(id) ?? [])
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
