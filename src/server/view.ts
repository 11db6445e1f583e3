import { KINDS, ROLES, fieldRule, kindRule } from '#model/records.ts'
import type { Role } from '#model/records.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, WireRecord } from '#model/wire.ts'

/** The bit each audience has in a record's mask; 8 is kept for `partner`. */
const BITS = { coordinator: 1, editor: 2, reader: 4 } as const satisfies Record<Role, number>
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

/** The roles that see records of a kind at all, as a bit mask. */
export function readersOf(kind: string): number {
  return (kindRule(kind)?.readers ?? []).reduce((mask, role) => mask | BITS[role], 0)
}

export function seesField(role: Role, kind: string, field: string): boolean {
  const rule = kindRule(kind)
  if (!rule) return false
  const { readers } = fieldRule(rule, field)
  return readers === undefined || readers.includes(role)
}

/** A name no app has given a field: who sees it sees every unknown field. */
const UNKNOWN_FIELD = 'unknownField'

/** Roles for which some field of some kind they see is hidden; for all others a body is sent as it is stored. */
const PROJECTED: ReadonlySet<Role> = new Set(
  ROLES.filter((role) =>
    Object.entries(KINDS).some(
      ([kind, rule]) =>
        (readersOf(kind) & BITS[role]) !== 0 &&
        [...Object.keys(rule.fields), UNKNOWN_FIELD].some((field) => !seesField(role, kind, field)),
    ),
  ),
)

/** A stored body (JSON text of a live record) as a role sees it: hidden fields leave neither value, mark nor versions. */
export function viewBody(body: string, role: Role): string {
  if (!PROJECTED.has(role)) return body
  const record = JSON.parse(body) as LiveRecord // written by apply.ts
  return JSON.stringify({
    ...record,
    fields: visible(record.fields, role, record.kind),
    marks: visible(record.marks, role, record.kind),
  })
}

/** What a role is told of a record that is out of its view and was not always: erased, or gone. */
export function hiddenBody(body: string): string {
  const record = JSON.parse(body) as WireRecord // written by apply.ts
  return 'erased' in record ? body : JSON.stringify({ kind: record.kind, record: record.record, gone: true })
}

export function erasedBody(kind: string, record: string): string {
  return JSON.stringify({ kind, record, erased: true })
}

function visible<T>(fields: Record<string, T>, role: Role, kind: string): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => seesField(role, kind, field)))
}
