import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMark.svg?raw'
import { device } from '#db/here.ts'
import { keptText } from '#db/kept.ts'
import { choose } from '#db/write.ts'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { change } from '#db/changing.ts'
import { isDay, newId } from '#model/fields.ts'
import { asLine } from '#model/line.ts'
import { readPause, writePause } from '#model/schedule-fields.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { TextField } from './TextField.tsx'
import { useKeptText } from './use-kept-text.ts'
import './PausesEditor.css'

/** Days without: from one day to another, or until somebody says. Also the school holidays of a municipality. Uses the words `activities`. */
export function PausesEditor({
  kind,
  record,
  set,
  live,
  today,
}: {
  kind: 'activity' | 'municipality'
  record: string
  set: 'pauses' | 'schoolHolidays'
  live: LiveRecord | null
  today: string
}) {
  const t = useMessages('activities')
  const [from, setFrom] = useKeptText(`pause ${record} from`)
  const [until, setUntil] = useKeptText(`pause ${record} until`)
  const [reason, setReason] = useKeptText(`pause ${record} reason`)
  const pauses = Object.entries(live?.fields ?? {})
    .flatMap(([field, value]) => {
      const pause = field.startsWith(`${set}/`) && typeof value === 'string' ? readPause(value) : null
      return pause ? [{ field, pause }] : []
    })
    .toSorted((one, other) => (one.pause.from < other.pause.from ? -1 : 1))
  const isBackwards = isDay(from) && isDay(until) && until < from
  const mustEnd = set === 'schoolHolidays'
  const isReady = isDay(from) && !isBackwards && (until === '' ? !mustEnd : isDay(until))
  const remove = async (field: string, said: string) =>
    notify(t('pauseRemoved', { when: said }), await change(kind, record, { [field]: null }))
  const add = async () => {
    if (!isReady) return
    const pause = { from, until: until || null, reason: asLine(reason, 300) || null }
    await choose(kind, record, `${set}/${newId('el', device().time())}`, writePause(pause))
    if (keptText(`pause ${record} from`) !== from) return // the next one is being typed
    for (const forget of [setFrom, setUntil, setReason]) forget('')
  }
  const now = Date.parse(`${today}T12:00:00`)
  return (
    <div class="pauses-editor">
      {pauses.length > 0 && (
        <ul>
          {pauses.map(({ field, pause }) => {
            const first = shortDay(pause.from, now)
            const said =
              pause.until === null
                ? t('pauseOpen', { from: first })
                : t('pauseFromUntil', { from: first, until: shortDay(pause.until, now) })
            return (
              <li key={field}>
                <span>
                  {said}
                  {pause.reason && <small dir="auto"> {pause.reason}</small>}
                </span>
                <IconButton
                  icon={XMarkIcon}
                  label={t('removePause', { when: said })}
                  onClick={() => remove(field, said)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <div class="pauses-days">
        <TextField label={t('pauseFrom')} type="date" value={from} onInput={setFrom} />
        <TextField
          label={t(mustEnd ? 'pauseUntil' : 'pauseUntilOpen')}
          type="date"
          value={until}
          onInput={setUntil}
          error={isBackwards ? t('pauseBackwards') : null}
        />
      </div>
      <TextField label={t('pauseReason')} value={reason} maxLength={300} onInput={setReason} />
      <Button icon={PlusIcon} disabled={!isReady} onClick={add}>
        {t(mustEnd ? 'addHoliday' : 'addPause')}
      </Button>
    </div>
  )
}
