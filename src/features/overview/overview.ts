import { workspace } from '#db/here.ts'
import { daysBefore } from '#i18n/dates.ts'
import { FRESH_DAYS } from '#model/periods.ts'
import { OWN_MUNICIPALITY } from '#model/records.ts'
import type { Kind } from '#model/records.ts'

export interface Freshness {
  all: number
  /** Confirmed, but too long ago. */
  stale: number
  /** Nobody ever said that it is right. */
  never: number
  /** Two people wrote at the same time, and nobody has chosen. */
  disputed: number
}

/** How many organisations there are, and how far one can trust what is written about them. */
export function countFreshness(today: string): Freshness {
  const fromDay = daysBefore(today, FRESH_DAYS)
  const counts: Freshness = { all: 0, stale: 0, never: 0, disputed: 0 }
  for (const { fields, marks } of workspace().all('organisation')) {
    counts.all += 1
    for (const field in marks) {
      if (marks[field]?.others.length) {
        counts.disputed += 1
        break
      }
    }
    const confirmedOn = fields['confirmedOn']
    if (typeof confirmedOn !== 'string') counts.never += 1
    else if (confirmedOn < fromDay) counts.stale += 1
  }
  return counts
}

/** The municipality this workbook is about; `null` until someone has said. */
export function municipalityName(): string | null {
  const name = workspace().record(OWN_MUNICIPALITY)?.fields['name']
  return typeof name === 'string' && name !== '' ? name : null
}

/** Whether there is any of a kind: what tells of them is fetched only then. */
export function hasAny(kind: Kind): boolean {
  return workspace().all(kind).length > 0
}
