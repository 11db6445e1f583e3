import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { TitleField } from '#ui/TitleField.tsx'
import { TaskVersions } from './TaskVersions.tsx'

/** What is to be done, as large as the heading it is, typed in where it stands. */
export function TaskText({ id, live }: { id: string; live: LiveRecord }) {
  const t = useMessages('tasks')
  return (
    <TitleField kind="task" record={id} field="text" label={t('text')} isText>
      <TaskVersions live={live} field="text" prose />
    </TitleField>
  )
}
