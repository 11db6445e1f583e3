import type { Weeks } from '#model/schedule-fields.ts'

export type Seven = readonly [string, string, string, string, string, string, string]
export type Nth = Exclude<Weeks, 'every' | 'odd' | 'even'>

/**
 * What a language needs to say a schedule. Names of days and months are ours and not the browser's, so that the sentence is
 * whole on every phone: some have no Nynorsk, Somali or Tigrinya. Lists of days begin with Monday.
 */
export interface ScheduleWords {
  /** As they stand in a date. */
  readonly weekdays: Seven
  readonly months: readonly string[]
  readonly date: string
  readonly dateWithYear: string
  readonly longDate: string
  readonly today: string
  readonly tomorrow: string
  /** `17–19` where both are whole hours, and with this between hours and minutes. */
  readonly shortHours: boolean
  readonly hourMark: string
  readonly at: string
  readonly span: string
  /** A day or days with a time of day. */
  readonly timed: string
  /** As they stand in a list of days held every week; the first of the list when that is another. */
  readonly each: Seven
  readonly eachFirst?: Seven
  readonly weekly: string
  readonly eachDay: string
  /** Three or more days in a row, and the days as they stand there. */
  readonly run: string
  readonly runDays: Seven
  readonly odd: string
  readonly even: string
  /** A weekday's place in the month, for masculine and feminine days; the days as they stand there; which are feminine. */
  readonly monthly: string
  readonly nth: Readonly<Record<Nth, readonly [string, string]>>
  readonly monthDays: Seven
  readonly feminine: readonly number[]
  readonly comma: string
  readonly and: string
  /** Between parts of the sentence; and where it tells of several times, so that a comma in one of them does not mislead. */
  readonly clause: string
  readonly strongClause: string
  readonly from: string
  readonly until: string
  readonly fromUntil: string
  readonly also: string
  readonly pause: string
  readonly pauseNow: string
  readonly pauseDay: string
  readonly pauseOpen: string
  readonly pauseOpenNow: string
  readonly cancelled: string
  readonly moved: string
  readonly noHolidays: string
  readonly noSchoolHolidays: string
  readonly unknown: string
}

const load = {
  nb: async () => (await import('#i18n/schedule/nb.ts')).nb,
  nn: async () => (await import('#i18n/schedule/nn.ts')).nn,
  en: async () => (await import('#i18n/schedule/en.ts')).en,
  uk: async () => (await import('#i18n/schedule/uk.ts')).uk,
  ar: async () => (await import('#i18n/schedule/ar.ts')).ar,
  pl: async () => (await import('#i18n/schedule/pl.ts')).pl,
  so: async () => (await import('#i18n/schedule/so.ts')).so,
  ti: async () => (await import('#i18n/schedule/ti.ts')).ti,
} satisfies Record<string, () => Promise<ScheduleWords>>
export type ScheduleLanguage = keyof typeof load

/** The words of a language, those of the public views too. Rejects when they cannot be fetched. */
export function fetchScheduleWords(language: ScheduleLanguage): Promise<ScheduleWords> {
  return load[language]()
}
