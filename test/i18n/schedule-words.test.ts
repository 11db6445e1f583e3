import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fetchScheduleWords } from '#i18n/schedule-language.ts'
import type { ScheduleLanguage, ScheduleWords } from '#i18n/schedule-language.ts'
import { sayNotes, sayTime, sayWhen } from '#i18n/schedule-words.ts'
import { toSchedule } from '#model/schedule.ts'
import type { Fields } from '../model/schedule-world.ts'
import { schedules } from '../model/schedule-world.ts'

const TODAY = '2026-11-24'
const LANGUAGES: readonly ScheduleLanguage[] = ['nb', 'nn', 'en', 'uk', 'ar', 'pl', 'so', 'ti']
const all = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await fetchScheduleWords(language)] as const)),
) as Record<ScheduleLanguage, ScheduleWords> // one for each of the list

const when = (language: ScheduleLanguage, fields: Fields, today = TODAY) =>
  sayWhen(toSchedule(fields), all[language], today)
const notes = (language: ScheduleLanguage, fields: Fields, today = TODAY) =>
  sayNotes(toSchedule(fields), all[language], today).map(({ text, reason }) => (reason ? `${text} [${reason}]` : text))

const ODD_TUESDAYS = { 'times/a': '2 odd 17:00-19:00', startsOn: '2026-08-11', endsOn: '2027-06-15' }
const FIRST_AND_THIRD = { 'times/a': '3 third 18:00-20:00', 'times/b': '3 first 18:00-20:00' }
const THREE_DAYS = {
  'times/a': '2 11:00-13:00',
  'times/b': '6 11:00-13:00',
  'times/c': '3 11:00-13:00',
  startsOn: '2027-01-12',
  endsOn: '2027-06-16',
}
const DIGITAL = { 'times/a': '1 17:00-18:00', 'times/b': '2 11:30-12:00', 'times/c': '3 17:00-18:00' }
const WEEKDAYS = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`times/${day}`, `${day} even 11:00-17:00`]))

