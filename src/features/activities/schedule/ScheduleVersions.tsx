import { capital, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayTime, sayWhen } from '#i18n/schedule-words.ts'
import type { Say } from '#i18n/words.ts'
import { isDay } from '#model/fields.ts'
import type { Json } from '#model/fields.ts'
import { toSchedule } from '#model/schedule.ts'
import { isDayOrTime, readMove, readPause } from '#model/schedule-fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { SetVersions } from '#ui/SetVersions.tsx'

const SETS = ['times', 'dates', 'pauses', 'cancelled', 'moved']
const SEASON = ['startsOn', 'endsOn'] as const
const FLAGS = ['skipsHolidays', 'skipsSchoolHolidays'] as const

interface Words {
  t: Say<'activities'>
  words: ScheduleWords
  today: string
}

/** What people said of the same part of a schedule at the same time, in words, each with a choice. `isWhole`: also what has a field to show it. */
export function ScheduleVersions({
  live,
  words,
  today,
  canChoose,
  isWhole,
}: {
  live: LiveRecord
  words: ScheduleWords
  today: string
  canChoose: boolean
  isWhole: boolean
}) {
  const t = useMessages('activities')
  const say = (field: string, value: Json | undefined) => sayElement(field, value ?? null, { t, words, today })
  return (
    <>
      {SETS.map((set) => (
        <SetVersions key={set} live={live} set={set} say={say} canChoose={canChoose} />
      ))}
      {isWhole &&
        SEASON.map((field) => (
          <FieldVersions
            key={field}
            live={live}
            field={field}
            say={(value) => {
              const day = typeof value === 'string' && isDay(value) ? shortDay(value, noonOf(today)) : t('notSet')
              return `${t(field === 'startsOn' ? 'seasonFrom' : 'seasonUntil')}: ${day}`
            }}
            canChoose={canChoose}
          />
        ))}
      {isWhole &&
        FLAGS.map((field) => (
          <FieldVersions
            key={field}
            live={live}
            field={field}
            say={(value) => `${t(field)}: ${t(value === true ? 'yes' : 'no').toLowerCase()}`}
            canChoose={canChoose}
          />
        ))}
    </>
  )
}

/** One version of a part of a schedule, as one would say it. */
function sayElement(field: string, value: Json, { t, words, today }: Words): string {
  const slash = field.indexOf('/')
  const [set, id] = [field.slice(0, slash), field.slice(slash + 1)]
  const isSet = value === true || (typeof value === 'string' && value !== '')
  const [on = '', from = null] = id.split('T')
  const when = isDayOrTime(id) ? sayTime({ on, from, until: null }, words, today) : id
  if (set === 'cancelled') {
    if (!isSet) return t('versionHeld', { when })
    return t('versionCancelled', { when }) + (typeof value === 'string' ? `: ${value}` : '')
  }
  if (set === 'moved') {
    const move = typeof value === 'string' ? readMove(value) : null
    if (!move) return t('versionNotMoved', { when })
    const to = sayTime({ on: move.on, from: null, until: null, ...move.hours }, words, today)
    return t('versionMoved', { from: when, to })
  }
  if (set === 'pauses') {
    const pause = typeof value === 'string' ? readPause(value) : null
    if (!pause) return t('notSet')
    const [first, last] = [pause.from, pause.until ?? ''].map((day) => day && shortDay(day, noonOf(today)))
    const said = last ? t('pauseFromUntil', { from: first!, until: last }) : t('pauseOpen', { from: first! }) // there are two
    return pause.reason === null ? said : `${said}: ${pause.reason}`
  }
  if (set === 'dates' && !isSet) return t('versionWithout', { when })
  // What it cannot read is left out.
  return isSet ? capital(sayWhen(toSchedule({ [field]: value }), words, today)) : t('notSet')
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00`)
}
