import { KINDS, ROLES, kindRule } from '#model/records.ts'
import type { Role } from '#model/records.ts'
import { readsEvery, readsField } from '#model/rights.ts'
import type { Viewer } from '#model/rights.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'

/** The bit each audience has in a record's mask. A partner's view is its own organisation's (own-view.ts): no record has its bit. */
const BITS = { coordinator: 1, editor: 2, reader: 4, partner: 8 } as const satisfies Record<Role, number>
export const PUBLIC_BIT = 16

export function bitOf(role: Role): number {
  return BITS[role]
}

/** Who sees a record with these fields, as a bit mask. */
export function audienceOf(kind: string, fields: Readonly<Record<string, Json>>): number {
  const rule = kindRule(kind)
  if (!rule) return 0
  return readersOf(kind) | (rule.isPublic(fields) ? PUBLIC_BIT : 0)
}

/** The roles that see every record of a kind, as a bit mask. */
export function readersOf(kind: string): number {
  return ROLES.reduce((mask, role) => (readsEvery(role, kind) ? mask | BITS[role] : mask), 0)
}

/** A name no app has given a field: who sees it sees every unknown field. */
const UNKNOWN_FIELD = 'unknownField'

/** Roles for which some field of some kind they see is hidden; for all others a body is sent as it is stored. */
const PROJECTED: ReadonlySet<Role> = new Set(
  ROLES.filter((role) =>
    Object.keys(KINDS).some((kind) => readsEvery(role, kind) && !readsField(role, kind, UNKNOWN_FIELD)),
  ),
)

/** Whether a body that is in its view is sent to this role as it is stored. */
export function seesAsStored(role: Role): boolean {
  return !PROJECTED.has(role)
}

/** A stored body (JSON text of a live record) as a role sees it: hidden fields leave neither value, mark nor versions. */
export function viewBody(body: string, role: Role): string {
  if (seesAsStored(role)) return body
  return JSON.stringify(visiblePart(JSON.parse(body) as LiveRecord, role)) // written by apply.ts
}

export function visiblePart(record: LiveRecord, viewer: Viewer): LiveRecord {
  return {
    ...record,
    fields: visible(record.fields, viewer, record.kind),
    marks: visible(record.marks, viewer, record.kind),
  }
}

/** What a role is told of a record that is out of its view and was not always: erased, or gone. */
export function hiddenBody(body: string): string {
  const record = JSON.parse(body) as WireRecord // written by apply.ts
  const { kind, record: id } = record
  return 'erased' in record ? erasedBody(kind, id) : JSON.stringify({ kind, record: id, gone: true })
}

/** `of`: organisations whose own people must learn of it; it stays in the store (own-view.ts). */
export function erasedBody(kind: string, record: string, of: readonly string[] = []): string {
  return JSON.stringify({ kind, record, erased: true, ...(of.length > 0 ? { of } : {}) })
}

function visible<T>(fields: Record<string, T>, viewer: Viewer, kind: string): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => readsField(viewer, kind, field)))
}