describe('when it is, in one line', () => {
  test.each<[ScheduleLanguage, string]>([
    ['nb', 'hver tirsdag i oddetallsuker kl. 17–19, til 15. juni 2027'],
    ['nn', 'kvar tysdag i oddetalsveker kl. 17–19, til 15. juni 2027'],
    ['en', 'every Tuesday in odd-numbered weeks, 17:00–19:00, until 15 June 2027'],
    ['uk', 'щовівторка у непарні тижні, 17:00–19:00, до 15 червня 2027 року'],
    ['pl', 'we wtorki w tygodniach nieparzystych w godz. 17:00–19:00, do 15 czerwca 2027 r.'],
    ['ar', 'كل يوم ثلاثاء في الأسابيع الفردية من الساعة 17:00 إلى 19:00، حتى 15 يونيو 2027'],
    ['so', 'Talaado kasta toddobaadyada tirada kisiga ah (1, 3, 5 …), 17:00–19:00, ilaa 15 Juun 2027'],
    ['ti', 'ነፍሲ ወከፍ ሰሉስ ኣብ ሰሙናት ቁጽሪ 1, 3, 5 …፣ 17:00–19:00፣ ክሳብ 15 ሰነ 2027'],
  ])('every second week in %s', (language, sentence) => {
    expect(when(language, ODD_TUESDAYS)).toBe(sentence)
  })

  test.each<[ScheduleLanguage, string]>([
    ['nb', 'første og tredje onsdag i måneden kl. 18–20'],
    ['nn', 'første og tredje onsdag i månaden kl. 18–20'],
    ['en', 'the first and third Wednesday of the month, 18:00–20:00'],
    ['uk', 'першої і третьої середи місяця, 18:00–20:00'],
    ['pl', 'w pierwszą i trzecią środę miesiąca w godz. 18:00–20:00'],
    ['ar', 'أول وثالث أربعاء من كل شهر من الساعة 18:00 إلى 20:00'],
    ['so', 'Arbacada ugu horreysa iyo saddexaad ee bisha, 18:00–20:00'],
    ['ti', 'ናይ ወርሒ ቀዳማይ፣ ሳልሳይ ረቡዕ፣ 18:00–20:00'],
  ])('by place in the month in %s', (language, sentence) => {
    expect(when(language, FIRST_AND_THIRD)).toBe(sentence)
  })

  test.each<[ScheduleLanguage, string]>([
    ['nb', 'hver tirsdag, onsdag og lørdag kl. 11–13, fra 12. januar 2027 til 16. juni 2027'],
    ['nn', 'kvar tysdag, onsdag og laurdag kl. 11–13, frå 12. januar 2027 til 16. juni 2027'],
    ['en', 'every Tuesday, Wednesday and Saturday, 11:00–13:00, from 12 January 2027 until 16 June 2027'],
    ['uk', 'щовівторка, щосереди і щосуботи, 11:00–13:00, з 12 січня 2027 року до 16 червня 2027 року'],
    ['pl', 'we wtorki, środy i soboty w godz. 11:00–13:00, od 12 stycznia 2027 r. do 16 czerwca 2027 r.'],
    ['ar', 'كل يوم ثلاثاء وأربعاء وسبت من الساعة 11:00 إلى 13:00، من 12 يناير 2027 حتى 16 يونيو 2027'],
    ['so', 'Talaado, Arbaco iyo Sabti kasta, 11:00–13:00, laga bilaabo 12 Janaayo 2027 ilaa 16 Juun 2027'],
    ['ti', 'ነፍሲ ወከፍ ሰሉስ፣ ረቡዕ፣ ቀዳም፣ 11:00–13:00፣ ካብ 12 ጥሪ 2027 ክሳብ 16 ሰነ 2027'],
  ])('several days of a season to come in %s', (language, sentence) => {
    expect(when(language, THREE_DAYS)).toBe(sentence)
  })

  test.each<[string, Fields, string, string, string]>([
    [
      'the season that has begun, this year',
      { 'times/a': '2 17:00-19:00', startsOn: '2026-08-10', endsOn: '2026-12-10' },
      'hver tirsdag kl. 17–19, til 10. desember',
      'kvar tysdag kl. 17–19, til 10. desember',
      'every Tuesday, 17:00–19:00, until 10 December',
    ],
    [
      'times that differ',
      { ...DIGITAL, startsOn: '2026-12-01' },
      'hver mandag og onsdag kl. 17–18, hver tirsdag kl. 11.30–12.00, fra 1. desember',
      'kvar måndag og onsdag kl. 17–18, kvar tysdag kl. 11.30–12.00, frå 1. desember',
      'every Monday and Wednesday, 17:00–18:00; every Tuesday, 11:30–12:00; from 1 December',
    ],
    [
      'days in a row',
      WEEKDAYS,
      'mandag til fredag i partallsuker kl. 11–17',
      'måndag til fredag i partalsveker kl. 11–17',
      'Monday to Friday in even-numbered weeks, 11:00–17:00',
    ],
    ['no end', { 'times/a': '7 11:00' }, 'hver søndag kl. 11', 'kvar søndag kl. 11', 'every Sunday, 11:00'],
    [
      'no time of day',
      { 'times/a': '7 first' },
      'første søndag i måneden',
      'første søndag i månaden',
      'the first Sunday of the month',
    ],
    [
      'the last of the month',
      { 'times/a': '4 last 09:00-10:00' },
      'siste torsdag i måneden kl. 9–10',
      'siste torsdag i månaden kl. 9–10',
      'the last Thursday of the month, 09:00–10:00',
    ],
    [
      'days named one by one, those to come',
      { 'dates/2026-11-01': '11:00', 'dates/2026-12-02': '11:00', 'dates/2026-12-04': '11:00' },
      'onsdag 2. desember og fredag 4. desember kl. 11',
      'onsdag 2. desember og fredag 4. desember kl. 11',
      'Wednesday 2 December and Friday 4 December, 11:00',
    ],
    ['nothing', {}, 'tidspunktet er ikke oppgitt', 'tidspunktet er ikkje oppgitt', 'time not given'],
  ])('%s', (_, fields, nb, nn, en) => {
    expect([when('nb', fields), when('nn', fields), when('en', fields)]).toEqual([nb, nn, en])
  })

  test('all seven days are every day', () => {
    const daily = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`times/${day}`, `${day} 10:00-12:00`]))
    expect(LANGUAGES.map((language) => when(language, daily))).toEqual([
      'hver dag kl. 10–12',
      'kvar dag kl. 10–12',
      'every day, 10:00–12:00',
      'щодня, 10:00–12:00',
      'كل يوم من الساعة 10:00 إلى 12:00',
      'codziennie w godz. 10:00–12:00',
      'maalin kasta, 10:00–12:00',
      'ነፍሲ ወከፍ መዓልቲ፣ 10:00–12:00',
    ])
  })
})

