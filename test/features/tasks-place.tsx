import { Route, Router } from 'preact-iso'
import { callMe } from '#db/my-name.ts'
import { TasksCard } from '#features/tasks/TasksCard.tsx'
import { TasksScreen } from '#features/tasks/TasksScreen.tsx'
import { fetchWords } from '#i18n/locale.ts'
import type { Json } from '#model/fields.ts'
import type { LiveRecord, Mark } from '#model/wire.ts'
import { openPlace, told } from './place.tsx'
import type { Place, PlaceOptions } from './place.tsx'

interface Options extends PlaceOptions {
  /** What whoever uses the device has said their name is. */
  name?: string | null
}

/** The tasks on one device, as someone uses them. */
export function openTasks({ name, ...options }: Options = {}): Promise<Place> {
  let isToSay = name !== undefined // once: it is remembered when the app is opened again
  const ready = async () => {
    await fetchWords('tasks', 'doubts')
    if (isToSay && name !== undefined) callMe(name)
    isToSay = false
  }
  return openPlace(Routes, ready, { path: '/oppgaver', ...options })
}

function Routes() {
  return (
    <Router>
      <Route path="/hjem" component={TasksCard} />
      <Route path="/oppgaver/:id?" component={TasksScreen} />
      <Route default component={TasksScreen} />
    </Router>
  )
}

export function task(id: string, fields: Record<string, Json>, marks: Record<string, Mark> = {}): LiveRecord {
  return told('task', id, fields, marks)
}
