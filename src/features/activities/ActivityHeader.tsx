import { useEffect, useRef } from 'preact/hooks'
import { shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { sayTime } from '#i18n/schedule-words.ts'
import type { Activity } from '#model/activity.ts'
import { versionsOf } from '#model/merge.ts'
import { occurrences } from '#model/occurrences.ts'
import { stringOf } from '#model/reading.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Banner } from '#ui/Banner.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { PageHeader } from '#ui/Page.tsx'
import { Tag } from '#ui/Tag.tsx'
import { TitleField } from '#ui/TitleField.tsx'
import { useCanEdit, useKeeps } from '#ui/use-can-edit.ts'
import { ActivityMenu } from './ActivityMenu.tsx'
import { ActivityTiles } from './ActivityTiles.tsx'
import { confirmedDay, isFresh } from './filters.ts'
import { useScheduleWords } from './schedule-language.ts'
import { termLabel } from './terms.ts'
import './ActivityHeader.css'

export interface ActivityHeaderProps {
  id: string
  live: LiveRecord | null
  activity: Activity | null
  back: { href: string; label: string }
  isNew: boolean
  today: string
}

/** What it is, whether it is held today, whether it is to be trusted, and what one most often wants to do. */
export function ActivityHeader({ id, live, activity, back, isNew, today }: ActivityHeaderProps) {
  const t = useMessages('activities')
  const locale = useLocale()
  const canEdit = useCanEdit('activity')
  const keeps = useKeeps('activity')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew && !live) root.current?.querySelector('textarea')?.focus()
  }, [])
  const sub =
    activity && [activity.type && termLabel('type', activity.type, locale), activity.area].filter(Boolean).join(' · ')
  const title = activity?.title || t(live ? 'unnamed' : 'add')
  return (
    <div class="activity-header" ref={root}>
      <PageHeader
        title={title}
        titleField={keeps && <TitleField kind="activity" record={id} field="title" label={t('titleField')} />}
        sub={sub}
        back={back}
        actions={live && activity && canEdit && <ActivityMenu live={live} activity={activity} listHref={back.href} />}
        {...(activity?.writtenIn ? { lang: activity.writtenIn } : {})}
      />
      {live && <FieldVersions live={live} field="title" say={valueText} canChoose={keeps} />}
      {activity && <HeldToday activity={activity} today={today} />}
      {live && <Confirmation live={live} today={today} />}
      {activity && <ActivityTiles activity={activity} live={live} today={today} />}
    </div>
  )
}

/** That it is cancelled today, as plainly as can be. */
function HeldToday({ activity, today }: { activity: Activity; today: string }) {
  const t = useMessages('activities')
  const words = useScheduleWords()
  const times = words ? occurrences(activity.schedule, today, today) : []
  const cancelled = times.filter(({ isCancelled }) => isCancelled)
  if (!words || cancelled.length === 0) return null
  return (
    <Banner tone="red">
      {cancelled.map((time) => (
        <p key={time.from} class="activity-cancelled">
          <b>
            {times.length > cancelled.length
              ? t('cancelledTodayAt', { when: sayTime(time, words, today) })
              : t('cancelledToday')}
          </b>
          {time.reason && <span dir="auto">{time.reason}</span>}
        </p>
      ))}
    </Banner>
  )
}

/** When someone last said that it is right; grey when that is long ago. */
function Confirmation({ live, today }: { live: LiveRecord; today: string }) {
  const t = useMessages('activities')
  const confirmedOn = confirmedDay(live.fields, today)
  if (confirmedOn === null)
    return (
      <p>
        <Tag tone="plain">{t('neverConfirmed')}</Tag>
      </p>
    )
  const when = confirmedOn === today ? t('today') : shortDay(confirmedOn)
  const who = stringOf(live.fields, 'confirmedBy') ?? versionsOf(live, 'confirmedOn')[0]?.by ?? ''
  const fresh = isFresh(confirmedOn, today)
  return (
    <p>
      <Tag tone={fresh ? 'accent' : 'plain'}>
        {who === '' ? t('confirmed', { when }) : t('confirmedBy', { when, who })}
      </Tag>
      {!fresh && <small class="activity-stale">{t('staleHint')}</small>}
    </p>
  )
}
