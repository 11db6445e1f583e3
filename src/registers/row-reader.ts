import { isEmail, isPhone } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { fold } from '#model/fold.ts'
import { holdsNationalId } from '#model/national-id.ts'
import { tagId } from '#model/tags.ts'
import { doubtAbout, typedValue } from '#model/typed.ts'
import { clean, cleanLine, linkIn } from './clean.ts'
import type { Columns, Target } from './columns.ts'
import { flaw } from './flaws.ts'
import type { Flaw } from './flaws.ts'
import { CHOICE_FIELDS } from './vocabulary.ts'
import type { ChoiceField, Matcher } from './vocabulary.ts'

/** What is known around a file. */
export interface RowContext {
  matcher: Matcher
  /** A name in capital letters as one would write it. */
  readableName(name: string): string
  /** The day from which contact persons should no longer be kept. */
  retainUntil: string
  /** Where the entries come from, when no column says. */
  source: string
}

interface ReadRow {
  name: string
  fields: Record<string, Json>
  contacts: Record<string, Json>[]
  /** What a status column says; empty when there is none. */
  status: string
  flaws: Flaw[]
}

/** A value of a row, and the heading it stands under. */
interface Given {
  heading: string
  raw: string
  text: string
}

/** A cell longer than this is not looked into. */
const MOST_CELL = 25_000
const LONG: ReadonlySet<Target> = new Set<Target>(['description', 'note'])
const PLAIN = ['name', 'formerNames', 'orgnr', 'area', 'web', 'email', 'phone', 'source'] as const
const CONTACT = { contactName: 'name', contactRole: 'role', contactEmail: 'email', contactPhone: 'phone' } as const
const MALFORM: Readonly<Record<string, 'nb' | 'nn'>> = {
  nb: 'nb',
  bokmal: 'nb',
  b: 'nb',
  nn: 'nn',
  nynorsk: 'nn',
  n: 'nn',
}
const SHEET_ERROR = /^#(ref|verdi|value|navn|namn|name|div\/0|num|null|overflyt|spill|calc|kalk)[!?]?$|^#{3,}$/i
/** UTF-8 that was read as Windows-1252, and letters that got lost on the way. */
const BROKEN = /\ufffd|Ã[¦¸¥©˜…†]|â‚¬|â€/
const LOST_LETTER = /\p{L}\?\p{L}/u
const SHEET_NUMBER = /^\d[.,]?\d*e\+?\d+$/i
const TOTAL = /^(sum|total|totalt|i alt|antall|antal|subtotal)\b[\s:\d]*$/i

/** Reads rows of a table whose columns are known. */
export function createRowReader(
  headers: readonly string[],
  columns: Columns,
  context: RowContext,
): (cells: readonly string[]) => ReadRow {
  return (cells) => {
    const flaws: Flaw[] = []
    const given = takeCells(headers, columns, cells, flaws)
    if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) flaws.push(flaw('more-cells'))
    for (const [target, values] of given) for (const value of values) flaws.push(...wrongWith(target, value))
    const extra: string[] = []
    const fields: Record<string, Json> = {}
    for (const target of PLAIN) putPlain(target, given.get(target) ?? [], fields, extra, flaws)
    const address = addressOf(given, extra)
    if (address !== '') put('organisation', 'address', address, given.get('address')?.[0]?.heading ?? '', fields, flaws)
    for (const field of CHOICE_FIELDS) putChoices(field, given.get(field) ?? [], context.matcher, fields, extra, flaws)
    putTags(given.get('tags') ?? [], fields, flaws)
    const malform = MALFORM[fold(textOf(given, 'malform'))]
    if (malform) fields['malform'] = malform
    const name = context.readableName(textOf(given, 'name'))
    flaws.push(...wrongWithName(name, given.get('name')?.[0]?.heading ?? ''))
    fields['name'] = name
    fields['source'] ??= context.source
    putLong('description', [], given.get('description') ?? [], fields, flaws)
    putLong('note', extra, given.get('note') ?? [], fields, flaws)
    const contacts = contactsOf(given, context.retainUntil, flaws)
    return { name, fields, contacts, status: textOf(given, 'status'), flaws: once(flaws) }
  }
}

function takeCells(
  headers: readonly string[],
  columns: Columns,
  cells: readonly string[],
  flaws: Flaw[],
): Map<Target, Given[]> {
  const given = new Map<Target, Given[]>()
  for (const [at, target] of columns.entries()) {
    const raw = cells[at] ?? ''
    if (target === null || raw.trim() === '') continue
    if (raw.length > MOST_CELL) {
      flaws.push(flaw('too-long', headers[at], raw))
      continue
    }
    const text = (LONG.has(target) ? clean : cleanLine)(raw)
    if (text === '') continue
    const values = given.get(target)
    if (values) values.push({ heading: headers[at] ?? '', raw, text })
    else given.set(target, [{ heading: headers[at] ?? '', raw, text }])
  }
  return given
}

function textOf(given: ReadonlyMap<Target, Given[]>, target: Target): string {
  return given.get(target)?.[0]?.text ?? ''
}

/** What no cell should have, whatever it is about. */
function wrongWith(target: Target, { heading, text }: Given): Flaw[] {
  if (SHEET_ERROR.test(text)) return [flaw('sheet-error', heading, text)]
  if (holdsNationalId(text)) return [flaw('national-id', heading)]
  if (BROKEN.test(text) || (target === 'name' && LOST_LETTER.test(text))) return [flaw('broken-letters', heading, text)]
  const isNumber = target === 'orgnr' || target === 'phone' || target === 'contactPhone'
  if (isNumber && SHEET_NUMBER.test(text)) return [flaw('sheet-number', heading, text)]
  if (target === 'orgnr' && (text.match(/(?<!\d)(\d[ .]?){9}(?!\d)/g)?.length ?? 0) > 1)
    return [flaw('two-orgnrs', heading, text)]
  return []
}

