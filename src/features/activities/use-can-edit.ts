import { writesEvery, writesKind } from '#model/rights.ts'
import { useSession } from '#ui/use-session.ts'

/** Whether whoever uses this device may change all activities, and see what only those who organise them see. */
export function useCanEdit(): boolean {
  return useSession(({ role }) => writesEvery(role, 'activity'))
}

/** Whether they keep the activities they see true: all of them, or as an organisation's own person its own. */
export function useKeeps(): boolean {
  return useSession(({ role }) => writesKind(role, 'activity'))
}
