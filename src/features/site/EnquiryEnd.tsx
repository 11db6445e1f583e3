import TasklistIcon from '@navikt/aksel-icons/svg/Tasklist.svg?raw'
import TrashIcon from '@navikt/aksel-icons/svg/Trash.svg?raw'
import { useLocation } from 'preact-iso'
import { takeAway } from '#db/changing.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Enquiry } from '#model/enquiry.ts'
import { asLine } from '#model/line.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { makeTask, taskOf } from './enquiries.ts'

/** So much of what they wrote names the task, characters. */
const TASK_TEXT = 120

/** A task of it, and its deletion. */
export function EnquiryEnd({ enquiry }: { enquiry: Enquiry }) {
  const t = useMessages('site')
  const { route } = useLocation()
  const task = useRecords(() => taskOf(enquiry.id), [enquiry.id])
  const make = async () => {
    const id = await makeTask(enquiry, t('taskText', { text: asLine(enquiry.text.replace(/\s+/g, ' '), TASK_TEXT) }))
    notify(t('taskMade'), async () => void (await takeAway('task', id)))
  }
  const remove = async () => {
    const undo = await takeAway('enquiry', enquiry.id)
    route('/nettside')
    notify(t('removed'), undo)
  }
  return (
    <Buttons>
      {task ? (
        <Button icon={TasklistIcon} href={`/oppgaver/${task.record}`}>
          {t('openTask')}
        </Button>
      ) : (
        <Button icon={TasklistIcon} onClick={make}>
          {t('makeTask')}
        </Button>
      )}
      <Button look="quiet" icon={TrashIcon} onClick={remove}>
        {t('remove')}
      </Button>
    </Buttons>
  )
}
