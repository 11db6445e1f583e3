import { daysLater } from '#model/calendar-days.ts'
import { occurrences } from '#model/occurrences.ts'
import {
  sayActivityWhen,
  sayJoining,
  sayLanguages,
  sayLevels,
  sayOrganisers,
  sayPrice,
  sayWelcome,
} from './describe.ts'
import type { FeedContext } from './feeds.ts'
import { confirmedDay } from './public-data.ts'

/** A week has seven days, and the next time is often within a few of them. */
const NEXT_DAYS = 90

/**
 * The activities as a table for a spreadsheet: `;` between the columns and a mark of UTF-8 at its beginning, as Excel in Norway
 * opens it. What looks like a formula is text.
 */
export function activitiesCsv({ data, language, today, pageOf }: FeedContext): string {
  const { say, nameOf } = language
  const head = [
    'id',
    'title',
    'type',
    'when',
    'next',
    'place',
    'address',
    'area',
    'price',
    'joining',
    'welcome',
    'level',
  ]
  const rest = ['languages', 'organisers', 'phone', 'email', 'web', 'confirmed', 'url']
  const rows = data.activities.map((activity) => {
    const next = occurrences(activity.schedule, today, daysLater(today, NEXT_DAYS)).find(
      ({ isCancelled }) => !isCancelled,
    )
    return [
      activity.id,
      activity.title,
      activity.type === null ? null : nameOf('contributions', activity.type),
      sayActivityWhen(activity, language, today),
      next ? [next.on, next.from].filter((part) => part !== null).join(' ') : null,
      activity.isOnline ? say('online') : activity.place,
      activity.address,
      activity.area,
      sayPrice(activity, language),
      sayJoining(activity, language),
      sayWelcome(activity, language).join(', '),
      sayLevels(activity),
      sayLanguages(activity.languages, language),
      sayOrganisers(activity, data).join(', '),
      activity.contactPhone,
      activity.contactEmail,
      activity.web,
      confirmedDay(activity.confirmedOn, today),
      pageOf(activity.id),
    ]
  })
  return `\uFEFF${[[...head, ...rest], ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

function cell(value: string | null): string {
  const text = value ?? ''
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^\+[\d\s()-]+$/.test(text)
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`
}
