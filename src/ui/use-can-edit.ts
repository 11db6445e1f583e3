import type { Kind } from '#model/records.ts'
import { writesEvery, writesKind } from '#model/rights.ts'
import { useSession } from './use-session.ts'

/** Whether whoever uses this device may change every record of a kind, and see what only those who do the work see of it. */
export function useCanEdit(kind: Kind): boolean {
  return useSession(({ role }) => writesEvery(role, kind))
}

/** Whether they keep the records of a kind that they see true: all of them, or as an organisation's own person its own. */
export function useKeeps(kind: Kind): boolean {
  return useSession(({ role }) => writesKind(role, kind))
}
