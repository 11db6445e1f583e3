import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Removed, removalOf } from '#ui/Removed.tsx'

/** A deleted activity someone has the address of: says so, and can be taken back. */
export function RemovedActivity({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('activities')
  const name = stringOf(live.fields, 'title') ?? t('unnamed')
  const by = removalOf(live, t('you'))
  return (
    <Removed
      kind="activity"
      {...{ live, back, t }}
      title={name}
      text={by.who === '' ? t('isRemoved') : t('isRemovedBy', by)}
      onBack={() => notify(t('takenBack', { name }))}
    />
  )
}