describe('what differs from it', () => {
  const fields = {
    'times/a': '2 17:00-19:00',
    'times/b': '4 17:00-19:00',
    'times/c': '4 10:00-12:00',
    'cancelled/2026-11-17': 'forbi',
    'cancelled/2026-11-24': 'lokalet er stengt',
    'cancelled/2026-12-03T17:00': true,
    'moved/2026-12-01': '2026-12-02 18:00-20:00',
    'moved/2026-12-08': '2026-12-08 18:00-20:00',
    'moved/2026-12-07': '2026-12-09',
    'dates/2026-12-12': '12:00-15:00',
    'pauses/a': '2026-12-14/2027-01-08 juleferie',
    'pauses/b': '2026-06-20/2026-08-10',
    'pauses/c': '2027-06-17/',
    skipsHolidays: true,
    skipsSchoolHolidays: true,
  }

  test('is told from today on, with what was typed kept apart', () => {
    expect(notes('nb', fields)).toEqual([
      'avlyst tirsdag 24. november [lokalet er stengt]',
      'tirsdag 1. desember er flyttet til onsdag 2. desember kl. 18–20',
      'avlyst torsdag 3. desember kl. 17–19',
      'tirsdag 8. desember kl. 17–19 er flyttet til kl. 18–20',
      'pause fra 14. desember til og med 8. januar 2027 [juleferie]',
      'pause inntil videre fra 17. juni 2027',
      'også lørdag 12. desember kl. 12–15',
      'ikke på helligdager',
      'ikke i skoleferiene',
    ])
    expect(notes('nn', fields)).toEqual([
      'avlyst tysdag 24. november [lokalet er stengt]',
      'tysdag 1. desember er flytta til onsdag 2. desember kl. 18–20',
      'avlyst torsdag 3. desember kl. 17–19',
      'tysdag 8. desember kl. 17–19 er flytta til kl. 18–20',
      'pause frå 14. desember til og med 8. januar 2027 [juleferie]',
      'pause inntil vidare frå 17. juni 2027',
      'også laurdag 12. desember kl. 12–15',
      'ikkje på heilagdagar',
      'ikkje i skuleferiane',
    ])
    expect(notes('en', fields)).toEqual([
      'cancelled on Tuesday 24 November [lokalet er stengt]',
      'Tuesday 1 December is moved to Wednesday 2 December, 18:00–20:00',
      'cancelled on Thursday 3 December, 17:00–19:00',
      'Tuesday 8 December, 17:00–19:00 is moved to 18:00–20:00',
      'break from 14 December to 8 January 2027 [juleferie]',
      'break until further notice from 17 June 2027',
      'also Saturday 12 December, 12:00–15:00',
      'not on public holidays',
      'not in school holidays',
    ])
  })

  test('is told of a pause that has begun, has no end, or is one day', () => {
    const pause = (text: string) => notes('nb', { 'times/a': '2', 'pauses/a': text })
    expect(pause('2026-11-20/2026-11-29')).toEqual(['pause til og med 29. november'])
    expect(pause('2026-06-20/ pause til høsten')).toEqual(['pause inntil videre [pause til høsten]'])
    expect(pause('2026-12-24/2026-12-24')).toEqual(['pause 24. desember'])
    expect(pause('2026-11-01/2026-11-23')).toEqual([])
  })

  test('is told of a time moved to before today, to those who think it is still to come', () => {
    expect(notes('nb', { 'times/a': '5 17:00', 'moved/2026-11-27': '2026-11-23' })).toEqual([
      'fredag 27. november er flyttet til mandag 23. november kl. 17',
    ])
  })
})

test('one time is told by the day as people say it', () => {
  const at = (on: string) => sayTime({ on, from: '17:00', until: '19:00' }, all.nb, '2026-12-30')
  expect(['2026-12-30', '2026-12-31', '2027-01-01'].map(at)).toEqual([
    'i dag kl. 17–19',
    'i morgen kl. 17–19',
    'fredag 1. januar 2027 kl. 17–19',
  ])
})

describe.each(LANGUAGES)('%s', (language) => {
  const words = all[language]
  const intl = (options: Intl.DateTimeFormatOptions, day: number) =>
    new Intl.DateTimeFormat(`${language}-u-nu-latn`, { ...options, timeZone: 'UTC' }).format(Date.UTC(2026, 0, day))

  test('has the names of days and months that CLDR has', () => {
    expect(words.weekdays).toEqual([5, 6, 7, 8, 9, 10, 11].map((day) => intl({ weekday: 'long' }, day)))
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(`${language}-u-nu-latn`, { day: 'numeric', month: 'long', timeZone: 'UTC' })
        .formatToParts(Date.UTC(2026, month, 16))
        .find(({ type }) => type === 'month'),
    )
    expect(words.months).toEqual(months.map((part) => part?.value))
  })

  test('has the same variables in every sentence as Bokmål, and nothing empty', () => {
    const variables = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const key of Object.keys(all.nb) as (keyof ScheduleWords)[]) {
      const [here, source] = [words[key], all.nb[key]]
      if (typeof here !== 'string' || typeof source !== 'string') continue
      expect(here, key).not.toBe('')
      expect([key, ...variables(here)]).toEqual([key, ...variables(source)])
    }
    for (const days of [words.weekdays, words.each, words.runDays, words.monthDays]) expect(new Set(days).size).toBe(7)
  })

  test('says nothing of a time that is moved to its own day at no known time', () => {
    const schedule = toSchedule({ 'times/aaa': '1', 'moved/2026-11-09': '2026-11-09' }, {})
    expect(sayNotes(schedule, words, '2026-10-01')).toEqual([])
  })

  test('says any schedule whole', () => {
    fc.assert(
      fc.property(schedules, ({ begin, fields, municipality }) => {
        const schedule = toSchedule(fields, municipality)
        const said = [sayWhen(schedule, words, begin), ...sayNotes(schedule, words, begin).map(({ text }) => text)]
        for (const text of said) expect(text).toMatch(/^(?!.*(\{|\}|undefined|null| {2}))\S(.*\S)?$/)
      }),
      { numRuns: 25 },
    )
  })
})
