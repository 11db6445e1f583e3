import type { ComponentChildren } from 'preact'
import { takeAway } from '#db/changing.ts'
import { isOwnVersion } from '#db/here.ts'
import { restore } from '#db/write.ts'
import { moment } from '#i18n/dates.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord, Version } from '#model/wire.ts'
import { Button, Buttons } from './Button.tsx'
import { Card } from './Card.tsx'
import { Page, PageHeader } from './Page.tsx'
import { useCanEdit } from './use-can-edit.ts'

interface RemovedRecord {
  live: LiveRecord
  kind: Kind
  /** «Behovet er slettet.» */
  text: string
}

export interface RemovedProps extends RemovedRecord {
  title: string
  back: { href: string; label: string }
  t: (word: 'takeBack') => string
  /** When it is brought back. */
  onBack?: () => void
  /** Between what is said and the way back. */
  children?: ComponentChildren
}

/** A removed record somebody has the address of: says so, and can be taken back. */
export function Removed({ live, kind, title, text, back, t, onBack, children }: RemovedProps) {
  const canEdit = useCanEdit(kind)
  const takeBack = async () => {
    await restore(kind, live.record)
    onBack?.()
  }
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <Card>
        <p>{text}</p>
        {children}
        {canEdit && (
          <Button look="soft" onClick={takeBack}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}

export interface RemovedMeanwhileProps extends RemovedRecord {
  t: (word: 'keep' | 'removeAnyway') => string
  /** Instead of removing it, where that takes more. */
  onRemove?: () => unknown
}

/** Somebody removed what somebody else was writing in: it stays until one decides. */
export function RemovedMeanwhile({ live, kind, text, t, onRemove }: RemovedMeanwhileProps) {
  const canEdit = useCanEdit(kind)
  if (!deletionOf(live)) return null
  return (
    <Card tone="warm">
      <p>{text}</p>
      {canEdit && (
        <Buttons>
          <Button look="soft" onClick={() => restore(kind, live.record)}>
            {t('keep')}
          </Button>
          <Button onClick={onRemove ?? (() => takeAway(kind, live.record))}>{t('removeAnyway')}</Button>
        </Buttons>
      )}
    </Card>
  )
}

/**
 * Who removed it, and when, as one says it; `who` is empty when nobody knows.
 * @param you what whoever uses this device is called
 */
export function removalOf(live: LiveRecord, you: string): { who: string; when: string } {
  const deletion = deletionOf(live)
  if (!deletion) return { who: '', when: '' }
  // A version the endpoint alone has told of carries no time; what it says is the moment itself.
  const at = typeof deletion.value === 'number' ? deletion.value : deletion.at
  return { who: isOwnVersion(deletion.id) ? you : deletion.by, when: moment(at) }
}

/** Its removal, also when that did not come to stand; `null` when nobody removed it. */
function deletionOf(live: LiveRecord): Version | null {
  return versionsOf(live, 'deletedAt').find(({ value }) => value !== null) ?? null
}
