import { useMessages } from '#i18n/messages.ts'
import { TextField } from '#ui/TextField.tsx'
import type { HoursTrouble } from './typed-hours.ts'

/** From and until, typed as one says them: «17», «17.30». What cannot be understood is said, and stays. */
export function HoursFields({
  from,
  until,
  instead,
  trouble,
  onFrom,
  onUntil,
  onEnter,
  onLeave,
}: {
  from: string
  until: string
  /** What holds while nothing is typed. */
  instead?: { from: string; until: string }
  trouble: HoursTrouble | null
  onFrom: (text: string) => void
  onUntil: (text: string) => void
  /** One is in one of them. */
  onEnter?: () => unknown
  /** One left one of them, or pressed Enter. */
  onLeave: () => unknown
}) {
  const t = useMessages('activities')
  const wrong = (typed: string) => t('timeNotUnderstood', { typed: typed.trim() })
  const error =
    trouble === 'from'
      ? wrong(from)
      : trouble === 'until'
        ? wrong(until)
        : trouble === 'no-from'
          ? t('fromMissing')
          : trouble === 'same'
            ? t('timesSame')
            : null
  return (
    <div
      class="activity-hours"
      role="presentation"
      onFocusIn={onEnter}
      onFocusOut={onLeave}
      onKeyDown={({ key }) => key === 'Enter' && onLeave()}
    >
      <TextField
        label={t('fromHour')}
        value={from}
        placeholder={instead?.from || t('fromExample')}
        maxLength={20}
        error={trouble === 'from' || trouble === 'no-from' ? error : null}
        onInput={onFrom}
      />
      <TextField
        label={t('untilHour')}
        value={until}
        placeholder={instead?.until || t('untilExample')}
        maxLength={20}
        error={trouble === 'until' || trouble === 'same' ? error : null}
        onInput={onUntil}
      />
    </div>
  )
}
