import { Note } from '#features/meetings/Note.tsx'
import { useMemo, useState } from 'preact/hooks'
import { capital, longDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import { stringOf } from '#model/reading.ts'
import { dayNumber } from '#model/calendar-days.ts'
import { isPublicHoliday } from '#model/public-holidays.ts'
import { proposeDates } from '#model/series-dates.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { makeMeetings, rhythmOf } from './series.ts'
import './ProposedDates.css'

/** Days the series could meet on. Each can be another day, or left out, before meetings are made of them. */
export function ProposedDates({ live, taken }: { live: LiveRecord; taken: readonly string[] }) {
  const t = useMessages('meetings')
  const { fields } = live
  const [first, last] = [stringOf(fields, 'startsOn'), stringOf(fields, 'endsOn')]
  const rhythm = rhythmOf(live)
  const [changed, setChanged] = useState<ReadonlyMap<string, string | null>>(new Map())
  const [added, setAdded] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const proposed = useMemo(
    () => (first === null || last === null ? [] : proposeDates({ rhythm, first, last })),
    [rhythm, first, last],
  )
  const rows = [...proposed, ...added]
  const valueOf = (key: string) => {
    const value = changed.get(key)
    return value === undefined ? key.replace(/^own-\d+$/, '') : value
  }
  const days = [...new Set(rows.flatMap((key) => valueOf(key) ?? []))]
    .filter((day) => isDay(day) && !taken.includes(day))
    .sort()
  const set = (key: string, value: string | null) => setChanged(new Map(changed).set(key, value))
  const make = async () => {
    setBusy(true)
    try {
      const undo = await makeMeetings(live, days)
      setChanged(new Map())
      setAdded([])
      notify(t('meetingsMade', { count: days.length }), undo)
    } finally {
      setBusy(false)
    }
  }
  if (rhythm !== 'own' && (first === null || last === null)) return <Note>{t('needsDays')}</Note>
  const shown = rows.filter((key) => valueOf(key) !== null && !taken.includes(valueOf(key) ?? ''))
  return (
    <Section title={t('proposed')}>
      {shown.length > 0 ? (
        <ul class="proposed-dates">
          {shown.map((key) => {
            const day = valueOf(key) ?? ''
            return (
              <li key={key}>
                <label>
                  <span>{isDay(day) ? capital(longDay(day)) : t('chooseDay')}</span>
                  {isDay(day) && isPublicHoliday(dayNumber(day)) && <small>{t('holiday')}</small>}
                  <input
                    class="input"
                    type="date"
                    value={day}
                    onInput={(event) => event.currentTarget.value !== '' && set(key, event.currentTarget.value)}
                  />
                </label>
                <Button
                  look="quiet"
                  label={t('leaveOutDay', { day: isDay(day) ? longDay(day) : '' })}
                  onClick={() => set(key, null)}
                >
                  {t('leaveOut')}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : (
        <Note>{t(taken.length > 0 ? 'allMade' : 'noneProposed')}</Note>
      )}
      <div class="proposed-actions">
        <Button look="quiet" onClick={() => setAdded([...added, `own-${added.length}`])}>
          {t('addDay')}
        </Button>
        {days.length > 0 && (
          <Button look="primary" busy={isBusy} onClick={make}>
            {t('makeMeetings', { count: days.length })}
          </Button>
        )}
      </div>
    </Section>
  )
}
