import { workspace } from '#db/here.ts'
import { myName, watchMyName } from '#db/my-name.ts'
import { dayOf } from '#i18n/dates.ts'
import { isDue, isFor, toTask } from '#model/task.ts'

/** How many of one's own tasks are to be done today or should have been; none while the device does not know whose it is. */
export function countDueTasks(today: string): number {
  const me = myName()
  if (me === null) return 0
  let count = 0
  for (const live of workspace().all('task')) {
    const task = toTask(live)
    if (isDue(task, today) && isFor(task, me)) count += 1
  }
  return count
}

/** What browsers that have it call the number on the icon of the installed app. */
interface Badge {
  setAppBadge?: (count: number) => Promise<void>
  clearAppBadge?: () => Promise<void>
}

/** So often it is looked whether another day has begun, ms. */
const LOOK_MS = 60_000

let isKept = false

/** Keeps the number on the installed app's icon true, as long as the app is open. */
export function keepBadge(): void {
  const badge: Badge = navigator
  if (isKept || typeof badge.setAppBadge !== 'function') return
  isKept = true
  let shown: number | null = null
  const show = () => {
    const count = countDueTasks(dayOf(Date.now()))
    if (count === shown) return
    shown = count
    const done = count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.()
    void done?.catch(() => undefined) // not installed, or not allowed: the number is only a help
  }
  show()
  workspace().subscribe((changed) => {
    if (changed === 'everything' || changed.has('task')) show()
  })
  watchMyName(show)
  setInterval(show, LOOK_MS)
  document.addEventListener('visibilitychange', show)
}
