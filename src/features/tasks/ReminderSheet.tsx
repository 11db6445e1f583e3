import { useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { compareTasks, isFor } from '#model/task.ts'
import type { Task } from '#model/task.ts'
import { FileButtons } from '#ui/FileButtons.tsx'
import { reminderFile } from '#ui/reminder-file.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useMyName } from '#ui/use-my-name.ts'
import { titleOf } from './tasks.ts'
import { revisionOf, toRemind } from './to-remind.ts'
import { useTaskWords } from './task-words.ts'
import { WhoAreYou } from './WhoAreYou.tsx'

/** So many are named; the others are in the file as well. */
const NAMED = 20

/** Puts tasks into the phone's own calendar, which reminds also when the app is closed. Mine of the ones given, or the one. */
export function ReminderSheet({
  tasks,
  isOne = false,
  onClose,
}: {
  tasks: readonly Task[]
  isOne?: boolean
  onClose: () => void
}) {
  const t = useMessages('tasks')
  const me = useMyName()
  const words = useTaskWords(today())
  const [said, setSaid] = useState<'notShared' | 'notMade' | null>(null)
  const mine = toRemind(tasks.filter((task) => isOne || isFor(task, me))).sort(compareTasks)
  const make = async () => {
    const reminders = mine.map(({ id, due, text, note, owner, concerns }) => ({
      id,
      due,
      summary: text?.trim().replace(/\s+/g, ' ') ?? t('noText'),
      description: [
        concerns && t('reminderAbout', { name: titleOf(concerns) ?? t('unnamedOrganisation') }),
        owner && t('reminderFor', { name: owner }),
        note,
      ]
        .filter(Boolean)
        .join('\n'),
      url: `${location.origin}/oppgaver/${id}`,
      sequence: revisionOf(id),
    }))
    const text = await reminderFile(reminders, t('calendarName'), Date.now())
    return new File([text], `${t('fileName')}.ics`, { type: 'text/calendar' })
  }
  const isNobody = me === null && !isOne
  const none = isNobody ? t('remindWho') : mine.length === 0 ? t('remindNone') : null
  return (
    <Sheet
      title={isOne ? t('remindOne') : t('remind')}
      open
      onClose={onClose}
      actions={
        none === null && <FileButtons make={make} shareLabel={t('share')} saveLabel={t('save')} onTrouble={setSaid} />
      }
    >
      {none === null ? (
        <>
          <p>{t('remindText')}</p>
          {!isOne && <h3>{t('remindAll', { count: mine.length })}</h3>}
          <Rows>
            {mine.slice(0, NAMED).map((task) => (
              <Row key={task.id} title={words.excerpt(task)} sub={words.when(task)} />
            ))}
          </Rows>
        </>
      ) : (
        <>
          <p>{none}</p>
          {isNobody && <WhoAreYou />}
        </>
      )}
      <p role="status">{said && t(said)}</p>
    </Sheet>
  )
}
