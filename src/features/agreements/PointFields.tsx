import { takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { SIDES } from '#model/agreement.ts'
import type { AgreementPoint, Side } from '#model/agreement.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useAgreementWords } from './agreement-words.ts'

/** An open point or a remark, written in. */
export function PointFields({
  live,
  point,
  onClose,
}: {
  live: LiveRecord
  point: AgreementPoint
  onClose: () => void
}) {
  const { t } = useAgreementWords()
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [])
  const row = (field: 'text' | 'answer' | 'initials', label: string) => ({
    key: field,
    isFilled: field === 'text' || point[field] !== null,
    row: (
      <TextRow
        kind="agreementPoint"
        record={point.id}
        live={live}
        field={field}
        label={label}
        prose={field !== 'initials'}
      />
    ),
  })
  const remove = async () => {
    onClose()
    const undo = await takeAway('agreementPoint', point.id)
    notify(t('pointRemoved'), undo)
  }
  return (
    <div
      class="agreement-point-fields"
      ref={root}
      role="group"
      aria-label={t(point.type === 'open' ? 'openPoint' : 'comment')}
    >
      <FieldCard
        rows={[
          row('text', t(point.type === 'open' ? 'pointText' : 'commentText')),
          row('answer', t('answer')),
          row('initials', t('initials')),
        ]}
      />
      <Sides live={live} point={point} field="side" label={t('saidBy')} />
      {point.type === 'open' && <Sides live={live} point={point} field="move" label={t('whoseMove')} />}
      <div class="agreement-point-actions">
        <Button look="quiet" onClick={remove}>
          {t('removePoint')}
        </Button>
        <Button onClick={onClose}>{ui('done')}</Button>
      </div>
    </div>
  )
}

interface SidesProps {
  live: LiveRecord
  point: AgreementPoint
  field: 'side' | 'move'
  label: string
}

function Sides({ live, point, field, label }: SidesProps) {
  const { t } = useAgreementWords()
  const say = (value: unknown) => t(SIDES.find((one) => one === value) ?? 'nobody')
  const set = (side: Side) => choose('agreementPoint', point.id, field, side === point[field] ? null : side)
  return (
    <>
      <div class="agreement-sides">
        <span aria-hidden="true">{label}</span>
        <div class="chips" role="group" aria-label={label}>
          {SIDES.map((side) => (
            <Chip key={side} on={side === point[field]} onClick={() => set(side)}>
              {t(side)}
            </Chip>
          ))}
        </div>
      </div>
      <FieldVersions live={live} field={field} say={say} canChoose />
    </>
  )
}
