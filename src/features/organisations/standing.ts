import { daysBefore } from '#i18n/dates.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { doubtAbout, valueText } from '#model/typed.ts'

/** An entry nobody confirmed for so long may no longer be right. */
export const FRESH_DAYS = 90

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

/** How long ago someone confirmed that an entry is right. */
export function confirmation(confirmedOn: string | null, today: string): 'never' | 'old' | 'fresh' | 'today' {
  if (confirmedOn === null) return 'never'
  if (confirmedOn === today) return 'today'
  return confirmedOn < freshFrom(today) ? 'old' : 'fresh'
}

let fresh = { today: '', from: '' }

/** The first day that still counts as fresh; asked by every row of a list. */
function freshFrom(today: string): string {
  if (fresh.today !== today) fresh = { today, from: daysBefore(today, FRESH_DAYS) }
  return fresh.from
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

/** Those with something the matter, by the name they have in the address: never confirmed, not for long, two versions. */
const SHOWN_ONLY = ['aldri', 'gammel', 'versjoner'] as const
export type ShownOnly = (typeof SHOWN_ONLY)[number]

export function isShownOnly(name: string | undefined): name is ShownOnly {
  return SHOWN_ONLY.some((one) => one === name)
}

export function belongsTo(only: ShownOnly, record: LiveRecord, today: string): boolean {
  if (only === 'versjoner') return hasVersions(record)
  const state = confirmation(stringOf(record.fields, 'confirmedOn'), today)
  return only === 'aldri' ? state === 'never' : state === 'old'
}

/** How many there are of each. */
export function countShown(records: readonly LiveRecord[], today: string): Record<ShownOnly, number> {
  const counts = { aldri: 0, gammel: 0, versjoner: 0 }
  const fromDay = freshFrom(today)
  for (const record of records) {
    const { confirmedOn } = record.fields
    if (typeof confirmedOn !== 'string') counts.aldri += 1
    else if (confirmedOn < fromDay) counts.gammel += 1
    if (hasVersions(record)) counts.versjoner += 1
  }
  return counts
}
