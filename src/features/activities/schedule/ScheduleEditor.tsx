import { capital, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { ScheduleWords } from '#i18n/schedule-language.ts'
import { sayWhen } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import { choose } from '#db/write.ts'
import { nextTimes } from '#model/activity-days.ts'
import type { Occurrence } from '#model/occurrences.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Card } from '#ui/Card.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Switch } from '#ui/Switch.tsx'
import { textRow } from '#features/activities/field-rows.tsx'
import { DatesEditor } from './DatesEditor.tsx'
import { Details } from './Details.tsx'
import { PausesEditor } from '#ui/PausesEditor.tsx'
import { ScheduleVersions } from './ScheduleVersions.tsx'
import { SchoolHolidays } from './SchoolHolidays.tsx'
import { TimesEditor } from './TimesEditor.tsx'
import './ScheduleEditor.css'

/** So many of the next days are told. */
const NEXT = 5

export interface ScheduleEditorProps {
  id: string
  live: LiveRecord | null
  activity: Activity | null
  today: string
  words: ScheduleWords
}

/** When an activity is: fixed times, season, single days, pauses and holidays. What it comes to stands beneath, in words and as days. */
export function ScheduleEditor({ id, live, activity, today, words }: ScheduleEditorProps) {
  const t = useMessages('activities')
  const at = { id, live, canEdit: true }
  const schedule = activity?.schedule
  const isBackwards = Boolean(schedule?.startsOn && schedule.endsOn && schedule.endsOn < schedule.startsOn)
  const dates = schedule?.dates.length ?? 0
  const pauses = schedule?.pauses.length ?? 0
  const flag = (field: 'skipsHolidays' | 'skipsSchoolHolidays') => (on: boolean) => choose('activity', id, field, on)
  const next = schedule ? nextTimes(schedule, today, NEXT) : []
  const now = Date.parse(`${today}T12:00:00`)
  const sayShort = ({ on, isCancelled }: Occurrence) =>
    isCancelled ? `${shortDay(on, now)} (${t('cancelled').toLowerCase()})` : shortDay(on, now)
  return (
    <div class="schedule-editor">
      <TimesEditor id={id} live={live} today={today} words={words} />
      {live && <ScheduleVersions live={live} words={words} today={today} canChoose isWhole={false} />}
      <div>
        <h3>{t('season')}</h3>
        <FieldCard
          rows={[
            textRow(at, 'startsOn', { type: 'date', dir: 'ltr' }, t('seasonFrom')),
            textRow(at, 'endsOn', { type: 'date', dir: 'ltr' }, t('seasonUntil')),
          ]}
        />
        <p class="schedule-trouble" role="status">
          {isBackwards && t('seasonBackwards')}
        </p>
      </div>
      <Details title={t('singleDays')} count={dates} isOpen={dates > 0 && schedule?.rules.length === 0}>
        <DatesEditor id={id} live={live} today={today} words={words} />
      </Details>
      <Details title={t('pauses')} count={pauses} isOpen={false}>
        <PausesEditor kind="activity" record={id} set="pauses" live={live} today={today} />
      </Details>
      <Card>
        <Switch
          label={t('skipsHolidays')}
          hint={t('skipsHolidaysHint')}
          checked={live?.fields['skipsHolidays'] === true}
          onChange={flag('skipsHolidays')}
        />
        {live && (
          <FieldVersions
            live={live}
            field="skipsHolidays"
            say={(value) => t(value === true ? 'yes' : 'no')}
            canChoose
          />
        )}
        <Switch
          label={t('skipsSchoolHolidays')}
          checked={live?.fields['skipsSchoolHolidays'] === true}
          onChange={flag('skipsSchoolHolidays')}
        />
        {live && (
          <FieldVersions
            live={live}
            field="skipsSchoolHolidays"
            say={(value) => t(value === true ? 'yes' : 'no')}
            canChoose
          />
        )}
        {live?.fields['skipsSchoolHolidays'] === true && <SchoolHolidays today={today} />}
      </Card>
      {schedule && (
        <div class="schedule-live" role="status" aria-label={t('soWhen')}>
          <p>{capital(sayWhen(schedule, words, today))}</p>
          <small>{next.length === 0 ? t('noTimes') : t('nextDays', { days: next.map(sayShort).join(', ') })}</small>
        </div>
      )}
    </div>
  )
}
