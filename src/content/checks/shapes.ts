import * as v from 'valibot'
import { SOURCES } from '#content/sources.ts'

/** A content file, what it says, and the shape that must have. */
export interface ContentFile {
  /** From the root of the project. */
  readonly file: string
  readonly content: unknown
  readonly schema: v.GenericSchema
}

/** What an entry goes by: its `id` or `key`; `undefined` when it has none. */
export function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const found = 'id' in entry ? entry.id : 'key' in entry ? entry.key : undefined
  return typeof found === 'string' ? found : undefined
}

export const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+$/, 'a name is letters, digits and hyphens'))

/** What stands between `{` and `}` in a text; a stray bracket counts as a blank without a name. */
function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}|[{}]/g)].map(([, blank]) => blank ?? '')
}

/** One text, trimmed, with no other blanks than these. */
export function text(blanks: readonly string[] = []): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.check((said) => said !== '' && said === said.trim(), 'is empty, or begins or ends with space'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const blank of blanksIn(dataset.value))
        if (!blanks.includes(blank)) addIssue({ message: `{${blank}} is not a blank it may have` })
    }),
  )
}

const sameBlanks = v.check(
  ({ nb, nn }: { nb: string; nn: string }) => blanksIn(nb).toSorted().join() === blanksIn(nn).toSorted().join(),
  'Bokmål and Nynorsk have different blanks',
)

/** Both forms of Norwegian, with the same blanks in both. */
export function norwegian(blanks: readonly string[] = []): v.GenericSchema {
  return v.pipe(v.strictObject({ nb: text(blanks), nn: text(blanks) }), sameBlanks)
}

/** The same, with a name. */
export function keyed(key: v.GenericSchema): v.GenericSchema {
  return v.strictObject({ key, nb: text(), nn: text() })
}

/** A list whose entries have a name each of their own. */
export function named(entry: v.GenericSchema, least = 1): v.GenericSchema {
  return v.pipe(
    v.array(entry),
    v.minLength(least, 'is empty'),
    v.check((entries) => {
      const names = entries.map(nameOf).filter((found) => found !== undefined)
      return new Set(names).size === names.length
    }, 'two entries have the same name'),
  )
}

/** One of these words. */
export function oneOf(words: readonly string[], what: string): v.GenericSchema<string> {
  return v.picklist(words, ({ received }) => `${received} is not one of the ${what}`)
}

export const sources = v.array(oneOf(Object.keys(SOURCES), 'sources'))

const inThree = { nb: text(), nn: text(), en: text() }

/** What something is called in each language of the interface. */
export const interfaceName = v.strictObject(inThree)
const term = { id: name, ...inThree, about: v.optional(v.strictObject(inThree)) }

/** A list of terms; `more` is what each of them has besides. */
export function terms(more: v.ObjectEntries = {}): v.GenericSchema {
  return named(v.strictObject({ ...term, ...more }))
}
