import { dayOf, shortDay } from '#i18n/dates.ts'
import type { AgreementPoint } from '#model/agreement.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { settlePoint } from './drafting.ts'

interface PointLineProps {
  live: LiveRecord
  point: AgreementPoint
  /** `null` for one who may only read. */
  onOpen: (() => void) | null
}

/** An open point or a remark, as it is read. */
export function PointLine({ live, point, onOpen }: PointLineProps) {
  const { t } = useAgreementWords()
  const text = point.text ?? t('pointWithoutText')
  const from = [
    point.initials,
    point.side && t(point.side),
    point.writtenAt !== null && shortDay(dayOf(point.writtenAt)),
  ].filter(Boolean)
  const settle = async () => {
    const undo = await settlePoint(point.id, !point.isSettled)
    notify(t(point.isSettled ? 'pointOpenAgain' : 'pointSettled'), undo)
  }
  const fields = (['text', 'answer'] as const).filter((field) => versionsOf(live, field).length > 1)
  const said = versionsOf(live, 'settledAt').map(({ value }) => typeof value === 'number')
  const isTorn = said.includes(true) && said.includes(false)
  return (
    <div class="agreement-point" data-settled={point.isSettled || undefined}>
      <div class="agreement-point-top">
        <small>{from.join(' · ')}</small>
        {point.isSettled ? (
          <Tag tone="plain">{t('settled')}</Tag>
        ) : (
          point.type === 'open' && <Tag tone="warm">{point.move ? t(MOVES[point.move]) : t('moveNobody')}</Tag>
        )}
      </div>
      <p dir="auto">{text}</p>
      {point.answer !== null && (
        <p class="agreement-answer" dir="auto">
          <span class="ds-sr-only">{t('answer')}: </span>
          {point.answer}
        </p>
      )}
      {fields.map((field) => (
        <FieldVersions key={field} live={live} field={field} say={valueText} prose canChoose={onOpen !== null} />
      ))}
      {isTorn && (
        <FieldVersions
          live={live}
          field="settledAt"
          say={(value) => t(typeof value === 'number' ? 'settled' : 'notSettled')}
          canChoose={onOpen !== null}
        />
      )}
      {onOpen && (
        <div class="agreement-point-actions">
          <Button look="quiet" onClick={settle} label={t(point.isSettled ? 'reopenOf' : 'settleOf', { text })}>
            {t(point.isSettled ? 'reopen' : 'settle')}
          </Button>
          <Button look="quiet" onClick={onOpen} label={t('changeOf', { text })}>
            {t(point.answer === null ? 'answerOrChange' : 'change')}
          </Button>
        </div>
      )}
    </div>
  )
}

const MOVES = { municipality: 'moveMunicipality', organisation: 'moveOrganisation' } as const
