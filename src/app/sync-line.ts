import { moment } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import { isShutOut } from '#session.ts'
import type { SyncStatus } from '#session.ts'

/** The line that always stands at the top. `kind` is what it is about, whatever the numbers. */
export interface SyncLineState {
  kind: 'unsaved' | 'typing' | 'stopped' | 'fetching' | 'waiting' | 'held' | 'shared' | 'alone'
  text: string
}

/** How sharing stands, in one line. «Delt» is never said while anything waits, is refused, is not on disk, is being typed or is too long to share. */
export function syncLine(
  status: SyncStatus,
  words: { on: string; device: string },
  { isOnline, isTyping, tooLong }: { isOnline: boolean; isTyping: boolean; tooLong: number },
): SyncLineState {
  const t = messages('sync')
  const { waiting, held, unsaved, files, trouble, progress, sharedAt } = status
  const count = waiting
  const all = waiting + files // a picture that is only here is a change that is only here
  if (unsaved > 0) return { kind: 'unsaved', text: t('unsavedLine', { count: unsaved }) }
  if (!status.joined) return { kind: 'alone', text: t('aloneLine', words) }
  if (isShutOut(status))
    return { kind: 'stopped', text: all > 0 ? t('revokedWaitingLine', { count: all }) : t('revokedLine') }
  if (trouble === 'upgrade-app')
    return { kind: 'stopped', text: all > 0 ? t('upgradeWaitingLine', { count: all }) : t('upgradeLine') }
  if (waiting > 0) return { kind: 'waiting', text: t('waitingLine', { count, ...words }) }
  if (status.lostLocal && !progress) return { kind: 'fetching', text: t('lostLine') }
  if (progress) return { kind: 'fetching', text: t('fetchingLine', progress) }
  if (held > 0) return { kind: 'held', text: t('heldLine', { count: held }) }
  if (tooLong > 0) return { kind: 'held', text: t('tooLongLine', { count: tooLong }) }
  if (sharedAt === null) return { kind: 'fetching', text: status.running ? t('firstLine') : t('notYetLine') }
  if (files > 0) return { kind: 'waiting', text: t('filesLine', { count: files, ...words }) }
  if (isTyping) return { kind: 'typing', text: t('typingLine') }
  const isOffline = trouble === 'offline' || !isOnline
  return { kind: 'shared', text: t(isOffline ? 'sharedOfflineLine' : 'sharedLine', { when: moment(sharedAt) }) }
}
