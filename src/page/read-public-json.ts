import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { KINDS } from '#model/records.ts'
import type { Kind, KindRule } from '#model/records.ts'
import { ELEMENT } from '#model/rules.ts'
import type { PublicEntries } from './public-data.ts'
import type { PublicEntry } from './public-json.ts'

/** Why a text is not what everyone may see: something else, or made in a way this version is too old for. */
export type NotPublicJson = 'unreadable' | 'newer'

const VERSION = 1

/**
 * Reads `public.json` that came from elsewhere. What an entry has too little or too much of does no harm: a field of another sort
 * is as if it were not known, and an entry without an id is none.
 */
export function readPublicJson(text: string): PublicEntries | NotPublicJson {
  const given = parse(text)
  if (!isObject(given)) return 'unreadable'
  const { version, updatedAt, municipality } = given
  if (typeof version !== 'number') return 'unreadable'
  if (version > VERSION) return 'newer'
  const [organisations, activities, needs] = ['organisations', 'activities', 'needs'].map((name) => given[name])
  // An older endpoint, or a copy kept from it, has none.
  const agreements = Array.isArray(given['agreements']) ? given['agreements'] : []
  if (!Array.isArray(organisations) || !Array.isArray(activities) || !Array.isArray(needs)) return 'unreadable'
  return {
    municipality: entryOf('municipality', isObject(municipality) ? municipality : {}),
    organisations: organisations.flatMap((entry) => withId('organisation', entry)),
    activities: activities.flatMap((entry) => withId('activity', entry)),
    needs: needs.flatMap((entry) => withId('need', entry)),
    agreements: agreements.flatMap((entry) => withId('agreement', entry)),
    updatedAt: typeof updatedAt === 'number' ? updatedAt : null,
  }
}

function withId(kind: Kind, given: Json): PublicEntry[] {
  if (!isObject(given)) return []
  const { id } = given
  return typeof id === 'string' && id !== '' ? [entryOf(kind, given)] : []
}

/** How the fields of an entry are read. */
interface Reader {
  field: string
  /** Sets as lists of ids or as objects, days as days, everything else as any plain value: who uses it looks what it is. */
  is: 'list' | 'object' | 'day' | 'plain'
}

/** Made once for each kind: there may be ten thousand entries. */
const readers = new Map<Kind, readonly Reader[]>()

function readersOf(kind: Kind): readonly Reader[] {
  const known = readers.get(kind)
  if (known) return known
  const { publicFields, sets }: KindRule = KINDS[kind]
  const made = publicFields.map((field): Reader => {
    const set = sets[field]
    if (set) return { field, is: set === ELEMENT ? 'list' : 'object' }
    return { field, is: isDayOf(kind, field) ? 'day' : 'plain' }
  })
  readers.set(kind, made)
  return made
}

function isDayOf(kind: Kind, field: string): boolean {
  if (kind === 'agreement' && (field === 'from' || field === 'until')) return true
  return field.endsWith('On') && !field.startsWith('is')
}

/** Puts right what is missing or of another sort, where it stands: the entries are ours, and to copy them takes ten times as long. */
function entryOf(kind: Kind, given: Record<string, Json>): PublicEntry {
  for (const { field, is } of readersOf(kind)) {
    const value = given[field]
    if (is === 'list') {
      if (!Array.isArray(value)) given[field] = []
      else if (!value.every(isString)) given[field] = value.filter(isString)
    } else if (is === 'object') {
      if (!isObject(value)) given[field] = {}
    } else if (value === undefined || typeof value === 'object') given[field] = null
    else if (is === 'day' && !(typeof value === 'string' && isDay(value))) given[field] = null
  }
  return given
}

function isString(value: Json): boolean {
  return typeof value === 'string'
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json // whatever it says, it is JSON
  } catch {
    return undefined // cut off on the way, or no JSON
  }
}
