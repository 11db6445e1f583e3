import { everyVersion } from '#db/compose.ts'
import type { Change } from '#db/compose.ts'
import type { Json } from '#model/fields.ts'
import { emailKeyOf, phoneKeyOf, webKeysOf } from '#model/likeness-contact.ts'
import { sameValue, versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'

/** Two entries of one organisation. `kept` lives on; which it is depends on their ids alone, so that two people who merge the same two never remove both. */
export interface Pair {
  kept: LiveRecord
  other: LiveRecord
}

/** A value a field may get, and which of the two have it. */
export interface Choosable {
  value: Json
  from: 'kept' | 'other' | 'both'
}

/** A field on which they differ. */
export interface Difference {
  field: string
  options: readonly Choosable[]
  /** Which of `options` is likely right. */
  likely: number
}

/** In the order they are asked about. */
const CHOSEN = [
  'name',
  'orgnr',
  'kind',
  'description',
  'phone',
  'email',
  'web',
  'area',
  'address',
  'point',
  'malform',
  'formerNames',
  'source',
  'note',
  'public',
] as const
/** What follows from something else, and is never asked about. */
const SETTLED: ReadonlySet<string> = new Set(['deletedAt', 'confirmedOn', 'confirmedBy', 'registered'])
/** Running text, and lists in a line: both can stand, parted so. */
const JOINED: Readonly<Record<string, { by: string; max: number }>> = {
  description: { by: '\n\n', max: 20_000 },
  note: { by: '\n\n', max: 20_000 },
  formerNames: { by: ', ', max: 600 },
}

export function pairOf(one: LiveRecord, other: LiveRecord): Pair {
  return one.record < other.record ? { kept: one, other } : { kept: other, other: one }
}

/** The fields on which somebody must choose: what only one has, and what is equal, needs no choice. */
export function differences(pair: Pair): Difference[] {
  return CHOSEN.flatMap((field) => {
    const options = optionsFor(pair, field)
    return options.length < 2 ? [] : [{ field, options, likely: likelyOf(pair, field, options) }]
  })
}

function optionsFor({ kept, other }: Pair, field: string): Choosable[] {
  const options: Choosable[] = []
  const mine = valuesOf(kept, field)
  const theirs = valuesOf(other, field)
  for (const value of [...mine, ...theirs]) {
    if (options.some((option) => isSame(field, option.value, value))) continue
    const isIn = (values: Json[]) => values.some((each) => isSame(field, each, value))
    options.push({ value, from: isIn(mine) ? (isIn(theirs) ? 'both' : 'kept') : 'other' })
  }
  const both = joined(field, options)
  return both === null ? options : [...options, { value: both, from: 'both' }]
}

/** What a record has in a field, versions written at the same time too; nothing is not a value. */
function valuesOf(record: LiveRecord, field: string): Json[] {
  const values = versionsOf(record, field).map(({ value }) => value)
  if (field === 'public') return [values[0] === true]
  return values.filter((value) => value !== null && value !== '')
}

/** Written differently, a telephone number is the same. */
function isSame(field: string, one: Json, other: Json): boolean {
  if (sameValue(one, other)) return true
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const key = { phone: phoneKeyOf, email: emailKeyOf, web: pageOf }[field]
  const mine = key?.(one)
  return mine !== undefined && mine !== null ? mine === key?.(other) : one.trim() === other.trim()
}

function pageOf(web: string): string | null {
  return webKeysOf(web).page
}

function joined(field: string, options: readonly Choosable[]): string | null {
  const rule = Object.hasOwn(JOINED, field) ? JOINED[field] : undefined
  const texts = options.flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : []))
  if (!rule || texts.length < 2) return null
  const text = texts.filter((one, at) => texts.every((two, place) => place === at || !two.includes(one))).join(rule.by)
  return text.length > rule.max || texts.includes(text) ? null : text
}

/** Confirmed latest goes before, then what people typed before what a register said, then the elder entry. */
function likelyOf(pair: Pair, field: string, options: readonly Choosable[]): number {
  const from = (which: 'kept' | 'other') => options.findIndex((option) => option.from === which)
  if ((field === 'note' || field === 'formerNames') && options.at(-1)?.from === 'both') return options.length - 1
  if (field === 'public') return options.findIndex(({ value }) => value === true)
  if (field === 'orgnr' && options.some(({ value }) => typeof value === 'string'))
    return options.findIndex(({ value }) => typeof value === 'string')
  const readable = options.findIndex(({ value }) => !isShouted(value))
  if (field === 'name' && readable >= 0 && options.some(({ value }) => isShouted(value))) return readable
  const first = isFirst(pair) ? 'kept' : 'other'
  const at = from(first)
  return at >= 0 ? at : 0
}

