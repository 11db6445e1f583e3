import { daysBetween } from '#i18n/dates.ts'
import type { LiveRecord } from '#model/wire.ts'
import { doubtAbout, valueText } from '#model/typed.ts'

/** An entry nobody confirmed for so long may no longer be right. */
const FRESH_DAYS = 90

/** Fields with a form that can be wrong, and still be kept as typed. */
const DOUBTFUL = ['orgnr', 'phone', 'email', 'web'] as const
export type DoubtfulField = (typeof DOUBTFUL)[number]

/** Whether someone has to choose between versions, of any field. */
export function hasVersions(record: LiveRecord): boolean {
  return Object.values(record.marks).some((mark) => mark.others.length > 0)
}

/** The first field that seems wrong; `null` when all seem right. */
export function doubtfulField(record: LiveRecord): DoubtfulField | null {
  return DOUBTFUL.find((field) => doubtAbout(record.kind, field, valueText(record.fields[field])) !== null) ?? null
}

/** How long ago someone confirmed that an entry is right. */
export function confirmation(confirmedOn: string | null, today: string): 'never' | 'old' | 'fresh' | 'today' {
  if (confirmedOn === null) return 'never'
  if (confirmedOn === today) return 'today'
  return daysBetween(confirmedOn, today) > FRESH_DAYS ? 'old' : 'fresh'
}

/** Whether a field, or for a set any of its elements, holds something or has versions to choose between. */
export function isFilled(record: LiveRecord | null, field: string): boolean {
  if (!record) return false
  const isSet = (name: string) => name === field || name.startsWith(`${field}/`)
  const hasValue = Object.entries(record.fields).some(([name, value]) => isSet(name) && value !== null && value !== '' && value !== false)
  return hasValue || Object.entries(record.marks).some(([name, mark]) => isSet(name) && mark.others.length > 0)
}
