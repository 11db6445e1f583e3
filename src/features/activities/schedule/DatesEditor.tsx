import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { keptText } from '#db/kept.ts'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayTime } from '#i18n/schedule-words.ts'
import { isDay } from '#model/fields.ts'
import { toSchedule } from '#model/schedule.ts'
import { writeHours } from '#model/schedule-fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { change } from '#db/changing.ts'
import { setFields } from '#features/activities/changing.ts'
import { HoursFields } from './HoursFields.tsx'
import { readTypedHours } from './typed-hours.ts'

/** Days named one by one: for what follows no rule. */
export function DatesEditor({
  id,
  live,
  today,
  words,
}: {
  id: string
  live: LiveRecord | null
  today: string
  words: ScheduleWords
}) {
  const t = useMessages('activities')
  const fields = live?.fields ?? {}
  const named = Object.keys(fields)
    .filter((field) => field.startsWith('dates/'))
    .toSorted()
    .flatMap((field) => toSchedule({ [field]: fields[field] ?? null }).dates.map((date) => ({ field, date })))
  const [day, setDay] = useKeptText(`date ${id}`)
  const [from, setFrom] = useKeptText(`date ${id} from`)
  const [until, setUntil] = useKeptText(`date ${id} until`)
  const hours = readTypedHours(from, until)
  const same = hours.value?.from === null ? named.find(({ date }) => date.on === day) : undefined
  const remove = async (field: string, said: string) =>
    notify(t('dayRemoved', { when: capital(said) }), await change('activity', id, { [field]: null }))
  const add = async () => {
    const { value } = hours
    if (!isDay(day) || !value || same) return
    const isTaken = named.some(({ field }) => field === `dates/${day}`)
    const key = isTaken && value.from !== null ? `${day}T${value.from}` : day
    await setFields(id, { [`dates/${key}`]: value.from === null ? true : writeHours(value) })
    if (keptText(`date ${id}`) === day) setDay('') // the hours often are the same the next time
  }
  return (
    <>
      <p class="page-note">{t('singleDaysHint')}</p>
      {named.length > 0 && (
        <ul class="schedule-list">
          {named.map(({ field, date }) => {
            const said = sayTime(date, words, today)
            return (
              <li key={field}>
                <span>{capital(said)}</span>
                <IconButton
                  icon={XMarkIcon}
                  label={t('removeDay', { when: said })}
                  onClick={() => remove(field, said)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <TextField label={t('newDay')} type="date" value={day} onInput={setDay} />
      <HoursFields
        from={from}
        until={until}
        trouble={hours.trouble}
        onFrom={setFrom}
        onUntil={setUntil}
        onLeave={() => undefined}
      />
      <p class="schedule-hint" role="status">
        {same && t('dayIsThere', { when: capital(sayTime(same.date, words, today)) })}
      </p>
      <Button icon={PlusIcon} disabled={!isDay(day) || !hours.value || same !== undefined} onClick={add}>
        {isDay(day) && hours.value && !same
          ? t('addThisDay', { when: sayTime({ on: day, ...hours.value }, words, today) })
          : t('addDay')}
      </Button>
    </>
  )
}
