import { takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import { useMessages } from '#i18n/messages.ts'
import { toChecklist, toItem } from '#model/checklist.ts'
import type { Kind } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useSession } from '#ui/use-session.ts'
import { versionsOf } from '#model/merge.ts'

interface Back {
  href: string
  label: string
}

/** A removed checklist somebody has the address of: says so, and can be taken back. */
export function RemovedChecklist({ live, back }: { live: LiveRecord; back: Back }) {
  const t = useMessages('checklists')
  const { name, term } = toChecklist(live)
  const title = [name ?? t('unnamed'), term].filter(Boolean).join(' · ')
  return <Removed live={live} kind="checklist" title={title} text={t('isRemoved')} back={back} />
}

/** The same of an own point. */
export function RemovedPoint({ live, back }: { live: LiveRecord; back: Back }) {
  const t = useMessages('checklists')
  const title = toItem(live).title ?? t('unnamedPoint')
  return <Removed live={live} kind="checklistItem" title={title} text={t('pointIsRemoved')} back={back} />
}

function Removed({
  live,
  kind,
  title,
  text,
  back,
}: {
  live: LiveRecord
  kind: Kind
  title: string
  text: string
  back: Back
}) {
  const t = useMessages('checklists')
  const canEdit = useSession(({ role }) => role !== 'reader')
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <Card>
        <p>{text}</p>
        {canEdit && (
          <Button look="soft" onClick={() => choose(kind, live.record, 'deletedAt', null)}>
            {t('takeBack')}
          </Button>
        )}
      </Card>
    </Page>
  )
}

/** Somebody removed what somebody else was writing in: it stays until one decides. */
export function RemovedMeanwhile({ live, kind }: { live: LiveRecord; kind: Kind }) {
  const t = useMessages('checklists')
  const canEdit = useSession(({ role }) => role !== 'reader')
  if (versionsOf(live, 'deletedAt').length < 2) return null
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile')}</p>
      {canEdit && (
        <Buttons>
          <Button look="soft" onClick={() => choose(kind, live.record, 'deletedAt', null)}>
            {t('keep')}
          </Button>
          <Button onClick={() => takeAway(kind, live.record)}>{t('removeAnyway')}</Button>
        </Buttons>
      )}
    </Card>
  )
}