function wrongWithName(name: string, heading: string): Flaw[] {
  if (name === '') return [flaw('no-name', heading)]
  if (SHEET_ERROR.test(name)) return [] // said already
  if (TOTAL.test(name)) return [flaw('name-is-total', heading, name)]
  if (!/\p{L}/u.test(name) && !isPhone(name)) return [flaw('name-no-letters', heading, name)]
  if (isEmail(name) || isPhone(name) || /^(https?:|www\.)/i.test(name)) return [flaw('name-is-contact', heading, name)]
  return fold(name) === fold(heading) ? [flaw('name-is-heading', heading, name)] : []
}

function putPlain(
  target: (typeof PLAIN)[number],
  values: readonly Given[],
  fields: Record<string, Json>,
  extra: string[],
  flaws: Flaw[],
): void {
  const [first, ...others] = values
  if (!first) return
  for (const other of others) if (other.text !== first.text) extra.push(`${other.heading}: ${other.text}`)
  const text =
    target === 'orgnr'
      ? orgnrText(first.text)
      : target === 'web' || target === 'email'
        ? (linkIn(first.raw) ?? first.text)
        : first.text
  put('organisation', target, text, first.heading, fields, flaws)
}

/** «NO 971 274 190 MVA» and «971.274.190» are numbers as good as others. */
function orgnrText(text: string): string {
  return text
    .replace(/^(no|org\.? ?nr\.?:?)\s*(?=\d)/i, '')
    .replace(/\s*(mva|foretaksregisteret)$/i, '')
    .replace(/(?<=\d)[.-](?=\d)/g, ' ')
}

/** A field as if someone had typed it. */
function put(
  kind: 'organisation' | 'contact',
  field: string,
  text: string,
  heading: string,
  fields: Record<string, Json>,
  flaws: Flaw[],
): void {
  const doubt = doubtAbout(kind, field, text)
  if (doubt && doubt !== 'number') flaws.push(flaw(doubt, heading, text)) // an organisation has no numbers
  if (doubt !== 'too-long') fields[field] = typedValue(kind, field, text)
}

/** Street, postal code and place on one line; a code that lost its zero in a spreadsheet gets it back. */
function addressOf(given: ReadonlyMap<Target, Given[]>, extra: string[]): string {
  const [first, ...others] = given.get('address') ?? []
  for (const other of others) if (other.text !== first?.text) extra.push(`${other.heading}: ${other.text}`)
  const street = first?.text ?? ''
  const code = textOf(given, 'postcode').replace(/^\d{3}$/, '0$&')
  const city = textOf(given, 'city')
  const post = [code, city].filter((part) => part !== '' && !fold(street).includes(fold(part))).join(' ')
  return [street, post].filter((part) => part !== '').join(', ')
}

function putChoices(
  field: ChoiceField,
  values: readonly Given[],
  matcher: Matcher,
  fields: Record<string, Json>,
  extra: string[],
  flaws: Flaw[],
): void {
  for (const { heading, text } of values) {
    const { ids, unknown } = matcher.match(field, text)
    if (field !== 'kind') for (const id of ids) fields[`${field}/${id}`] = true
    else fields['kind'] ??= ids[0] ?? null
    if (unknown.length === 0) continue
    // Nothing is lost: what we have no choice for stands in the note.
    extra.push(`${heading}: ${unknown.join(', ')}`)
    flaws.push(flaw('unknown-word', heading, unknown.join(', ')))
  }
  if (fields[field] === null) delete fields[field]
}

function putTags(values: readonly Given[], fields: Record<string, Json>, flaws: Flaw[]): void {
  for (const { heading, text } of values)
    for (const tag of text.split(/[,;|]/)) {
      const id = tagId(tag)
      if (id !== null) fields[`tags/${id}`] = true
      else if (tag.trim() !== '') flaws.push(flaw('too-long', heading, tag))
    }
}

function putLong(
  field: 'description' | 'note',
  extra: readonly string[],
  values: readonly Given[],
  fields: Record<string, Json>,
  flaws: Flaw[],
): void {
  const texts = values.map(({ heading, text }, at) => (at > 0 && field === 'note' ? `${heading}: ${text}` : text))
  const whole = [...texts, ...extra].join('\n')
  if (whole !== '') put('organisation', field, whole, values[0]?.heading ?? '', fields, flaws)
}

function contactsOf(given: ReadonlyMap<Target, Given[]>, retainUntil: string, flaws: Flaw[]): Record<string, Json>[] {
  const contact: Record<string, Json> = {}
  for (const [target, field] of Object.entries(CONTACT)) {
    const value = given.get(target as Target)?.[0] // a key of CONTACT
    if (value) put('contact', field, value.text, value.heading, contact, flaws)
  }
  const { name, email, phone } = contact
  if (name === undefined && email === undefined && phone === undefined) return []
  if (name === undefined) {
    const heading = given.get('contactEmail')?.[0]?.heading ?? given.get('contactPhone')?.[0]?.heading
    flaws.push(flaw('no-person-name', heading))
  }
  return [{ name: '', ...contact, retainUntil }]
}

function once(flaws: readonly Flaw[]): Flaw[] {
  return flaws.filter(
    (one, at) => flaws.findIndex((other) => other.code === one.code && other.column === one.column) === at,
  )
}
