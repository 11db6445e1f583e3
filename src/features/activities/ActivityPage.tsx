import { useEffect } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toActivity } from '#model/activity.ts'
import type { Activity } from '#model/activity.ts'
import { callHref, emailHref } from '#model/links.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { publicAddress } from '#sync/public-address.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { PublicSwitch } from '#ui/PublicSwitch.tsx'
import { RemovedMeanwhile } from '#ui/Removed.tsx'
import { useCanEdit, useKeeps } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { findActivity, municipalityFields } from './activities.ts'
import { ActivityHeader } from './ActivityHeader.tsx'
import { setFields } from './changing.ts'
import { ContactCard, ForWhomCard, InternalCard, JoiningCard, PlaceCard, WhatCard } from './FieldCards.tsx'
import { PageActions } from './PageActions.tsx'
import { RemovedActivity } from './RemovedActivity.tsx'
import { WhenSection } from './WhenSection.tsx'
import { useRightToday } from './use-right-today.ts'

export interface ActivityPageProps {
  id: string
  /** It comes to be when something is written into it. */
  isNew: boolean
  /** The organisation a new one is held by; `null` when one came from elsewhere. */
  holder: string | null
  /** The list one came from. */
  listHref: string
}

/** One activity: all a visitor must know, read and typed in where it stands. */
export function ActivityPage({ id, isNew, holder, listHref }: ActivityPageProps) {
  const t = useMessages('activities')
  const canEdit = useCanEdit('activity')
  const keeps = useKeeps('activity')
  const leads = useCanEdit('municipality')
  const today = useRightToday()
  const live = useRecords(() => findActivity(id), [id])
  const municipality = useRecords(municipalityFields)
  const back = { href: listHref, label: t('title') }
  useEffect(() => {
    if (isNew && live && holder !== null && !(`organisations/${holder}` in live.fields))
      void setFields(id, { [`organisations/${holder}`]: true })
  }, [isNew, live, holder])
  if (!live && !isNew) return <UnknownActivity back={back} />
  if (live?.fields['deletedAt']) return <RemovedActivity live={live} back={back} />
  const activity = live && toActivity(live, municipality)
  const at = { id, live, canEdit: keeps }
  const missing = activity && missingForAll(activity, municipality)
  return (
    <Page action={activity && keeps && <PageActions activity={activity} today={today} />}>
      <ActivityHeader id={id} live={live} activity={activity} back={back} isNew={isNew} today={today} />
      {live && <RemovedMeanwhile kind="activity" {...{ live, t }} text={t('deletedMeanwhile')} />}
      <WhenSection id={id} live={live} activity={activity} canEdit={keeps} isNew={isNew} today={today} />
      <WhatCard {...at} />
      {keeps && <p class="page-note">{t('tapToEdit')}</p>}
      <PlaceCard {...at} />
      <ForWhomCard {...at} />
      <JoiningCard {...at} />
      <ContactCard {...at} />
      {canEdit && <InternalCard {...at} activity={activity} today={today} />}
      {canEdit && (
        <PublicSwitch
          kind="activity"
          {...{ id, live, t }}
          address={publicAddress()}
          page={`aktivitet/${id}`}
          missing={missing && t(missing.word)}
          mend={
            missing?.isNobody ? { href: '/innstillinger/kommune', label: t(leads ? 'addContact' : 'seeContact') } : null
          }
        />
      )}
    </Page>
  )
}

function UnknownActivity({ back }: { back: { href: string; label: string } }) {
  const t = useMessages('activities')
  const isFetching = useSession(({ sync }) => sync.joined && sync.sharedAt === null)
  return (
    <Page>
      <PageHeader title={isFetching ? t('title') : t('unknownTitle')} back={back} />
      {isFetching ? (
        <p role="status">{t('fetching')}</p>
      ) : (
        <EmptyState action={<Button href={back.href}>{t('toList')}</Button>}>{t('unknownText')}</EmptyState>
      )}
    </Page>
  )
}

/**
 * What somebody who reads it on the public page would ask for in vain; `null` when there is nothing. Who has no contact of its own
 * is asked for at the municipality's; where there is none either, `isNobody`.
 */
function missingForAll(
  activity: Activity,
  municipality: LiveRecord['fields'],
): { word: MissingWord; isNobody: boolean } | null {
  const { place, address, area, isOnline, contactName, contactPhone, contactEmail } = activity
  const hasPlace = isOnline || [place, address, area].some((one) => one !== null)
  if ([contactName, contactPhone, contactEmail].some((one) => one !== null))
    return hasPlace ? null : { word: 'publicNoPlace', isNobody: false }
  const text = (field: string) => stringOf(municipality, field)
  const isNobody =
    text('contactName') === null && callHref(text('contactPhone')) === null && emailHref(text('contactEmail')) === null
  if (hasPlace) return { word: isNobody ? 'publicNobody' : 'publicNoContact', isNobody }
  return { word: isNobody ? 'publicNoPlaceNobody' : 'publicNoPlaceNorContact', isNobody }
}

type MissingWord =
  | 'publicNoPlace'
  | 'publicNoContact'
  | 'publicNobody'
  | 'publicNoPlaceNorContact'
  | 'publicNoPlaceNobody'
