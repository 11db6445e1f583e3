import type { Agreement } from './agreement.ts'

/** The dates of an agreement that something must be done about, by key of `AGREEMENT_DATES` in content. */
export const DATE_KEYS = ['hearing-deadline', 'report', 'evaluation', 'notice', 'end', 'new-council'] as const
export type DateKey = (typeof DATE_KEYS)[number]

/** A date that matters; a day is `YYYY-MM-DD`. */
export interface ImportantDate {
  key: DateKey
  on: string
  /** Counted from other dates, not written by anybody. */
  isCounted: boolean
}

/** Municipal elections are in September of every fourth year: 2023, 2027, 2031. The council they choose begins in October. */
const ELECTION = 2027
const EACH = 4

/**
 * The dates of an agreement that are known, in order of time.
 * @param today a day, for what is counted
 * @param openCouncil the day of an undone task for a new council; it stays until it is done, whatever today's count is
 */
export function datesOf(agreement: Agreement, today: string, openCouncil: string | null = null): ImportantDate[] {
  const { state, hearingUntil, reportBy, evaluateOn, until, noticeMonths, councilOn } = agreement
  if (state === 'ended') return []
  const given = (key: DateKey, on: string | null, isCounted = false) => (on === null ? [] : [{ key, on, isCounted }])
  const isBefore = state === 'draft' || state === 'hearing'
  const council = councilOn ?? openCouncil ?? councilDay(agreement, today)
  return [
    ...(isBefore ? given('hearing-deadline', hearingUntil) : []),
    ...given('report', reportBy),
    ...given('evaluation', evaluateOn),
    ...given('notice', noticeDay(until, noticeMonths), true),
    ...given('end', until),
    ...given('new-council', council, councilOn === null),
  ].sort((one, two) => (one.on < two.on ? -1 : one.on > two.on ? 1 : 0))
}

/** The last day to give notice so that the agreement ends when it ends; `null` when one of them is not known. */
export function noticeDay(until: string | null, months: number | null): string | null {
  if (until === null || months === null || months === 0) return null
  const [year = 0, month = 0, date = 0] = until.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * By when the next newly elected council has had the agreement before it: the end of the year it was elected in. `null` when the
 * agreement ends before that day.
 */
export function councilDay({ from, until }: Pick<Agreement, 'from' | 'until'>, today: string): string | null {
  const start = from !== null && from > today ? from : today
  const year = electionYear(start)
  // A council of the year the agreement begins in, before the agreement does, has it as an ordinary case.
  const on = `${from !== null && from > `${year}-10-01` ? year + EACH : year}-12-31`
  return until !== null && until < on ? null : on
}

/** The year of the first municipal election in the year of a day, or later. */
export function electionYear(day: string): number {
  const year = Number(day.slice(0, 4))
  return year + ((((ELECTION - year) % EACH) + EACH) % EACH)
}

/** The same day a year later, the next evaluation; 29 February is then the 28th. */
export function yearLater(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + 1, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}
