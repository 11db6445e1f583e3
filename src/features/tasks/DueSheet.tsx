import { useState } from 'preact/hooks'
import { shortDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { isDay } from '#model/fields.ts'
import { daysLater } from '#model/calendar-days.ts'
import { monthLater } from '#model/task.ts'
import { Button } from '#ui/Button.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import './DueSheet.css'

/** When it is to be done: the days one most often means, or any other. One tap chooses, and the sheet closes. */
export function DueSheet({
  due,
  today,
  onChoose,
  onClose,
}: {
  due: string | null
  today: string
  onChoose: (day: string | null) => unknown
  onClose: () => void
}) {
  const t = useMessages('tasks')
  const ui = useMessages('ui')
  const [typed, setTyped] = useState(due ?? '')
  const choose = (day: string | null) => {
    onClose()
    return onChoose(day)
  }
  const isTyped = isDay(typed) && typed !== due
  return (
    <Sheet
      title={t('due')}
      open
      onClose={onClose}
      actions={
        isTyped && (
          <Button look="primary" wide onClick={() => choose(typed)}>
            {ui('done')}
          </Button>
        )
      }
    >
      <div class="due-choices">
        <Rows label={t('due')}>
          {dueChoices(today).map(({ word, day }) => (
            <Row key={word} title={t(word)} sub={shortDay(day)} current={day === due} onClick={() => choose(day)} />
          ))}
        </Rows>
        <TextField label={t('pickDay')} type="date" value={typed} onInput={setTyped} />
        {due !== null && (
          <Rows>
            <Row title={t('noDue')} onClick={() => choose(null)} />
          </Rows>
        )}
      </div>
    </Sheet>
  )
}

/** The days one most often means, seen from `today`. */
export function dueChoices(today: string) {
  return [
    { word: 'today', day: today },
    { word: 'tomorrow', day: daysLater(today, 1) },
    { word: 'inAWeek', day: daysLater(today, 7) },
    { word: 'inTwoWeeks', day: daysLater(today, 14) },
    { word: 'inAMonth', day: monthLater(today) },
  ] as const
}
