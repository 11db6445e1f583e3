import { device } from '#db/here.ts'
import { ago, dayOf } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import type { Members } from '#sync/members.ts'

/** When one of a member's devices was last in touch, and whether it is the one in the hand. */
export function lastSeen({ id, lastSeenAt }: Members['members'][number]['devices'][number]): string {
  const t = messages('settings')
  if (id === device().meta().device) return t('deviceThis')
  return lastSeenAt === null ? t('deviceNeverSeen') : t('deviceSeen', { when: ago(dayOf(lastSeenAt)) })
}
