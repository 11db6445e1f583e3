import { useEffect, useRef } from 'preact/hooks'
import { keptText } from '#db/kept.ts'
import { capital } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayTime } from '#i18n/schedule-words.ts'
import { holdsForWholeDay } from '#model/activity-days.ts'
import type { Activity } from '#model/activity.ts'
import { isDay } from '#model/fields.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { HoursFields } from '#features/activities/schedule/HoursFields.tsx'
import { readTypedHours } from '#features/activities/schedule/typed-hours.ts'
import { hoursText } from './schedule-language.ts'
import { cancelTime, holdTime, moveTime, sayWhyCancelled } from './activities.ts'

/** One time: cancelled, held after all, or moved. */
export function TimeSheet({
  activity,
  time,
  words,
  today,
  onClose,
}: {
  activity: Activity
  time: Occurrence
  words: ScheduleWords
  today: string
  onClose: () => void
}) {
  const t = useMessages('activities')
  const done = (said: string, undo: () => Promise<void>) => {
    onClose()
    notify(said, undo)
  }
  return (
    <Sheet title={capital(sayTime(time, words, today))} open onClose={onClose}>
      <div class="activity-time-sheet">
        {holdsForWholeDay(activity.schedule, time) && <p class="page-note">{t('wholeDayHint')}</p>}
        {time.isCancelled ? (
          <section>
            <WhyCancelled activity={activity} time={time} />
            <Button look="soft" onClick={async () => done(t('heldNow'), await holdTime(activity, time))}>
              {t('holdAfterAll')}
            </Button>
          </section>
        ) : (
          <section>
            <Button look="primary" onClick={async () => done(t('cancelledNow'), await cancelTime(activity, time))}>
              {t('cancelThis')}
            </Button>
            <p class="page-note">{t('cancelThisHint')}</p>
          </section>
        )}
        {!time.isCancelled && <Moving activity={activity} time={time} words={words} today={today} onDone={done} />}
      </div>
    </Sheet>
  )
}

/** Why, for whoever was to come; kept while one types, and written when one leaves the field. */
function WhyCancelled({ activity, time }: { activity: Activity; time: Occurrence }) {
  const t = useMessages('activities')
  const key = `why ${activity.id} ${time.on} ${time.from}`
  const [kept, keep] = useKeptText(key)
  const said = time.reason ?? ''
  const write = async () => {
    if (kept === '' || kept === said) return
    const isSaid = await sayWhyCancelled(activity.id, time, kept)
    if (isSaid && keptText(key) === kept) keep('') // else more was typed while that was written
  }
  const latest = useRef(write)
  latest.current = write
  useEffect(() => () => void latest.current(), []) // the sheet was closed while one wrote
  return (
    <div onFocusOut={write}>
      <TextField
        label={t('whyCancelled')}
        hint={t('whyCancelledHint')}
        value={kept || said}
        maxLength={300}
        onInput={(text) => keep(text === '' ? ' ' : text)}
      />
    </div>
  )
}

function Moving({
  activity,
  time,
  words,
  today,
  onDone,
}: {
  activity: Activity
  time: Occurrence
  words: ScheduleWords
  today: string
  onDone: (said: string, undo: () => Promise<void>) => void
}) {
  const t = useMessages('activities')
  const key = `move ${activity.id} ${time.on} ${time.from}`
  const [day, setDay] = useKeptText(`${key} day`)
  const [from, setFrom] = useKeptText(`${key} from`)
  const [until, setUntil] = useKeptText(`${key} until`)
  const hours = readTypedHours(from, until)
  const on = day === '' ? time.on : day
  const to = { on, from: hours.value?.from ?? time.from, until: hours.value?.from ? hours.value.until : time.until }
  const isSame = to.on === time.on && to.from === time.from && to.until === time.until
  const isReady = isDay(on) && hours.trouble === null && !isSame
  const move = async () => {
    const undo = await moveTime(activity, time, { on, hours: hours.value?.from ? hours.value : null })
    for (const forget of [setDay, setFrom, setUntil]) forget('')
    onDone(t('movedNow'), undo)
  }
  return (
    <section>
      <h3>{t('moveTitle')}</h3>
      <TextField label={t('moveTo')} type="date" value={on} onInput={setDay} />
      <HoursFields
        from={from}
        until={until}
        instead={{
          from: hoursText({ from: time.from, until: null }, words),
          until: hoursText({ from: time.until, until: null }, words),
        }}
        trouble={hours.trouble}
        onFrom={setFrom}
        onUntil={setUntil}
        onLeave={() => undefined}
      />
      <Button disabled={!isReady} onClick={move}>
        {isReady ? t('moveTimeTo', { when: sayTime(to, words, today) }) : t('moveTime')}
      </Button>
      {time.movedFrom && (
        <Button look="quiet" onClick={async () => onDone(t('movedBackNow'), await moveTime(activity, time, null))}>
          {t('moveBack', { when: sayTime(time.movedFrom, words, today) })}
        </Button>
      )}
    </section>
  )
}
