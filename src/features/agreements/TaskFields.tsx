import { takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import ArrowDownIcon from '@navikt/aksel-icons/svg/ArrowDown.svg?raw'
import ArrowUpIcon from '@navikt/aksel-icons/svg/ArrowUp.svg?raw'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { TASK_SIDES } from '#model/agreement.ts'
import type { AgreementTask } from '#model/agreement.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useAgreementWords } from './agreement-words.ts'

const SIDES = { municipality: 'municipality', organisation: 'organisation', both: 'both', none: 'notPart' } as const

interface TaskFieldsProps {
  live: LiveRecord
  task: AgreementTask
  /** `null` when it is first, or last. */
  onUp: (() => unknown) | null
  onDown: (() => unknown) | null
  onClose: () => void
}

/** One row of the table, written in. */
export function TaskFields({ live, task, onUp, onDown, onClose }: TaskFieldsProps) {
  const { t } = useAgreementWords()
  const ui = useMessages('ui')
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [])
  const title = task.text ?? t('untitledTask')
  const remove = async () => {
    onClose()
    const undo = await takeAway('agreementTask', task.id)
    notify(t('taskRemoved', { title }), undo)
  }
  const side = (value: unknown) => t(SIDES[TASK_SIDES.find((one) => one === value) ?? 'both'])
  const row = (field: 'text' | 'who' | 'when') => ({
    key: field,
    isFilled: field === 'text' || task[field] !== null,
    row: (
      <TextRow
        kind="agreementTask"
        record={task.id}
        live={live}
        field={field}
        label={t(LABELS[field])}
        prose={field === 'text'}
      />
    ),
  })
  return (
    <div class="task-fields" ref={root} role="group" aria-label={title}>
      <FieldCard rows={[row('text'), row('who'), row('when')]} />
      <ChipLine label={t('side')}>
        {TASK_SIDES.map((one) => (
          <Chip key={one} on={one === task.side} onClick={() => choose('agreementTask', task.id, 'side', one)}>
            {t(SIDES[one])}
          </Chip>
        ))}
      </ChipLine>
      <FieldVersions live={live} field="side" say={side} canChoose />
      <div class="task-actions">
        <IconButton icon={ArrowUpIcon} label={t('moveUp', { title })} onClick={onUp ?? nothing} />
        <IconButton icon={ArrowDownIcon} label={t('moveDown', { title })} onClick={onDown ?? nothing} />
        <Button look="quiet" onClick={remove}>
          {t('removeTask')}
        </Button>
        <Button onClick={onClose}>{ui('done')}</Button>
      </div>
    </div>
  )
}

const LABELS = { text: 'taskText', who: 'taskWho', when: 'taskWhen' } as const

function nothing(): void {}
