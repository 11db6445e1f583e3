import { takeAway } from '#db/changing.ts'
import { restore } from '#db/write.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useSession } from '#ui/use-session.ts'

interface RemovedProps {
  live: LiveRecord
  kind: 'enquiry' | 'need'
  title: string
  /** «Behovet er slettet.» */
  text: string
  back: { href: string; label: string }
}

/** A deleted record somebody has the address of: says so, and can be taken back. */
export function Removed({ live, kind, title, text, back }: RemovedProps) {
  const t = useMessages('site')
  const canEdit = useSession(({ role }) => role !== 'reader')
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

/** Somebody deleted it while another wrote in it: it stays until someone says. */
export function RemovedMeanwhile({ live, kind }: Pick<RemovedProps, 'live' | 'kind'>) {
  const t = useMessages('site')
  const canEdit = useSession(({ role }) => role !== 'reader')
  if (versionsOf(live, 'deletedAt').length < 2) return null
  return (
    <Card tone="warm">
      <p>{t('deletedMeanwhile')}</p>
      {canEdit && (
        <Buttons>
          <Button onClick={() => takeAway(kind, live.record)}>{t('removeAnyway')}</Button>
          <Button look="soft" onClick={() => restore(kind, live.record)}>
            {t('keep')}
          </Button>
        </Buttons>
      )}
    </Card>
  )
}
