import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import CalendarIcon from '@navikt/aksel-icons/svg/Calendar.svg?raw'
import PersonIcon from '@navikt/aksel-icons/svg/Person.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { toTask } from '#model/task.ts'
import { Button } from '#ui/Button.tsx'
import { Chip, ChipLine } from '#ui/Chips.tsx'
import { useDoubtWords } from '#ui/use-doubt-words.ts'
import { useDraft } from '#ui/use-draft.ts'
import { useRecords } from '#ui/use-records.ts'
import { DueSheet } from './DueSheet.tsx'
import { OrganisationSheet } from './OrganisationSheet.tsx'
import { OwnerSheet } from './OwnerSheet.tsx'
import { findTask, finishNewTask, recentOrganisations, setTaskField, titleOf } from './tasks.ts'
import type { TaskWords } from './task-words.ts'
import './AddTask.css'

export interface AddTaskProps {
  /** Of the task that comes to be when something is written. */
  id: string
  /** Who does it unless somebody else is chosen. */
  owner: string | null
  /** Which organisation it is about unless another is chosen. */
  organisation: string | null
  words: TaskWords
  today: string
  /** It is added: another may be written. */
  onAdded: () => void
}

/** One field for a new task. What is typed is kept like everything else; «Legg til» puts it in the list. */
export function AddTask({ id, owner, organisation, words, today, onAdded }: AddTaskProps) {
  const t = useMessages('tasks')
  const fieldId = useId()
  const draft = useDraft({ kind: 'task', record: id, field: 'text' })
  const doubt = useDoubtWords()('text', draft)
  const live = useRecords(() => findTask(id), [id])
  const suggested = useRecords(recentOrganisations)
  const [sheet, setSheet] = useState<'owner' | 'due' | 'organisation' | null>(null)
  const given = useRef({ owner, organisation })
  given.current = { owner, organisation }
  const input = useRef<HTMLInputElement>(null)
  // One leaves without pressing: what was typed is a task all the same.
  useEffect(() => () => void finishNewTask(id, given.current), [id])
  const task = live && toTask(live)
  const isTyped = draft.text.trim() !== ''
  const shownOwner = live && Object.hasOwn(live.fields, 'owner') ? (task?.owner ?? null) : owner
  const concerns = live && Object.hasOwn(live.fields, 'concerns') ? (task?.concerns ?? null) : organisation
  const when = task && words.when(task)
  const add = async () => {
    if (!isTyped || draft.doubt !== null) return
    onAdded()
    input.current?.focus()
    await finishNewTask(id, { owner, organisation })
  }
  const close = () => setSheet(null)
  return (
    <>
      <form
        class="add-task"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        {isTyped && (
          <ChipLine label={t('newTask')}>
            <Chip icon={PersonIcon} opens onClick={() => setSheet('owner')}>
              {shownOwner ?? t('owner')}
            </Chip>
            <Chip icon={CalendarIcon} opens onClick={() => setSheet('due')}>
              {when ?? t('due')}
            </Chip>
            <Chip icon={BuildingsIcon} opens onClick={() => setSheet('organisation')}>
              {concerns === null ? t('concerns') : (titleOf(concerns) ?? t('unnamedOrganisation'))}
            </Chip>
          </ChipLine>
        )}
        <div class="add-task-line" data-empty={!isTyped || undefined}>
          <label class="ds-sr-only" for={fieldId}>
            {t('newTask')}
          </label>
          <input
            class="input"
            ref={input}
            id={fieldId}
            type="text"
            value={draft.text}
            placeholder={t('newTask')}
            autocomplete="off"
            enterkeyhint="done"
            dir="auto"
            aria-describedby={doubt ? `${fieldId}-doubt` : undefined}
            onInput={draft.onInput}
            onFocus={draft.onFocus}
            onBlur={draft.onBlur}
          />
          <Button look="primary" icon={PlusIcon} type="submit" label={t('add')}>
            {t('addShort')}
          </Button>
        </div>
        <div class="field-error" id={`${fieldId}-doubt`} aria-live="polite">
          {doubt}
        </div>
      </form>
      {sheet === 'owner' && (
        <OwnerSheet owner={shownOwner} onChoose={(name) => setTaskField(id, 'owner', name)} onClose={close} />
      )}
      {sheet === 'due' && (
        <DueSheet
          due={task?.due ?? null}
          today={today}
          onChoose={(day) => setTaskField(id, 'due', day)}
          onClose={close}
        />
      )}
      {sheet === 'organisation' && (
        <OrganisationSheet
          chosen={concerns}
          suggested={suggested}
          onChoose={(chosen) => setTaskField(id, 'concerns', chosen)}
          onClose={close}
        />
      )}
    </>
  )
}
