import type { Json } from './fields.ts'
import type { Around, Incoming } from './import-plan.ts'
import { isUndone } from './import-written.ts'
import { emailKeyOf, phoneKeyOf } from './likeness-contact.ts'
import { stringOf } from './reading.ts'
import { fieldRule, KINDS } from './records.ts'
import { shortHash } from './short-hash.ts'
import type { LiveRecord } from './wire.ts'

type Fields = Readonly<Record<string, Json>>

/** What an import writes into one contact person. */
export interface ContactPatch {
  record: string
  isNew: boolean
  set: Record<string, Json>
}

/** Without any of these there is nobody to call. */
const WHO = ['name', 'email', 'phone'] as const

/**
 * The persons of an incoming organisation: those who are there already get what is empty with them, the others are added. A
 * person somebody deleted stays deleted; one that only went when an import was taken back comes again.
 */
export function contactsFor(incoming: Incoming, organisation: string, isNew: boolean, around: Around): ContactPatch[] {
  const there = isNew ? [] : around.contactsOf(organisation)
  const former = around.formerContactsOf(organisation).filter((one) => !isUndone(one))
  const patches = new Map<string, ContactPatch>()
  for (const given of incoming.contacts) {
    const fields = fitting(given)
    if (WHO.every((field) => stringOf(fields, field) === null)) continue
    const known = findKnown(there, fields)
    if (!known && findKnown(former, fields)) continue
    const patch = known ? filled(known, fields) : added(fields, organisation, around)
    if (patch && Object.keys(patch.set).length > 0 && !patches.has(patch.record)) patches.set(patch.record, patch)
  }
  return [...patches.values()]
}

function filled(known: LiveRecord, fields: Fields): ContactPatch {
  const lacking = Object.entries(fields).filter(
    ([field, value]) => value !== null && !Object.hasOwn(known.fields, field),
  )
  return { record: known.record, isNew: false, set: Object.fromEntries(lacking) }
}

function added(fields: Fields, organisation: string, around: Around): ContactPatch | null {
  const who = WHO.map((field) => folded(fields, field))
  const record = `${KINDS.contact.prefix}_row-${shortHash(JSON.stringify([organisation, ...who]))}`
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  const known = around.record(record)
  if (known && !isUndone(known)) return null
  const unsaid = Object.keys(known?.fields ?? {}).map((field): [string, Json] => [field, null])
  const again = known ? { deletedAt: null, registered: '' } : {} // if somebody deletes it now, that is meant
  return { record, isNew: true, set: { ...Object.fromEntries(unsaid), organisation, ...said, ...again } }
}

/** The same name; where one of them has none, the same address or number. */
function findKnown(there: readonly LiveRecord[], fields: Fields): LiveRecord | null {
  const name = folded(fields, 'name')
  const isSame = (one: LiveRecord, field: string) =>
    folded(fields, field) !== '' && folded(one.fields, field) === folded(fields, field)
  return (
    there.find((one) => isSame(one, 'name')) ??
    there.find(
      (one) => (name === '' || folded(one.fields, 'name') === '') && (isSame(one, 'email') || isSame(one, 'phone')),
    ) ??
    null
  )
}

/** As two are compared: without regard to capitals and spaces, numbers and addresses as likeness-contact.ts has them. */
function folded(fields: Fields, field: string): string {
  const text = stringOf(fields, field)
  const key = field === 'phone' ? phoneKeyOf(text) : field === 'email' ? emailKeyOf(text) : null
  return key ?? (text ?? '').toLocaleLowerCase('nb').normalize('NFC').replace(/\s/g, '')
}

/** Never taken from outside. */
const NEVER: ReadonlySet<string> = new Set(['organisation', 'deletedAt', 'registered'])

function fitting(given: Fields): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) =>
        Object.hasOwn(KINDS.contact.fields, field) && !NEVER.has(field) && fieldRule(KINDS.contact, field).check(value),
    ),
  )
}
