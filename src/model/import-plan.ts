import { registerRecord } from './register.ts'
import * as v from 'valibot'
import { isOrgnr } from './fields.ts'
import type { Json } from './fields.ts'
import { contactsFor } from './import-contacts.ts'
import type { ContactPatch } from './import-contacts.ts'
import { isUndone } from './import-written.ts'
import { sameValue, versionsOf } from './merge.ts'
import { fieldRule, isFieldName, KINDS } from './records.ts'
import { shortHash } from './short-hash.ts'
import type { LiveRecord } from './wire.ts'

type Fields = Readonly<Record<string, Json>>

/** An organisation that comes from a register or a file. */
export interface Incoming {
  /** Stable within an import: the organisation number, or the number of the row. */
  key: string
  /** Fields of an organisation, elements of sets too (`icnpo/4100: true`); `null` is "it says that there is none". */
  fields: Record<string, Json>
  /** Its persons, as fields of a contact but `organisation`. */
  contacts: Record<string, Json>[]
}

/** `follow`: untouched fields become what the source says, each time (a register). `fill`: only what is empty here (a file). */
export type Manner = 'follow' | 'fill'

export interface FieldChange {
  field: string
  before: Json
  after: Json
}

/** What importing one organisation would write into one record. */
export interface Patch {
  /** The record's id; of a new one too. */
  record: string
  isNew: boolean
  /** All that is written, also what nobody is shown. Empty when there is nothing to do. */
  set: Record<string, Json>
  /** What a person would see change. */
  changes: FieldChange[]
  /** Where the source says something else than what somebody wrote here; that stays. */
  kept: FieldChange[]
  contacts: ContactPatch[]
}

/** An entry that looks like an incoming one, why, and what would be written if it is the same. */
export interface Alike<Reason> {
  record: string
  /** 0–1. */
  score: number
  reasons: readonly Reason[]
  patch: Patch
}

/**
 * What is to happen with one incoming organisation. `deleted`: somebody deleted it here, so it comes back only when asked for.
 * `twice`: another of this import has the same number.
 */
export type Entry<Reason> = { incoming: Incoming } & (
  | { what: 'fresh' | 'changed' | 'same' | 'deleted'; patch: Patch }
  | { what: 'alike'; patch: Patch; alike: Alike<Reason>[] }
  | { what: 'twice'; of: string }
)

/** What is here already. */
export interface Here<Reason> {
  /** Every organisation, deleted ones too. */
  organisations: Iterable<LiveRecord>
  /** Any record by its id, deleted or not. */
  record(id: string): LiveRecord | null
  /** The living contact persons of an organisation. */
  contactsOf(organisation: string): readonly LiveRecord[]
  /** Those somebody deleted. */
  formerContactsOf(organisation: string): readonly LiveRecord[]
  /** Living organisations that look like it, the most alike first. */
  alike(incoming: Incoming): readonly Omit<Alike<Reason>, 'patch'>[]
}

/** What is looked up to make a patch. */
export type Around = Pick<Here<unknown>, 'record' | 'contactsOf' | 'formerContactsOf'>

/** Only written into a record that the import makes. */
const ONLY_NEW: ReadonlySet<string> = new Set(['source'])
/** Never taken from outside: what is decided here, and ids, which mean nothing in another directory. */
const NEVER = /^(registered|organisation|deletedAt|confirmedOn|confirmedBy|public|(notSame|merged)\/.*)$/

/**
 * Says for each incoming organisation what would happen to what is here. Known again by a valid organisation number, or by the
 * id an earlier import gave it. Doing all it says and planning anew finds everything `same`.
 */
