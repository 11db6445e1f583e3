import { useSession } from '#ui/use-session.ts'

/** Whether whoever uses this device may change activities, and see what only those who organise them see. */
export function useCanEdit(): boolean {
  return useSession((session) => session.role !== 'reader')
}
