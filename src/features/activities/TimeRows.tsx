import { useState } from 'preact/hooks'
import { capital, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayTime } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import type { Occurrence } from '#model/occurrences.ts'
import { Button } from '#ui/Button.tsx'
import { Tag } from '#ui/Tag.tsx'
import { TimeSheet } from './TimeSheet.tsx'

/** The next times one by one, with what has become of each; those who may can cancel or move one. */
export function TimeRows({
  activity,
  times,
  words,
  canEdit,
  today,
}: {
  activity: Activity
  times: readonly Occurrence[]
  words: ScheduleWords
  canEdit: boolean
  today: string
}) {
  const t = useMessages('activities')
  const [openKey, setOpenKey] = useState<string | null>(null)
  const open = times.find((time) => originOf(time) === openKey)
  return (
    <>
      <ul class="activity-times" aria-label={t('nextTimes')}>
        {times.map((time) => {
          const said = capital(sayTime(time, words, today))
          return (
            <li key={originOf(time)}>
              <span>
                {time.isCancelled ? <s>{said}</s> : said} {time.isCancelled && <Tag tone="red">{t('cancelled')}</Tag>}
                {time.movedFrom && (
                  <Tag tone="warm">
                    {time.movedFrom.on === time.on
                      ? t('movedHours')
                      : t('movedFrom', { when: shortDay(time.movedFrom.on) })}
                  </Tag>
                )}
                {time.reason && <small dir="auto"> {time.reason}</small>}
              </span>
              {canEdit && (
                <Button
                  look="quiet"
                  label={t('changeTimeOf', { when: said })}
                  onClick={() => setOpenKey(originOf(time))}
                >
                  {t('changeTime')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {open && (
        <TimeSheet
          key={openKey}
          activity={activity}
          time={open}
          words={words}
          today={today}
          onClose={() => setOpenKey(null)}
        />
      )}
    </>
  )
}

/** The same for a time, wherever it is moved. */
function originOf({ on, from, movedFrom }: Occurrence): string {
  const planned = movedFrom ?? { on, from }
  return `${planned.on} ${planned.from ?? ''}`
}
