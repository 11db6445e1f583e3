import { daysBefore } from '#i18n/dates.ts'
import { FRESH_DAYS } from '#model/periods.ts'
import type { LiveRecord } from '#model/wire.ts'
import { doubtAbout, valueText } from '#model/typed.ts'

/** Half a year without a word is long. */
const SILENT_DAYS = 182

/** Fields with a form that can be wrong, and still be kept as typed. */
const DOUBTFUL = ['orgnr', 'phone', 'email', 'web'] as const
export type DoubtfulField = (typeof DOUBTFUL)[number]

/** Whether someone has to choose between versions, of any field. */
export function hasVersions({ marks }: LiveRecord): boolean {
  for (const field in marks) if ((marks[field]?.others.length ?? 0) > 0) return true // asked of everyone: no list is made
  return false
}

/** The first field that seems wrong; `null` when all seem right. */
export function doubtfulField(record: LiveRecord): DoubtfulField | null {
  return DOUBTFUL.find((field) => doubtAbout(record.kind, field, valueText(record.fields[field])) !== null) ?? null
}

let known = { today: '', fresh: '', silent: '' }

/** The days on which it began to be long ago; asked of everyone, reckoned once a day. */
function daysAgo(today: string): typeof known {
  if (known.today !== today)
    known = { today, fresh: daysBefore(today, FRESH_DAYS), silent: daysBefore(today, SILENT_DAYS) }
  return known
}

/** How long ago someone confirmed that an entry is right. */
export function confirmation(confirmedOn: string | null, today: string): 'never' | 'old' | 'fresh' | 'today' {
  if (confirmedOn === null) return 'never'
  if (confirmedOn === today) return 'today'
  return confirmedOn < daysAgo(today).fresh ? 'old' : 'fresh'
}

/** Whether nobody talked with them for half a year, or ever. */
export function isLongAgo(lastContact: string | null, today: string): boolean {
  return lastContact === null || lastContact < daysAgo(today).silent
}

/** Whether a field, or for a set any of its elements, holds something or has versions to choose between. */
export function isFilled(record: LiveRecord | null, field: string): boolean {
  if (!record) return false
  const isSet = (name: string) => name === field || name.startsWith(`${field}/`)
  const hasValue = Object.entries(record.fields).some(
    ([name, value]) => isSet(name) && value !== null && value !== '' && value !== false,
  )
  return hasValue || Object.entries(record.marks).some(([name, mark]) => isSet(name) && mark.others.length > 0)
}
