import { describe, expect, test } from 'vitest'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import demo from '#content/demo.json' with { type: 'json' }
import { LANGUAGES } from '#content/languages.ts'
import { TARGET_GROUPS } from '#content/target-groups.ts'
import { fetchScheduleWords } from '#i18n/schedule-language.ts'
import { sayWhen } from '#i18n/schedule-words.ts'
import type { Json } from '#model/fields.ts'
import { checkMutation } from '#model/mutation.ts'
import { occurrences } from '#model/occurrences.ts'
import { kindRule } from '#model/records.ts'
import { toSchedule } from '#model/schedule.ts'
import type { SetOp } from '#model/wire.ts'
import { fillDemo } from '#server/demo.ts'
import original from './sprakkafe-oslo.json' with { type: 'json' }

const activities: { organisations: string[]; fields: Record<string, Json> }[] = demo.activities.map(
  ({ organisations, fields }) => ({ organisations, fields: { ...fields } }),
)

interface Original {
  id: string
  day: string
  days?: string[]
  time: string
  endTime?: string
  availableFrom?: string
  availableUntil?: string
}

/** What the source says in words, where its fields do not say it: the times of a day, or nothing. */
const IN_WORDS: Readonly<Record<string, (date: Date) => string | null>> = {
  'rodekors-digital': (date) => ({ 1: '17:00–18:00', 2: '11:00–12:00', 3: '17:00–18:00' })[date.getUTCDay()] ?? null,
  'stella-open-house': (date) => {
    const weekday = date.getUTCDay()
    if (weekday === 5) return '11:00–15:00'
    return weekday >= 1 && weekday <= 4 ? '11:00–17:00' : null
  },
  'rodekors-turgruppa': (date) => (date.getUTCDay() === 0 && date.getUTCDate() <= 7 ? '–' : null),
  'laf-natur-sprak-fellesskap': (date) =>
    ['29.7', '31.7', '5.8'].includes(`${date.getUTCDate()}.${date.getUTCMonth() + 1}`) ? '11:00–' : null,
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The times of one day, read from the source as it is. */
function heldOn(one: Original, date: Date): string | null {
  if (one.availableFrom && date < new Date(one.availableFrom)) return null
  if (one.availableUntil && date > new Date(one.availableUntil)) return null
  const inWords = IN_WORDS[one.id]
  if (inWords) return inWords(date)
  const weekday = WEEKDAYS[date.getUTCDay()] ?? ''
  return (one.days ?? [one.day]).includes(weekday) ? `${one.time}–${one.endTime ?? ''}` : null
}

describe('the example activities', () => {
  test('are the 24 of the source, in its order', () => {
    expect(activities.map(({ fields }) => [fields['web'], fields['confirmedOn']])).toEqual(
      original.activities.map(({ sourceUrl, lastChecked }) => [sourceUrl, lastChecked]),
    )
    expect(activities).toHaveLength(24)
    for (const { fields } of activities) expect(demo.source).toContain(fields['source'])
  })

  // Catches a last day left out, a first Sunday counted from the week, one day's hours used for another.
  test('take place on every day from 1 July to 31 December 2026 as their source says', () => {
    const all = activities.map(({ fields }) => toSchedule(fields))
    let days = 0
    let times = 0
    for (
      let date = new Date('2026-07-01');
      date <= new Date('2026-12-31');
      date = new Date(date.getTime() + 86_400_000)
    ) {
      const day = date.toISOString().slice(0, 10)
      const shown = all.map((schedule) =>
        occurrences(schedule, day, day).map(({ from, until }) => `${from ?? ''}–${until ?? ''}`),
      )
      const said = original.activities.map((one) => heldOn(one, date)).map((time) => (time === null ? [] : [time]))
      expect([day, shown]).toEqual([day, said])
      days += 1
      times += said.flat().length
    }
    expect(days).toBe(184)
    expect(times).toBeGreaterThan(500)
  })

  test('have only what an activity has, and terms that are known', () => {
    const known: Record<string, readonly string[]> = {
      languages: LANGUAGES.map(({ id }) => id),
      targetGroups: TARGET_GROUPS.map(({ id }) => id),
    }
    for (const { fields } of activities) {
      const set = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, base: [] }]))
      expect(checkMutation({ id: 'm1', at: 1, ops: [{ kind: 'activity', record: 'act_1', set }] })).toMatchObject({
        ok: true,
      })
      expect(CONTRIBUTIONS.map(({ id }) => id as string)).toContain(fields['type'])
      expect(kindRule('activity')?.isPublic(fields)).toBe(true)
      for (const field of Object.keys(fields)) {
        const [name = '', element] = field.split('/')
        if (element === undefined) expect(Object.keys(kindRule('activity')?.fields ?? {})).toContain(name)
        else if (known[name]) expect(known[name]).toContain(element)
        else expect(['times', 'dates']).toContain(name)
      }
    }
  })

  test('belong to the example organisations when they are written', async () => {
    const written: SetOp[] = []
    await fillDemo(
      async (_, items) =>
        items.map(({ raw }) => {
          const checked = checkMutation(raw)
          expect(checked).toMatchObject({ ok: true })
          if (checked.ok) for (const op of checked.mutation.ops) if ('set' in op) written.push(op)
          return { id: 'x', ok: true as const }
        }),
      'oslo',
      demo,
      1,
    )
    const name = (id: string) => written.find(({ record }) => record === id)?.set['name']?.value
    const held = written.filter(({ kind }) => kind === 'activity')
    expect(
      held.map(({ set }) =>
        Object.keys(set).flatMap((field) =>
          field.startsWith('organisations/') ? [name(field.slice('organisations/'.length))] : [],
        ),
      ),
    ).toEqual(activities.map(({ organisations }) => organisations))
  })

  test('are said in words', async () => {
    const words = await fetchScheduleWords('nb')
    const said = activities.map(({ fields }) => sayWhen(toSchedule(fields), words, '2026-07-15'))
    expect([said[0], said[1], said[14], said[16], said[18], said[19]]).toEqual([
      'hver onsdag kl. 11–13, til 3. august',
      'hver tirsdag, onsdag og lørdag kl. 11–13, fra 10. august',
      'onsdag 29. juli, fredag 31. juli og onsdag 5. august kl. 11',
      'hver mandag og onsdag kl. 17–18, hver tirsdag kl. 11–12, fra 10. august',
      'mandag til torsdag kl. 11–17, hver fredag kl. 11–15, fra 14. august',
      'første søndag i måneden',
    ])
  })
})
