import { undoable } from '#db/changing.ts'
import type { Change } from '#db/compose.ts'
import { erasureOf } from '#db/erasure.ts'
import { device, workspace } from '#db/here.ts'
import { remove, restore, write, writeInOrder } from '#db/write.ts'
import { newId } from '#model/fields.ts'
import { asLine } from '#model/line.ts'
import { idsOf, keptInstead } from '#model/merged.ts'
import { retentionFrom } from '#model/periods.ts'
import { stringOf } from '#model/reading.ts'
import { KINDS, OWN_MUNICIPALITY } from '#model/records.ts'
import type { Kind } from '#model/records.ts'
import type { HistoryEntry, LiveRecord } from '#model/wire.ts'
import { fetchHistory } from '#sync/members.ts'
import { organisationsByName } from '#db/name-order.ts'

/** Everyone we work with, in Norwegian order of their names. */
export function listOrganisations(): readonly LiveRecord[] {
  return organisationsByName()
}

/** An organisation, also a deleted one; `null` when this device has none with that id. */
export function findOrganisation(id: string): LiveRecord | null {
  const record = workspace().record(id)
  return record?.kind === 'organisation' ? record : null
}

let contacts: { of: readonly LiveRecord[]; byOrganisation: ReadonlyMap<string, LiveRecord[]> } | null = null

/** The people to call in an organisation, in the order they were added. */
export function contactsOf(organisation: string): readonly LiveRecord[] {
  const all = workspace().all('contact')
  if (contacts?.of !== all) contacts = { of: all, byOrganisation: groupByOrganisation(all) }
  const { byOrganisation } = contacts
  const [own, ...merged] = idsOf(organisation, (id) => workspace().record(id)).map((id) => byOrganisation.get(id) ?? [])
  return merged.length === 0 ? (own ?? []) : [...(own ?? []), ...merged.flat()]
}

function groupByOrganisation(all: readonly LiveRecord[]): Map<string, LiveRecord[]> {
  const groups = new Map<string, LiveRecord[]>()
  for (const contact of all) {
    const organisation = stringOf(contact.fields, 'organisation') ?? ''
    const group = groups.get(organisation)
    if (group) group.push(contact)
    else groups.set(organisation, [contact])
  }
  for (const group of groups.values()) group.sort((one, two) => (one.record < two.record ? -1 : 1)) // ids sort by time of making
  return groups
}

/** The municipality all this belongs to; `null` until someone has said. */
export function municipalityName(): string | null {
  const municipality = workspace().record(OWN_MUNICIPALITY)
  return municipality && stringOf(municipality.fields, 'name')
}

/** Hears which organisations and contact persons changed; `everything` after a reload. */
export function watchRecords(listener: (changed: ReadonlySet<string> | 'everything') => void): () => void {
  return workspace().subscribe(listener)
}

/** The organisation a contact person belongs to, also when the person is deleted. */
export function organisationOf(contact: string): string | null {
  const record = workspace().record(contact)
  return record?.kind === 'contact' ? stringOf(record.fields, 'organisation') : null
}

/** An id for a record that comes to be when something is written into it. */
export function newRecordId(kind: 'organisation' | 'contact' | 'conversation'): string {
  return newId(KINDS[kind].prefix, device().time())
}

/** Adds an organisation of which only the name is known. Answers its id when it is on disk. */
export async function addOrganisation(name: string): Promise<string> {
  const id = newRecordId('organisation')
  await write({ kind: 'organisation', record: id, set: { name: asLine(name, 200) } })
  return id
}

/** Makes a contact person of an organisation, to be kept for two years from `today`. */
export async function addContact(id: string, organisation: string, today: string): Promise<void> {
  await write({ kind: 'contact', record: id, set: { organisation, retainUntil: retentionFrom(today) } })
}

/** Someone says that the entry is right; `also` is written with it. Answers the way back, which leaves that. */
export function confirmOrganisation(
  id: string,
  today: string,
  by: string,
  ...also: Change[]
): Promise<() => Promise<void>> {
  const sets = { confirmedOn: today, confirmedBy: by }
  return undoable([{ kind: 'organisation', record: id, fields: Object.keys(sets) }], () =>
    write({ kind: 'organisation', record: id, set: sets }, ...also),
  )
}

/** Takes a record away so that it can be brought back. */
export async function removeRecord(kind: Kind, id: string): Promise<void> {
  await remove(kind, id)
}

/** Brings a deleted record back. */
export async function restoreRecord(kind: Kind, id: string): Promise<void> {
  await restore(kind, id)
}

/** The organisation a removed one was merged into; `null` when it was not. */
export function organisationInstead(id: string): LiveRecord | null {
  return keptInstead(id, workspace().all('organisation'), (each) => workspace().record(each))
}

/** Destroys an organisation, those merged into it, their contact persons and what was said with them, on all devices and for good. */
export async function eraseOrganisation(id: string): Promise<void> {
  await writeInOrder(erasureOf(id))
}

/** Everything ever written into an organisation, newest first. @throws {Failure} why no answer came */
export async function organisationHistory(id: string): Promise<HistoryEntry[]> {
  return fetchHistory('organisation', id)
}
