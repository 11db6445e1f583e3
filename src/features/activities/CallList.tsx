import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import { useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { capital, shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { sayWhen } from '#i18n/schedule-words.ts'
import { toActivity } from '#model/activity.ts'
import type { Activity } from '#model/activity.ts'
import { callHref } from '#model/links.ts'
import type { LiveRecord } from '#model/wire.ts'
import { phoneText } from '#model/phone-text.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { confirmActivity, municipalityFields, organisationName, phoneOf } from './activities.ts'
import { confirmedDay, needsCall } from './filters.ts'
import { useScheduleWords } from './schedule-language.ts'
import './CallList.css'
import { useRightToday } from './use-right-today.ts'

/** So many at a time: nobody calls more before lunch. */
const AT_A_TIME = 20

/** «Ring og bekreft»: activities nobody confirmed for ninety days, those longest ago first. */
export function CallList() {
  const t = useMessages('activities')
  const canEdit = useCanEdit('activity')
  const today = useRightToday()
  const [most, setMost] = useState(AT_A_TIME)
  const waiting = useRecords(() => unconfirmed(today), [today])
  const hasAny = useRecords(() => workspace().all('activity').length > 0)
  return (
    <Page>
      <PageHeader
        title={t('callTitle')}
        back={{ href: '/aktiviteter', label: t('title') }}
        sub={canEdit && waiting.length > 0 && t('callCount', { count: waiting.length })}
      />
      {!canEdit ? (
        <EmptyState action={<Button href="/aktiviteter">{t('toList')}</Button>}>{t('callReader')}</EmptyState>
      ) : waiting.length === 0 ? (
        <EmptyState
          icon={CheckmarkIcon}
          title={t(hasAny ? 'callNoneTitle' : 'emptyTitle')}
          action={<Button href="/aktiviteter">{t('toList')}</Button>}
        >
          {t(hasAny ? 'callNone' : 'emptyText')}
        </EmptyState>
      ) : (
        <>
          <p class="page-note">{t('callHow')}</p>
          {waiting.slice(0, most).map((record) => (
            <Waiting key={record.record} id={record.record} today={today} />
          ))}
          {waiting.length > most && <Button onClick={() => setMost(most + AT_A_TIME)}>{t('showMore')}</Button>}
        </>
      )}
    </Page>
  )
}

function Waiting({ id, today }: { id: string; today: string }) {
  const t = useMessages('activities')
  const words = useScheduleWords()
  const read = useRecords((): {
    activity: Activity
    confirmed: string | null
    phone: string | null
    holders: string
  } | null => {
    const record = workspace().record(id)
    if (!record) return null
    const activity = toActivity(record, municipalityFields())
    const holders = activity.organisations.map(organisationName).filter(Boolean).join(', ')
    return { activity, confirmed: confirmedDay(record.fields, today), phone: phoneOf(activity), holders }
  }, [id, today])
  if (!read || !words) return null
  const { activity, confirmed, phone, holders } = read
  const title = activity.title || t('unnamed')
  const call = callHref(phone)
  const confirm = async () => notify(t('confirmedWhat', { name: title }), await confirmActivity(id))
  return (
    <Card>
      <div class="call-activity">
        <h2>
          <a href={`/aktiviteter/${id}`}>{title}</a>
        </h2>
        <p>{[capital(sayWhen(activity.schedule, words, today)), activity.place].filter(Boolean).join(' · ')}</p>
        <p class="page-note">
          {[
            confirmed === null ? t('neverConfirmed') : t('confirmed', { when: shortDay(confirmed) }),
            activity.contactName,
            holders,
            phone && phoneText(phone),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div class="call-activity-actions">
          {call === null ? (
            <Button href={`/aktiviteter/${id}`}>{t('noPhone')}</Button>
          ) : (
            <Button look="line" icon={PhoneIcon} href={call} label={t('callAbout', { name: title })}>
              {t('call')}
            </Button>
          )}
          <Button look="soft" icon={CheckmarkIcon} label={t('confirmWhat', { name: title })} onClick={confirm}>
            {t('isRight')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** Those to be confirmed, never confirmed first, then longest ago. */
function unconfirmed(today: string) {
  const dayOf = ({ fields }: LiveRecord) => confirmedDay(fields, today) ?? ''
  return workspace()
    .all('activity')
    .filter(({ fields }) => needsCall(fields, today))
    .toSorted((one, other) => {
      const [first, second] = [dayOf(one), dayOf(other)]
      return first === second ? (one.record < other.record ? -1 : 1) : first < second ? -1 : 1
    })
}
