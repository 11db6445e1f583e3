import { useMessages } from '#i18n/messages.ts'
import { useSession } from '#ui/use-session.ts'

/** What whoever uses this device is to others: «Koordinator» or «Kollega». The device does not know its owner's name. */
export function useRoleWord(): string {
  const t = useMessages('organisations')
  const isCoordinator = useSession((session) => session.role === 'coordinator')
  return t(isCoordinator ? 'coordinator' : 'colleague')
}
