import { useId } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { STATES } from '#model/checklist.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { TextReading, TextRow } from '#ui/TextRow.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import type { Json } from '#model/fields.ts'
import type { Point } from './checklists.ts'
import { sayState } from './saying.ts'

/** How far a point has come; and why, when it is not relevant. */
export function StateChoice({ point, canEdit }: { point: Point; canEdit: boolean }) {
  const t = useMessages('checklists')
  const name = useId()
  const { item, live } = point
  const state = item.state ?? 'not-started'
  const say = (value: Json | undefined) => t(STATES.find((known) => known === value) ?? 'not-started')
  const reason = { kind: 'checklistItem', record: point.id, live, field: 'reason', label: t('reason') } as const
  return (
    <>
      {canEdit ? (
        <fieldset class="state-choice">
          <legend class="ds-sr-only">{t('state')}</legend>
          {STATES.map((each) => (
            <label key={each}>
              <input
                class="ds-input"
                type="radio"
                name={name}
                checked={each === state}
                onClick={() => each !== state && sayState(point, each)}
              />
              <span>{t(each)}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p>{t(state)}</p>
      )}
      {live && <FieldVersions live={live} field="state" say={say} canChoose={canEdit} />}
      {(state === 'not-relevant' || item.reason !== null) &&
        (canEdit ? (
          <FieldCard
            rows={[
              {
                key: 'reason',
                isFilled: item.reason !== null,
                row: <TextRow {...reason} prose autofocus={state === 'not-relevant' && item.reason === null} />,
              },
            ]}
          />
        ) : (
          live && <TextReading live={live} field="reason" label={t('reason')} />
        ))}
      {state === 'not-relevant' && point.standing !== 'not-relevant' && <p>{t('needsReason')}</p>}
    </>
  )
}
