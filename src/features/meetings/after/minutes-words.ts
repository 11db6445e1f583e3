import { dayOf } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locale.ts'
import { fill } from '#i18n/messages.ts'
import type { minutesDocument } from '#i18n/nb/minutes-document.ts'
import type { dates } from '#i18n/nb/dates.ts'
import type { Words } from '#i18n/words.ts'
import type { MinutesWords } from '#model/minutes.ts'
import type { PageWords } from '#ui/docx-file.ts'

/** What the words of minutes are in one language. */
interface Catalogue {
  own: Words<typeof minutesDocument>
  dates: Words<typeof dates>
}

const LOAD: Record<Locale, () => Promise<Catalogue>> = {
  nb: async () => ({
    own: (await import('#i18n/nb/minutes-document.ts')).minutesDocument,
    dates: (await import('#i18n/nb/dates.ts')).dates,
  }),
  nn: async () => ({
    own: (await import('#i18n/nn/minutes-document.ts')).minutesDocument,
    dates: (await import('#i18n/nn/dates.ts')).dates,
  }),
  en: async () => ({
    own: (await import('#i18n/en/minutes-document.ts')).minutesDocument,
    dates: (await import('#i18n/en/dates.ts')).dates,
  }),
}

const KINDS: Readonly<Record<string, keyof typeof minutesDocument>> = {
  dialogue: 'kindDialogue',
  grants: 'kindGrants',
  event: 'kindEvent',
  workshop: 'kindWorkshop',
  other: 'kindOther',
}

/** Also what stands around minutes on paper. */
export interface PaperWords extends MinutesWords, PageWords {
  /** «Lindesnes kommune» */
  municipality(name: string): string
}

/** What minutes say in a language, which need not be the one the app speaks. Rejects when it cannot be fetched. */
export async function minutesWords(language: Locale): Promise<PaperWords> {
  const { own, dates: days } = await LOAD[language]()
  const clock = (time: string) => {
    const [hour = '', minute = ''] = time.split(':')
    return fill(days.time, { hour, minute })
  }
  const date = (day: string) => {
    const at = new Date(`${day}T12:00:00`)
    const month = days.months.split(' ')[at.getMonth()] ?? ''
    return fill(days.dayOfYear, { day: String(at.getDate()), month, year: String(at.getFullYear()) })
  }
  return {
    language,
    page() {
      const [before = '', between = '', after = ''] = fill(own.page, { page: '\n', pages: '\n' }).split('\n')
      return [before, between, after]
    },
    municipality: (name) => (/kommun|municipality/i.test(name) ? name : fill(own.municipality, { name })),
    say: (word, values = {}) => fill(own[word], values),
    day(day) {
      const weekday = days.weekdays.split(' ')[new Date(`${day}T12:00:00`).getDay()] ?? ''
      return fill(days.longDay, { weekday, day: date(day) })
    },
    date,
    dayOf,
    hours: (from, until) =>
      until === null
        ? fill(own.hoursFrom, { from: clock(from) })
        : fill(own.hours, { from: clock(from), until: clock(until) }),
    need: (need) => own[need],
    kind(type) {
      const key = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
      return key === undefined ? null : fill(own[key], {})
    },
  }
}
