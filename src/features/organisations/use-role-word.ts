import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { useSession } from '#ui/use-session.ts'

/** What whoever uses this device is to others: «Koordinator» or «Medarbeider», or the organisation they are from. The device does not know its owner's name. */
export function useRoleWord(): string {
  const t = useMessages('organisations')
  const role = useSession((session) => session.role)
  // A partner's workbook has one organisation: its own.
  const own = role === 'partner' ? workspace().all('organisation')[0] : undefined
  return (own && stringOf(own.fields, 'name')) ?? t(role === 'coordinator' ? 'coordinator' : 'editor')
}
