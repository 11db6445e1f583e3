import { useSession } from '#ui/use-session.ts'

/** Whether whoever uses this device plans meetings, or only reads when they are and what was said. */
export function useCanPlan(): boolean {
  return useSession((session) => session.role !== 'reader')
}
