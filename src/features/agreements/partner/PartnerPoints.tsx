import type { Waiting } from '#db/partner-box.ts'
import { moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { PartnerPoint } from '#model/partner.ts'
import { Button } from '#ui/Button.tsx'
import { Tag } from '#ui/Tag.tsx'
import type { Partner, PartnerHere } from './partner-here.ts'

interface PartnerPointsProps {
  here: PartnerHere
  partner: Partner
  label: string
  points: readonly PartnerPoint[]
  waiting: readonly Waiting[]
  /** What could not be taken is to be changed; there is no place for that when absent. */
  onChange?: (id: string) => void
}

/** What has been said, and what is on its way with the truth about where it is. */
export function PartnerPoints({ here, partner, label, points, waiting, onChange }: PartnerPointsProps) {
  if (points.length === 0 && waiting.length === 0) return null
  return (
    <div class="partner-points" role="list" aria-label={label}>
      {points.map((point) => (
        <Point key={point.id} point={point} />
      ))}
      {waiting.map((one) => (
        <OnItsWay
          key={one.id}
          one={one}
          isSending={here.isSending}
          onForget={() => partner.forget(one.id)}
          onChange={onChange && (() => onChange(one.id))}
        />
      ))}
    </div>
  )
}

function Point({ point }: { point: PartnerPoint }) {
  const t = useMessages('partner')
  const side = t(point.side === 'organisation' ? 'fromOrganisation' : 'fromMunicipality')
  const from = point.initials ? t('pointFrom', { side, initials: point.initials }) : side
  return (
    <div role="listitem">
      <small>
        {from}
        {point.writtenAt !== null && ` · ${moment(point.writtenAt)}`}
      </small>
      <p dir="auto">{point.text}</p>
      {point.answer && (
        <p class="partner-answer" dir="auto">
          <b>{t('answer')}: </b>
          {point.answer}
        </p>
      )}
      <div class="partner-tags">
        <Tag tone={point.type === 'open' && !point.isSettled ? 'warm' : 'plain'}>
          {point.isSettled ? t('settled') : t(point.type === 'open' ? 'openPoint' : 'remark')}
        </Tag>
        {point.type === 'open' && !point.isSettled && point.move && (
          <Tag tone="plain">{t(point.move === 'organisation' ? 'moveOrganisation' : 'moveMunicipality')}</Tag>
        )}
      </div>
    </div>
  )
}

interface OnItsWayProps {
  one: Waiting
  isSending: boolean
  onForget: () => void
  onChange: (() => void) | undefined
}

function OnItsWay({ one, isSending, onForget, onChange }: OnItsWayProps) {
  const t = useMessages('partner')
  const isWaiting = one.sentAt === null
  return (
    <div role="listitem" tabIndex={-1} data-waiting={isWaiting || undefined}>
      <small>{t('pointFrom', { side: t('fromOrganisation'), initials: one.initials })}</small>
      <p dir="auto">{one.text}</p>
      <div class="partner-tags" role="status">
        <Tag tone={one.isRefused ? 'red' : isWaiting ? 'warm' : 'accent'}>
          {one.isRefused
            ? t('refused')
            : one.sentAt !== null
              ? t('sent', { when: moment(one.sentAt) })
              : t(isSending ? 'sending' : 'waiting')}
        </Tag>
        {one.isRefused && onChange && (
          <Button look="line" onClick={onChange}>
            {t('change')}
          </Button>
        )}
        {one.isRefused && (
          <Button look="quiet" onClick={onForget}>
            {t('forget')}
          </Button>
        )}
      </div>
    </div>
  )
}
