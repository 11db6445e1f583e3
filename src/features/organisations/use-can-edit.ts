import { writesEvery, writesKind } from '#model/rights.ts'
import { useSession } from '#ui/use-session.ts'

/** Whether whoever uses this device may change all organisations, and see notes and contact persons. */
export function useCanEdit(): boolean {
  return useSession(({ role }) => writesEvery(role, 'organisation'))
}

/** Whether they keep the organisations they see true: all of them, or as an organisation's own person its own. */
export function useKeeps(): boolean {
  return useSession(({ role }) => writesKind(role, 'organisation'))
}