function isShouted(value: Json): boolean {
  return typeof value === 'string' && value === value.toLocaleUpperCase('nb')
}

function isFirst({ kept, other }: Pair): boolean {
  const [mine, theirs] = [stringOf(kept.fields, 'confirmedOn') ?? '', stringOf(other.fields, 'confirmedOn') ?? '']
  if (mine !== theirs) return mine > theirs
  return !isFromRegister(kept) || isFromRegister(other)
}

export function isFromRegister(record: LiveRecord): boolean {
  return stringOf(record.fields, 'registered') !== null
}

/**
 * All that merging writes, to be one edit: the kept one gets what was chosen, in sight of all versions of both; what belongs to
 * the other follows; the other is removed, so that it can be taken back.
 * @param chosen by field of `differences`; what is missing gets what is likely
 * @param links what names the other in its field `organisation`
 * @param now ms since 1970
 */
export function joinChanges(
  pair: Pair,
  chosen: ReadonlyMap<string, Json>,
  links: readonly LiveRecord[],
  now: number,
): Change[] {
  const { kept, other } = pair
  const set = keptFields(pair, chosen)
  const seen = Object.fromEntries(Object.keys(set).map((field) => [field, versionsOf(kept, field).map(({ id }) => id)]))
  return [
    { kind: 'organisation', record: kept.record, set, seen },
    ...links.map(({ kind, record }) => ({ kind: kind as Kind, record, set: { organisation: kept.record } })), // kinds come from KINDS
    { kind: 'organisation', record: other.record, set: { deletedAt: now }, seen: { deletedAt: everyVersion(other) } },
  ]
}

function keptFields(pair: Pair, chosen: ReadonlyMap<string, Json>): Record<string, Json> {
  const { kept, other } = pair
  const set: Record<string, Json> = { [`merged/${other.record}`]: true }
  const give = (field: string, value: Json) => {
    const versions = versionsOf(kept, field)
    if (versions.length !== 1 || !sameValue(versions[0]?.value ?? null, value)) set[field] = value
  }
  const differing = new Map(differences(pair).map((difference) => [difference.field, difference]))
  for (const field of CHOSEN) {
    const difference = differing.get(field)
    const only = valuesOf(kept, field)[0] ?? valuesOf(other, field)[0]
    if (difference) give(field, chosen.get(field) ?? difference.options[difference.likely]?.value ?? null)
    else if (only !== undefined && field !== 'public') give(field, only)
  }
  const [mine, theirs] = [stringOf(kept.fields, 'confirmedOn') ?? '', stringOf(other.fields, 'confirmedOn') ?? '']
  if (theirs > mine) for (const field of ['confirmedOn', 'confirmedBy']) give(field, other.fields[field] ?? null)
  const orgnr = set['orgnr'] ?? kept.fields['orgnr'] ?? null
  const said = sameValue(orgnr, kept.fields['orgnr'] ?? null) && isFromRegister(kept) ? kept : other
  if (isFromRegister(said)) give('registered', said.fields['registered'] ?? null)
  for (const [field, value] of Object.entries(other.fields)) {
    const isAsked = SETTLED.has(field) || CHOSEN.some((one) => one === field)
    const isItself = field === `notSame/${kept.record}` || field === `merged/${kept.record}`
    if (isAsked || isItself || value === null || value === false) continue
    const own = kept.fields[field] ?? null
    if (own === null || (field.includes('/') && own !== true)) give(field, value)
  }
  return set
}

/**
 * The way back from `joinChanges`, to be written in its order; what somebody changed since is left alone. Versions that stood beside
 * one another do so again, which takes an edit of its own.
 * @param written what `joinChanges` answered
 * @param find a record as it is now
 */
export function partChanges(
  { kept, other }: Pair,
  written: readonly Change[],
  find: (id: string) => LiveRecord | null,
): Change[][] {
  const back: Change[] = []
  const beside: Change[] = []
  for (const change of written) {
    if ('erase' in change) continue
    const now = find(change.record)
    const stands = (field: string) => sameValue(now?.fields[field] ?? null, change.set[field] ?? null)
    const before = (field: string): Json => {
      if (change.record === kept.record) return kept.fields[field] ?? null
      return field === 'organisation' ? other.record : null
    }
    const fields = Object.keys(change.set).filter(stands)
    const set = Object.fromEntries(fields.map((field) => [field, before(field)]))
    if (fields.length > 0) back.push({ kind: change.kind, record: change.record, set })
    if (change.record !== kept.record) continue
    for (const field of fields)
      for (const { value } of versionsOf(kept, field).slice(1))
        beside.push({ kind: change.kind, record: change.record, set: { [field]: value }, seen: { [field]: [] } })
  }
  return [back.reverse(), ...beside.map((change) => [change])]
}
