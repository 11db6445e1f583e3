import { fold } from '#model/fold.ts'

/** Fields whose values are chosen, not written. */
export const CHOICE_FIELDS = ['kind', 'icnpo', 'contributes', 'languages', 'targetGroups'] as const
export type ChoiceField = (typeof CHOICE_FIELDS)[number]

/** What can be chosen in a field, and all it is called: our names for it and people's own. */
export type Vocabulary = Readonly<Record<ChoiceField, readonly { id: string; words: readonly string[] }[]>>

/** Finds choices by their words. */
export interface Matcher {
  /** The ids a cell names, and the words in it that name nothing we know. A cell may name several. */
  match(field: ChoiceField, cell: string): { ids: string[]; unknown: string[] }
}

/** Cells remembered, with what they name. */
const MOST_KNOWN = 5_000
/** Between several values in one cell. */
const PARTS = /[;,|\n•·]|\s\/\s/
/** Between the last two; also inside a value, «barn og unge». */
const AND = /\s+(?:og|and|samt|&)\s+|\//i
/** A code before its name, «1200 – Idrett». */
const CODE = /^(\d[\d ]{0,6}\d|\d)(?=$|[\s–:.-]+\D)/

export function createMatcher(vocabulary: Vocabulary): Matcher {
  const byWord = Object.fromEntries(
    CHOICE_FIELDS.map((field) => [
      field,
      new Map(
        vocabulary[field].flatMap(({ id, words }) => [id, ...words].map((word) => [stem(word), id] as const)).reverse(),
      ),
    ]),
  )

  const one = (field: ChoiceField, text: string): string | null => {
    const known = byWord[field]
    const code = field === 'icnpo' ? CODE.exec(text)?.[1]?.replaceAll(' ', '') : undefined
    return known?.get(stem(code ?? text)) ?? known?.get(stem(text)) ?? null
  }

  const read: Matcher['match'] = (field, cell) => {
    const ids = new Set<string>()
    const unknown: string[] = []
    const whole = one(field, cell)
    if (whole !== null) return { ids: [whole], unknown }
    for (const part of partsOf(cell, PARTS)) {
      const id = one(field, part)
      const halves = id === null ? partsOf(part, AND) : [part]
      const known = halves.filter((half) => one(field, half) !== null)
      if (known.length === 0) unknown.push(part)
      else unknown.push(...halves.filter((half) => !known.includes(half)))
      for (const half of known) ids.add(one(field, half) ?? half)
    }
    return { ids: [...ids], unknown: [...new Set(unknown)] }
  }

  /** The same words stand in row after row. */
  const known = new Map<string, ReturnType<Matcher['match']>>()
  return {
    match(field, cell) {
      const key = `${field} ${cell}`
      const found = known.get(key) ?? read(field, cell)
      if (known.size < MOST_KNOWN) known.set(key, found)
      return found
    },
  }
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A word without accents, capitals and the endings by which the same word differs: «Kvinner», «kvinne», «kvinnene». */
function stem(word: string): string {
  return fold(word)
    .split(' ')
    .map((part) => (part.length > 4 ? part.replace(/(?:ene|ane|ar|er|en|et|e|a)$/, '') : part))
    .join(' ')
}
