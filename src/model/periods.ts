/** An entry nobody confirmed for so long may no longer be right, days. */
export const FRESH_DAYS = 90

/** Contact persons are kept this long unless someone decides otherwise. */
const RETENTION_YEARS = 2

/** The day two years after `today`; the last of February when there is no 29th. */
export function retentionFrom(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-')
  const later = String(Number(year) + RETENTION_YEARS)
  return month === '02' && day === '29' ? `${later}-02-28` : `${later}-${month}-${day}`
}
