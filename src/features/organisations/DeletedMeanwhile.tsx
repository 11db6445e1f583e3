import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { RemovedMeanwhile, removalOf } from '#ui/Removed.tsx'

/** Someone deleted what someone else was writing in: it stays until one decides. */
export function DeletedMeanwhile({ live }: { live: LiveRecord }) {
  const t = useMessages('organisations')
  const { who, when } = removalOf(live, t('youSubject'))
  const text = t('deletedMeanwhile', { who: who || t('someone'), when })
  return <RemovedMeanwhile kind="organisation" {...{ live, text, t }} />
}
