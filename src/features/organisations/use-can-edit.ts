import { useSession } from '#ui/use-session.ts'

/** Whether whoever uses this device may change organisations, and see notes and contact persons. */
export function useCanEdit(): boolean {
  return useSession((session) => session.role !== 'reader')
}