export function planImport<Reason>(all: readonly Incoming[], here: Here<Reason>, manner: Manner): Entry<Reason>[] {
  const steps = planInSteps(all, here, manner)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** `planImport`, telling after each how many are done. */
export function* planInSteps<Reason>(
  all: readonly Incoming[],
  here: Here<Reason>,
  manner: Manner,
): Generator<number, Entry<Reason>[]> {
  const byOrgnr = indexByOrgnr(here.organisations)
  const seen = new Map<string, string>()
  const ids = createIds()
  const entries: Entry<Reason>[] = []
  for (const incoming of all) {
    const id = ids(incoming)
    const orgnr = orgnrOf(incoming.fields)
    const first = seen.get(orgnr ?? id)
    if (first === undefined) {
      seen.set(orgnr ?? id, incoming.key)
      const known = findKnown(orgnr === null ? [] : (byOrgnr.get(orgnr) ?? []), here.record(id))
      entries.push(entryOf(incoming, id, known, here, manner))
    } else entries.push({ incoming, what: 'twice', of: first })
    yield entries.length
  }
  return entries
}

function entryOf<Reason>(
  incoming: Incoming,
  id: string,
  known: LiveRecord | null,
  here: Here<Reason>,
  manner: Manner,
): Entry<Reason> {
  const patch = patchFor(incoming, known?.record ?? id, here, manner)
  if (known && isDeleted(known) && !isUndone(known)) return { incoming, what: 'deleted', patch }
  if (known && !isDeleted(known)) return { incoming, what: isEmpty(patch) ? 'same' : 'changed', patch }
  return lookAlike({ incoming, what: 'fresh', patch }, here, manner)
}

/** A new one, or when entries here look like it, which. */
export function lookAlike<Reason>(
  { incoming, patch }: { incoming: Incoming; what: 'fresh'; patch: Patch },
  here: Around & Pick<Here<Reason>, 'alike'>,
  manner: Manner,
): Entry<Reason> {
  const alike = here.alike(incoming).map((one) => ({ ...one, patch: patchFor(incoming, one.record, here, manner) }))
  return alike.length === 0 ? { incoming, what: 'fresh', patch } : { incoming, what: 'alike', patch, alike }
}

/** What importing an organisation into the record of that id would write, as things are now. */
export function patchFor(incoming: Incoming, id: string, around: Around, manner: Manner): Patch {
  const record = around.record(id)
  const isNew = record === null || isUndone(record)
  const patch: Patch = { record: id, isNew, set: {}, changes: [], kept: [], contacts: [] }
  const told = new Map(isNew ? [] : Object.entries(readRegistered(record)))
  for (const [field, value] of spokenOf(incoming, record, told)) {
    const before = record?.fields[field] ?? null
    if (sameValue(before, value) || (value === null && isElement(field) && before === false)) continue
    if (!isNew && ONLY_NEW.has(field)) continue
    const change = { field, before, after: value }
    if (!isNew && !mayWrite(record, field, value, told.get(field), manner)) patch.kept.push(change)
    else {
      patch.changes.push(change)
      patch.set[field] = value
      if (manner === 'follow') told.set(field, hashOf(value))
    }
  }
  if (record && isDeleted(record)) patch.set['deletedAt'] = null
  if (record && isUndone(record)) patch.set['registered'] = '' // if somebody deletes it now, that is meant
  if (manner === 'follow' && Object.keys(patch.set).length > 0) patch.set['registered'] = toldText(told)
  patch.contacts = contactsFor(incoming, id, isNew, around)
  return patch
}

/** Whether there is nothing to write. */
export function isEmpty(patch: Patch): boolean {
  return Object.keys(patch.set).length === 0 && patch.contacts.length === 0
}

/** Whether a field is still as the source made it: its value is what the source said last. Nobody's own words are ever taken for it. */
export function isUntouched(record: LiveRecord, field: string, toldHash: string | undefined): boolean {
  if (versionsOf(record, field).length > 1) return false
  if (!Object.hasOwn(record.fields, field)) return toldHash === undefined || toldHash === TOLD_NOTHING
  return toldHash === hashOf(record.fields[field] ?? null)
}

/** What the register said last, field → hash; empty for what never came from it. */
export function readRegistered({ fields }: LiveRecord): Record<string, string> {
  const text = fields['registered']
  try {
    const told: unknown = typeof text === 'string' ? JSON.parse(text) : {}
    return v.is(Told, told) ? told : {}
  } catch {
    return {}
  }
}

export function toldText(told: Iterable<readonly [string, string]>): string {
  return JSON.stringify(Object.fromEntries([...told].sort(([one], [two]) => (one < two ? -1 : 1))))
}

/** A value as `registered` remembers it. */
export function hashOf(value: Json): string {
  return shortHash(JSON.stringify(value))
}

/** A valid organisation number; `null` otherwise. */
export function orgnrOf(fields: Fields): string | null {
  const orgnr = fields['orgnr']
  return typeof orgnr === 'string' && isOrgnr(orgnr) ? orgnr : null
}

const Told = v.record(v.string(), v.string())
/** What is remembered of a field of which the register said nothing. */
export const TOLD_NOTHING = hashOf(null)

function mayWrite(
  record: LiveRecord,
  field: string,
  value: Json,
  toldHash: string | undefined,
  manner: Manner,
): boolean {
  if (manner === 'follow') return isUntouched(record, field, toldHash)
  return value !== null && (record.fields[field] ?? null) === null && versionsOf(record, field).length < 2
}

/** What the source says, and that it no longer says what it said before of an element. */
function spokenOf(incoming: Incoming, record: LiveRecord | null, told: ReadonlyMap<string, string>): Map<string, Json> {
  const spoken = new Map<string, Json>()
  for (const [field, value] of Object.entries(incoming.fields)) if (isFit(field, value)) spoken.set(field, value)
  const sets = new Set([...spoken.keys()].filter(isElement).map(setOf))
  for (const field of told.keys())
    if (isElement(field) && sets.has(setOf(field)) && !spoken.has(field)) spoken.set(field, null)
  if (record && isUndone(record))
    for (const field of Object.keys(record.fields))
      if (!spoken.has(field) && !NEVER.test(field)) spoken.set(field, null)
  return spoken
}

/** One value that does not fit would have the whole edit refused. */
function isFit(field: string, value: Json): boolean {
  return isFieldName(field) && !NEVER.test(field) && fieldRule(KINDS.organisation, field).check(value)
}

function isElement(field: string): boolean {
  return field.includes('/')
}

function setOf(field: string): string {
  return field.slice(0, field.indexOf('/'))
}

function isDeleted({ fields }: LiveRecord): boolean {
  return Boolean(fields['deletedAt'])
}

/** Living ones before deleted ones, those known by their number before one known by its id. */
function findKnown(byNumber: readonly LiveRecord[], byId: LiveRecord | null): LiveRecord | null {
  const all = byId ? [...byNumber, byId] : byNumber
  return all.find((record) => !isDeleted(record)) ?? all.find((record) => !isUndone(record)) ?? all[0] ?? null
}

function indexByOrgnr(organisations: Iterable<LiveRecord>): Map<string, LiveRecord[]> {
  const index = new Map<string, LiveRecord[]>()
  for (const record of organisations) {
    const orgnr = orgnrOf(record.fields)
    if (orgnr === null) continue
    const same = index.get(orgnr)
    if (same) same.push(record)
    else index.set(orgnr, [record])
  }
  return index
}

/** By what a row is known again when it has no number. */
const IDENTITY = ['name', 'orgnr', 'email', 'phone', 'web', 'address', 'area'] as const

/**
 * Ids that are the same each time and on every device, so that what is imported twice is there once: from the organisation
 * number, else from what the row says and how many rows before it say the same.
 */
function createIds(): (incoming: Incoming) => string {
  const times = new Map<string, number>()
  return ({ fields }) => {
    const orgnr = orgnrOf(fields)
    if (orgnr !== null) return registerRecord(orgnr)
    const hash = shortHash(JSON.stringify(IDENTITY.map((field) => fields[field] ?? null)))
    const time = (times.get(hash) ?? 0) + 1
    times.set(hash, time)
    return `${KINDS.organisation.prefix}_row-${hash}${time > 1 ? `-${time}` : ''}`
  }
}
