import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import XMarkIcon from '@navikt/aksel-icons/svg/XMarkOctagon.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import type { Activity } from '#model/activity.ts'
import { occurrences } from '#model/occurrences.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { cancelTime, confirmActivity } from './activities.ts'
import { hoursText, useScheduleWords } from './schedule-language.ts'

/** At the bottom: «Avlys i dag», when it is today, and «Bekreft at dette stemmer», unless somebody did today. */
export function PageActions({ activity, today }: { activity: Activity; today: string }) {
  const t = useMessages('activities')
  const words = useScheduleWords()
  const times = occurrences(activity.schedule, today, today).filter(({ isCancelled }) => !isCancelled)
  const isConfirmed = activity.confirmedOn === today
  if (times.length === 0 && isConfirmed) return null
  const confirm = async () => notify(t('confirmedNow'), await confirmActivity(activity.id))
  return (
    <Buttons>
      {times.map((time) => {
        const hours = words && times.length > 1 ? hoursText(time, words) : ''
        const cancel = async () => notify(t('cancelledNow'), await cancelTime(activity, time))
        return (
          <Button
            key={`${time.on} ${time.from}`}
            look={isConfirmed ? 'soft' : 'line'}
            icon={XMarkIcon}
            onClick={cancel}
          >
            {hours === '' ? t('cancelToday') : t('cancelTodayAt', { hours })}
          </Button>
        )
      })}
      {!isConfirmed && (
        <Button look="primary" icon={CheckmarkIcon} label={t('confirm')} onClick={confirm}>
          {t(times.length > 0 ? 'confirmShort' : 'confirm')}
        </Button>
      )}
    </Buttons>
  )
}
