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
  if (!Array.isArray(organisations) || !Array.isArray(activities) || !Array.isArray(needs)) return 'unreadable'
  return {
    municipality: isObject(municipality) ? entryOf('municipality', municipality) : {},
    organisations: organisations.flatMap((entry) => withId('organisation', entry)),
    activities: activities.flatMap((entry) => withId('activity', entry)),
    needs: needs.flatMap((entry) => withId('need', entry)),
    updatedAt: typeof updatedAt === 'number' ? updatedAt : null,
  }
}

function withId(kind: Kind, given: Json): PublicEntry[] {
  if (!isObject(given)) return []
  const { id } = given
  return typeof id === 'string' && id !== '' ? [{ id, ...entryOf(kind, given) }] : []
}

/** What a public entry of a kind has: sets as lists of ids or as objects, everything else as a plain value its rule allows. */
function entryOf(kind: Kind, given: Readonly<Record<string, Json>>): PublicEntry {
  const { publicFields, fields, sets }: KindRule = KINDS[kind]
  return Object.fromEntries(
    publicFields.map((field): [string, Json] => {
      const value = Object.hasOwn(given, field) ? (given[field] ?? null) : null
      const rule = sets[field]
      if (rule === undefined) return [field, fields[field]?.check(value) === true ? value : null]
      if (rule === ELEMENT) return [field, Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []]
      return [
        field,
        isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => rule.check(one))) : {},
      ]
    }),
  )
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json // whatever it says, it is JSON
  } catch {
    return undefined // cut off on the way, or no JSON
  }
}
