/** An entry nobody confirmed for so long may no longer be right, days. */
export const FRESH_DAYS = 90

/** What names persons is kept this long unless someone decides otherwise. */
export const RETENTION_YEARS = 2

/**
 * How long an enquiry is kept unless somebody says otherwise, days: as long as a season may need it, and with the day a sweep may
 * be late, never more than a year.
 */
export const ENQUIRY_DAYS = 363

/** The day two years after `today`; the last of February when there is no 29th. */
export function retentionFrom(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-')
  const later = String(Number(year) + RETENTION_YEARS)
  return month === '02' && day === '29' ? `${later}-02-28` : `${later}-${month}-${day}`
}
