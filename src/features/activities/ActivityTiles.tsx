import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import HeartIcon from '@navikt/aksel-icons/svg/Heart.svg?raw'
import HeartFillIcon from '@navikt/aksel-icons/svg/HeartFill.svg?raw'
import MapIcon from '@navikt/aksel-icons/svg/LocationPin.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/ArrowForward.svg?raw'
import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { Activity } from '#model/activity.ts'
import { callHref, mapHref } from '#model/links.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { ActionTiles } from '#ui/ActionTiles.tsx'
import { publicAddress } from '#sync/public-address.ts'
import { saveFile } from '#ui/save-file.ts'
import { useRecords } from '#ui/use-records.ts'
import { municipalityFields, phoneOf } from './activities.ts'
import { favour, isFavourite, watchFavourites } from './favourites.ts'
import { useScheduleWords } from './schedule-language.ts'
import { shareText } from './share-text.ts'

/** Call, find the way, put it in one's calendar, tell somebody, remember it. */
export function ActivityTiles({
  activity,
  live,
  today,
}: {
  activity: Activity
  live: LiveRecord | null
  today: string
}) {
  const t = useMessages('activities')
  const words = useScheduleWords()
  const municipality = useRecords(() => stringOf(municipalityFields(), 'name'))
  const phone = useRecords(() => phoneOf(activity), [activity])
  const isMine = useFavourite(activity.id)
  const name = activity.title || t('unnamed')
  const toCalendar = async () => {
    const { calendarFile } = await import('./calendar-file.ts')
    const { content, fileName } = calendarFile(activity, live, today, t)
    saveFile(content, fileName)
  }
  const share = async () => {
    if (!words) return
    const address = publicAddress()
    const page = activity.isPublic && address !== null ? `${address}aktivitet/${activity.id}` : null
    const text = shareText(activity, words, today, t, page)
    if ('share' in navigator) {
      await navigator.share({ title: name, text }).catch(() => undefined) // changed their mind
      return
    }
    const isCopied = await copy(text)
    notify(t(isCopied ? 'shareCopied' : 'shareFailed'))
  }
  return (
    <ActionTiles
      tiles={[
        { icon: PhoneIcon, href: callHref(phone), label: t('call'), full: t('callAbout', { name }) },
        {
          icon: MapIcon,
          href: mapHref(activity.point, activity.address ?? activity.place, municipality),
          label: t('map'),
          full: t('mapOf', { name }),
          isElsewhere: true,
        },
        { icon: CalendarIcon, label: t('calendar'), full: t('calendarOf', { name }), onClick: toCalendar },
        { icon: ShareIcon, label: t('share'), full: t('shareWhat', { name }), onClick: share },
        {
          icon: isMine ? HeartFillIcon : HeartIcon,
          label: t('favourite'),
          full: t('favouriteOf', { name }),
          pressed: isMine,
          onClick: () => favour(activity.id, !isMine),
        },
      ]}
    />
  )
}

function useFavourite(id: string): boolean {
  const [is, setIs] = useState(() => isFavourite(id))
  useEffect(() => {
    setIs(isFavourite(id))
    return watchFavourites(() => setIs(isFavourite(id)))
  }, [id])
  return is
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // not allowed, or nowhere to copy to
  }
}
