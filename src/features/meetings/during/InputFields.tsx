import TaskIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import GavelIcon from '@navikt/aksel-icons/svg/Gavel.svg?raw'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { takeAway } from '#db/changing.ts'
import { workspace } from '#db/here.ts'
import { choose } from '#db/write.ts'
import { findMeeting, organisationName } from '#features/meetings/meetings.ts'
import { isKeptForArchive } from '#features/meetings/after/source.ts'
import { useMessages } from '#i18n/messages.ts'
import { NEEDS } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { useAfterPaint } from '#ui/after-paint.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { FollowUpsOfInput } from './FollowUps.tsx'
import { begin, belonging, turnInto } from './room.ts'
import type { FollowUp } from './room.ts'
import type { Editing } from './use-editing.ts'
import { useLive } from './use-live.ts'
import { WhoSaysIt } from './WhoSaysIt.tsx'

interface InputFieldsProps {
  meeting: string
  item: string
  id: string
  editing: Editing
}

/**
 * An input, written in where it stands: who, what is needed, words; and what it becomes. The record comes to be with the first letter
 * or tap; what can be done with it then stands there a frame later, so that the letter need not wait.
 */
export function InputFields(props: InputFieldsProps) {
  const { meeting, item, id, editing } = props
  const now = useLive(id)
  const live = useAfterPaint(now) && now
  return useMemo(() => <Fields {...props} live={live} />, [meeting, item, id, editing, live])
}

function Fields({ meeting, item, id, editing, live }: InputFieldsProps & { live: LiveRecord | null }) {
  const t = useMessages('meetingRoom')
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    root.current?.scrollIntoView?.({ block: 'start' })
    root.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [])
  const begun = () => begin('input', id, belonging('input', meeting, item))
  const set = (field: 'saidBy' | 'need', value: string | null) => {
    begun()
    return choose('input', id, field, value)
  }
  const become = async (kind: FollowUp) => {
    const now = workspace().record(id)
    if (now) editing.openFollowUp(kind, await turnInto(kind, now))
  }
  const removeIt = async () => {
    const held = findMeeting(meeting)
    const isBegun = workspace().record(id) !== null
    if (isBegun && held && isKeptForArchive(held)) return notify(t('mayNotRemove'))
    editing.closeInput()
    if (!isBegun) return
    const back = await takeAway('input', id)
    notify(t('inputRemoved'), back)
  }
  const need = live && stringOf(live.fields, 'need')
  const saidBy = live && stringOf(live.fields, 'saidBy')
  return (
    <div class="room-fields" ref={root} role="group" aria-label={t('inputFields')} onInput={begun}>
      <WhoSaysIt meeting={meeting} chosen={saidBy} onChoose={(organisation) => set('saidBy', organisation)} />
      {live && (
        <FieldVersions live={live} field="saidBy" say={(value) => organisationName(valueText(value)) ?? ''} canChoose />
      )}
      <ChipLine label={t('needs')}>
        {NEEDS.map((one) => (
          <Chip key={one} on={one === need} onClick={() => set('need', one === need ? null : one)}>
            {t(one)}
          </Chip>
        ))}
      </ChipLine>
      {live && (
        <FieldVersions
          live={live}
          field="need"
          say={(value) => t(NEEDS.find((one) => one === value) ?? 'other')}
          canChoose
        />
      )}
      <FieldCard
        rows={[
          {
            key: 'text',
            isFilled: true,
            row: <TextRow kind="input" record={id} live={live} field="text" label={t('words')} prose />,
          },
        ]}
      />
      {live && <FollowUpsOfInput meeting={meeting} input={id} editing={editing} />}
      <div class="room-fields-actions">
        {live && (
          <>
            <Button look="soft" icon={TaskIcon} onClick={() => become('task')}>
              {t('makeTask')}
            </Button>
            <Button look="soft" icon={GavelIcon} onClick={() => become('decision')}>
              {t('makeDecision')}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={removeIt}>
          {live ? t('removeInput') : t('cancel')}
        </Button>
        <Button onClick={editing.closeInput}>{ui('done')}</Button>
      </div>
    </div>
  )
}
