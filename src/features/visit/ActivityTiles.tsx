import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import HeartIcon from '@navikt/aksel-icons/svg/Heart.svg?raw'
import HeartFillIcon from '@navikt/aksel-icons/svg/HeartFill.svg?raw'
import MapIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/ArrowForward.svg?raw'
import { favouriteIds } from '#db/visit-kept.ts'
import type { Activity } from '#model/activity.ts'
import { callHref, mapHref } from '#model/links.ts'
import { sayActivityWhen } from '#page/describe.ts'
import { notify } from '#session.ts'
import { ActionTiles } from '#ui/ActionTiles.tsx'
import { saveFile } from '#ui/save-file.ts'
import { favour, useVisit } from './here.ts'
import type { VisitLanguage } from './language.ts'
import type { VisitIndex } from './visit-index.ts'
import { joined } from './words.ts'

/** Call, find the way, put it in one's calendar, tell somebody, remember it. */
export function ActivityTiles({
  activity,
  index,
  space,
  language,
}: {
  activity: Activity
  index: VisitIndex
  space: string
  language: VisitLanguage
}) {
  const { t } = language
  const { id, title } = activity
  const isMine = useVisit(({ version }) => version >= 0 && favouriteIds().has(id))
  const full = (word: string) => `${word}: ${title}`
  const phone =
    activity.contactPhone ??
    activity.organisations.map((one) => index.organisation(one)?.phone ?? null).find((one) => one !== null) ??
    null
  return (
    <ActionTiles
      tiles={[
        { icon: PhoneIcon, href: callHref(phone), label: t('call'), full: full(t('call')) },
        {
          icon: MapIcon,
          href: mapHref(activity.point, activity.address ?? activity.place, index.data.municipality.name),
          label: t('map'),
          full: full(t('map')),
          isElsewhere: true,
        },
        {
          icon: CalendarIcon,
          label: t('calendar'),
          full: full(t('calendar')),
          onClick: () => saveCalendar(activity, index, space, language),
        },
        {
          icon: ShareIcon,
          label: t('share'),
          full: full(t('share')),
          onClick: () => share(activity, index, space, language),
        },
        {
          icon: isMine ? HeartFillIcon : HeartIcon,
          label: t('favourite'),
          full: full(t('favourite')),
          pressed: isMine,
          onClick: () => favour(id, !isMine),
        },
      ]}
    />
  )
}

/** The page of it that anyone can read, also without the app. */
function pageOf(id: string, space: string, language: VisitLanguage): string {
  return `${location.origin}/${space}/aktivitet/${encodeURIComponent(id)}?sprak=${language.id}`
}

async function saveCalendar(activity: Activity, { data, today }: VisitIndex, space: string, language: VisitLanguage) {
  const { activitiesCalendar } = await import('#page/feeds.ts')
  const pageOfOne = (id: string) => pageOf(id, space, language)
  const text = activitiesCalendar({ data, language, today, pageOf: pageOfOne }, activity.title, [activity])
  const name = activity.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${name || 'aktivitet'}.ics`)
}

async function share(activity: Activity, { today }: VisitIndex, space: string, language: VisitLanguage) {
  const url = pageOf(activity.id, space, language)
  const place = joined([activity.place, activity.address], ', ')
  const text = joined([activity.title, sayActivityWhen(activity, language, today), place], '\n')
  if ('share' in navigator) {
    await navigator.share({ title: activity.title, text, url }).catch(() => undefined) // changed their mind
    return
  }
  const isCopied = await copy(`${text}\n${url}`)
  notify(isCopied ? language.t('copied') : language.t('notCopied', { address: url }))
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // not allowed, or nowhere to copy to
  }
}
