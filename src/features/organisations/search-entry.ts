import { FILLER_WORDS } from '#content/synonyms.ts'
import { fold } from '#model/fold.ts'
import { withoutFillers } from '#model/search.ts'
import type { SearchEntry } from '#model/search.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { choiceSpellings, isChoiceField } from './choices.ts'
import { setOf } from './field-words.ts'

/** Fields one would not search for. */
const UNSEARCHED: ReadonlySet<string> = new Set([
  'name',
  'source',
  'point',
  'public',
  'malform',
  'confirmedOn',
  'confirmedBy',
  'deletedAt',
  'organisation',
  'retainUntil',
  'registered',
  'notSame',
])

/** Words nobody is found or missed by, folded. */
export const FILLERS: ReadonlySet<string> = new Set(FILLER_WORDS.map(fold))

/** A text an organisation can be found by, and the field it stands in; `whose`: the name of the contact person who has it. */
interface SearchLine {
  field: string
  text: string
  whose?: string
}

/** Where a hit stands; `contact`: at a contact person, who is named in the text. */
interface Hit {
  field: string
  text: string
}

/** All one may type to find an organisation: itself, in any of our languages, and the people one knows there. */
export function searchEntry(record: LiveRecord, contacts: readonly LiveRecord[]): SearchEntry {
  const lines = searchLines(record, contacts)
  return { id: record.record, name: valueText(record.fields['name']), text: lines.map((line) => line.text).join('\n') }
}

/** Where a hit stands that one cannot see from name and `shown`; `null` when all words are there, or only nearly spelled so. */
export function whereFound(
  record: LiveRecord,
  contacts: readonly LiveRecord[],
  shown: string,
  query: string,
): Hit | null {
  const visible = fold(`${valueText(record.fields['name'])}\n${shown}`)
  const missing = withoutFillers(fold(query), FILLERS)
    .split(' ')
    .find((word) => word !== '' && !visible.includes(word))
  if (missing === undefined) return null
  for (const { field, text, whose } of searchLines(record, contacts)) {
    const sentence = text
      .split(/(?<=[.!?])\s+|\n/)
      .find((part) => fold(part).includes(missing))
      ?.trim()
    if (sentence === undefined || isChoiceField(setOf(field))) continue
    if (whose === undefined) return { field, text: sentence }
    return { field: 'contact', text: field === 'name' ? whose : `${whose} · ${sentence}` }
  }
  return null
}

function searchLines(record: LiveRecord, contacts: readonly LiveRecord[]): SearchLine[] {
  const lines: SearchLine[] = []
  addLines(record.fields, lines)
  for (const { fields } of contacts) {
    const whose = valueText(fields['name'])
    lines.push({ field: 'name', text: whose, whose })
    addLines(fields, lines, whose)
  }
  return lines
}

function addLines(fields: LiveRecord['fields'], lines: SearchLine[], whose?: string): void {
  for (const field of Object.keys(fields)) {
    const value = fields[field]
    if (value === null || value === false || value === '' || UNSEARCHED.has(field)) continue
    const set = setOf(field)
    if (set !== field) {
      if (value === true && !UNSEARCHED.has(set))
        lines.push({ field, text: choiceSpellings(set, field.slice(set.length + 1)) })
    } else if (isChoiceField(field)) lines.push({ field, text: choiceSpellings(field, valueText(value)) })
    else lines.push({ field, text: valueText(value), ...(whose === undefined ? {} : { whose }) })
  }
}
