import { takeAway } from '#db/changing.ts'
import { restore } from '#db/write.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from './Button.tsx'
import { Card } from './Card.tsx'
import { Page, PageHeader } from './Page.tsx'
import { useCanEdit } from './use-can-edit.ts'

interface RemovedRecord {
  live: LiveRecord
  kind: Kind
}

export interface RemovedProps extends RemovedRecord {
  title: string
  /** «Behovet er slettet.» */
  text: string
  back: { href: string; label: string }
  t: (word: 'takeBack') => string
}

/** A removed record somebody has the address of: says so, and can be taken back. */
export function Removed({ live, kind, title, text, back, t }: RemovedProps) {
  const canEdit = useCanEdit(kind)
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <Card>
        <p>{text}</p>
        {canEdit && (
          <Button look="soft" onClick={() => restore(kind, live.record)}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}

export interface RemovedMeanwhileProps extends RemovedRecord {
  t: (word: 'deletedMeanwhile' | 'keep' | 'removeAnyway') => string
}

/** Somebody removed what somebody else was writing in: it stays until one decides. */
export function RemovedMeanwhile({ live, kind, t }: RemovedMeanwhileProps) {
  const canEdit = useCanEdit(kind)
  if (versionsOf(live, 'deletedAt').length < 2) return null
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile')}</p>
      {canEdit && (
        <Buttons>
          <Button look="soft" onClick={() => restore(kind, live.record)}>
            {t('keep')}
          </Button>
          <Button onClick={() => takeAway(kind, live.record)}>{t('removeAnyway')}</Button>
        </Buttons>
      )}
    </Card>
  )
}
