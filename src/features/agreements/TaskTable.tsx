import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import type { AgreementTask } from '#model/agreement.ts'
import { textOf } from '#model/agreement-blanks.ts'
import { runsOf } from '#model/agreement-blanks.ts'
import { byOrder } from '#model/order-key.ts'
import type { Drafted } from '#page/agreement.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { addTask, moveTask } from './drafting.ts'
import { TaskFields } from './TaskFields.tsx'
import './TaskTable.css'

const SIDES = { municipality: 'municipality', organisation: 'organisation', both: 'both', none: 'notPart' } as const

/** Who does what and when; one row at a time is written in, where it stands. */
export function TaskTable({ source, canEdit }: { source: Drafted; canEdit: boolean }) {
  const { t } = useAgreementWords()
  const [open, setOpen] = useState<string | null>(null)
  const tasks = [...source.tasks].sort(byOrder)
  const filled = (text: string | null) => textOf(runsOf(text ?? '', source.values))
  const who = ({ side, who: person }: AgreementTask) =>
    [side && t(SIDES[side]), filled(person)].filter(Boolean).join(': ')
  const move = async (from: number, to: number) => {
    const task = tasks[from]
    if (!task || to < 0 || to >= tasks.length) return
    const rest = tasks.filter((one) => one !== task)
    await moveTask(task, rest[to - 1] ?? null, rest[to] ?? null)
  }
  return (
    <Section title={t('tasks')}>
      {tasks.length > 0 && (
        <div class="task-table" role="list" aria-label={t('tasks')}>
          {tasks.map((task, at) => {
            const live = workspace().record(task.id)
            return (
              <div key={task.id} role="listitem" data-open={task.id === open || undefined}>
                {task.id === open && live ? (
                  <TaskFields
                    live={live}
                    task={task}
                    onUp={at > 0 ? () => move(at, at - 1) : null}
                    onDown={at < tasks.length - 1 ? () => move(at, at + 1) : null}
                    onClose={() => setOpen(null)}
                  />
                ) : (
                  <TaskLine
                    text={filled(task.text) || t('untitledTask')}
                    who={who(task)}
                    when={filled(task.when)}
                    onOpen={canEdit ? () => setOpen(task.id) : null}
                  />
                )}
              </div>
            )
          })}
        </div>
      )}
      {canEdit && (
        <div>
          <Button icon={PlusIcon} onClick={async () => setOpen(await addTask(source.agreement.id, source.tasks))}>
            {t('addTask')}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface LineProps {
  text: string
  who: string
  when: string
  /** `null` for one who may only read. */
  onOpen: (() => void) | null
}

function TaskLine({ text, who, when, onOpen }: LineProps) {
  const words = (
    <>
      <b>{text}</b>
      <span>{who}</span>
      <span>{when}</span>
    </>
  )
  return onOpen ? (
    <button type="button" class="task-line" onClick={onOpen}>
      {words}
    </button>
  ) : (
    <div class="task-line">{words}</div>
  )
}
