import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { Removed, removalOf } from '#ui/Removed.tsx'
import { useRecords } from '#ui/use-records.ts'
import { organisationInstead } from './organisations.ts'

/** A deleted organisation someone has the address of: says so, and can be taken back. */
export function RemovedOrganisation({ live, back }: { live: LiveRecord; back: { href: string; label: string } }) {
  const t = useMessages('organisations')
  const duplicates = useMessages('duplicates')
  const name = stringOf(live.fields, 'name') ?? t('unnamed')
  const by = removalOf(live, t('youSubject'))
  const instead = useRecords(() => organisationInstead(live.record), [live.record])
  return (
    <Removed
      kind="organisation"
      {...{ live, back, t }}
      title={name}
      text={by.who === '' ? t('isRemoved') : t('isRemovedBy', by)}
      onBack={() => notify(t('takenBack', { name }))}
    >
      {instead && (
        <Button href={`/organisasjoner/${instead.record}`}>
          {duplicates('mergedInto', { name: stringOf(instead.fields, 'name') ?? t('unnamed') })}
        </Button>
      )}
    </Removed>
  )
}
