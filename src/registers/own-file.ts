import * as v from 'valibot'
import type { Json } from '#model/fields.ts'
import type { Incoming } from '#model/import-plan.ts'
import { fieldRule, KINDS } from '#model/records.ts'
import { FileTrouble } from './file-trouble.ts'
import { flaw } from './flaws.ts'
import type { JudgedRow } from './judge.ts'

/** What the file says it is. */
const FORMAT = 'brobygger-organisations'
/** Of the shape below; a file with a higher one is from a newer app. */
const VERSION = 1

/** An organisation with its persons: fields as in records.ts, elements of sets as `languages/uk: true`. */
export interface OwnEntry {
  fields: Readonly<Record<string, Json>>
  contacts: readonly Readonly<Record<string, Json>>[]
}

/** What belongs to one directory, and not to a file: ids mean nothing in another. */
const LEFT_OUT = /^(deletedAt|registered|organisation|(notSame|merged)\/.*)$/

const Fields = v.record(v.string(), v.unknown())
const Shape = v.object({
  format: v.optional(v.string()),
  version: v.optional(v.number(), VERSION),
  organisations: v.array(v.object({ fields: Fields, contacts: v.optional(v.array(Fields), []) })),
})

/** Our own file: `{ format, version, organisations: [{ fields, contacts }] }`. */
export function writeOwnFile(entries: readonly OwnEntry[]): string {
  const organisations = entries.map(({ fields, contacts }) => ({ fields: kept(fields), contacts: contacts.map(kept) }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, organisations }, null, 1)}\n`
}

function kept(fields: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== null && value !== false && !LEFT_OUT.test(field)),
  )
}

/**
 * What our own file holds, judged as rows; their numbers count the organisations. Persons without a day until which they may
 * be kept get `retainUntil`. @throws {FileTrouble} `other-json`, `newer`, `empty`
 */
export function readOwnFile(text: string, retainUntil: string): JudgedRow[] {
  const parsed = v.safeParse(Shape, parse(text))
  if (!parsed.success) throw new FileTrouble('other-json')
  const { format, version, organisations } = parsed.output
  if (format !== undefined && format !== FORMAT) throw new FileTrouble('other-json')
  if (version > VERSION) throw new FileTrouble('newer')
  if (organisations.length === 0) throw new FileTrouble('empty')
  return organisations.map((entry, at) => judge(entry, at + 1, retainUntil))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FileTrouble('other-json', { cause })
  }
}

function judge(
  { fields, contacts }: v.InferOutput<typeof Shape>['organisations'][number],
  number: number,
  retainUntil: string,
): JudgedRow {
  const name = typeof fields['name'] === 'string' ? fields['name'].trim() : ''
  const taken = taking('organisation', fields)
  const persons = contacts.map((person) => taking('contact', person))
  const wrong = [...taken.wrong, ...persons.flatMap((person) => person.wrong)]
  const flaws = [
    ...(name === '' ? [flaw('no-name')] : []),
    ...wrong.map((field) => flaw('not-ours', field, valueText(fields[field]))),
  ]
  const incoming: Incoming = {
    key: String(number),
    fields: taken.fields,
    contacts: persons.map((person) => ({ ...person.fields, retainUntil: person.fields['retainUntil'] ?? retainUntil })),
  }
  return {
    number,
    cells: [JSON.stringify({ fields, contacts })],
    name,
    dead: null,
    flaws,
    incoming: flaws.length > 0 ? null : incoming,
  }
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The fields of a kind that fit, and the names of those that do not. */
function taking(kind: 'organisation' | 'contact', given: Readonly<Record<string, unknown>>) {
  const fields: Record<string, Json> = {}
  const wrong: string[] = []
  for (const [field, value] of Object.entries(given)) {
    if (LEFT_OUT.test(field) || !isKnown(kind, field)) continue
    if (fieldRule(KINDS[kind], field).check(value)) fields[field] = value as Json // what a rule accepts is JSON
    else wrong.push(field)
  }
  return { fields, wrong }
}

function isKnown(kind: 'organisation' | 'contact', field: string): boolean {
  const [set = ''] = field.split('/')
  const { fields, sets } = KINDS[kind]
  return field.includes('/') ? Object.hasOwn(sets, set) : Object.hasOwn(fields, field)
}
