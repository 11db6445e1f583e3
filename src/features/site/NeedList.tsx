import HandHeartIcon from '@navikt/aksel-icons/svg/HandHeart.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useLocation } from 'preact-iso'
import { CONTRIBUTIONS } from '#content/contributions.ts'
import { shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { isNeedOver } from '#model/need.ts'
import type { Need } from '#model/need.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useToday } from '#ui/use-today.ts'
import { listNeeds, newNeedId } from './needs.ts'

/** What the municipality wants help with: those still wanted first. */
export function NeedList({ openId }: { openId: string | null }) {
  const t = useMessages('site')
  const { route } = useLocation()
  const today = useToday()
  const canEdit = useCanEdit('need')
  const needs = useRecords(() => listNeeds(today), [today])
  const add = canEdit && (
    <Button look="primary" icon={PlusIcon} onClick={() => route(`/nettside/${newNeedId()}?ny=1`)}>
      {t('newNeed')}
    </Button>
  )
  return (
    <Page action={needs.length > 0 && add}>
      <PageHeader
        title={t('needs')}
        sub={needs.length > 0 && t('needsText')}
        back={{ href: '/nettside', label: t('title') }}
      />
      {needs.length > 0 ? (
        <Rows label={t('needs')}>
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} today={today} isOpen={need.id === openId} />
          ))}
        </Rows>
      ) : canEdit ? (
        <EmptyState icon={HandHeartIcon} title={t('needsEmptyTitle')} action={add}>
          {t('needsEmptyText')}
        </EmptyState>
      ) : (
        <EmptyState icon={HandHeartIcon}>{t('needsEmptyReader')}</EmptyState>
      )}
    </Page>
  )
}

function NeedRow({ need, today, isOpen }: { need: Need; today: string; isOpen: boolean }) {
  const t = useMessages('site')
  const locale = useLocale()
  const { id, title, type, endsOn, isPublic } = need
  const isOver = isNeedOver(need, today)
  const when =
    endsOn === null ? null : isOver ? t('isOver', { day: shortDay(endsOn) }) : t('until', { day: shortDay(endsOn) })
  const kind = type === null ? null : (CONTRIBUTIONS.find((one) => one.id === type)?.[locale] ?? type)
  return (
    <Row
      title={<span dir="auto">{title ?? t('needUnnamed')}</span>}
      sub={[kind, when].filter(Boolean).join(' · ')}
      end={isPublic && !isOver ? <Tag>{t('isPublic')}</Tag> : !isPublic && <Tag tone="plain">{t('isInternal')}</Tag>}
      href={`/nettside/${id}`}
      current={isOpen}
    />
  )
}
