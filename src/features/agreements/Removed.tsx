import { takeAway } from '#db/changing.ts'
import { choose } from '#db/write.ts'
import { versionsOf } from '#model/merge.ts'
import type { Kind } from '#model/records.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useSession } from '#ui/use-session.ts'
import { useAgreementWords } from './agreement-words.ts'

interface Back {
  href: string
  label: string
}

/** A removed agreement somebody has the address of: says so, and can be taken back. */
export function RemovedAgreement({ live, back }: { live: LiveRecord; back: Back }) {
  const { t } = useAgreementWords()
  const title = stringOf(live.fields, 'title') ?? t('untitled')
  return <Removed live={live} kind="agreement" title={title} text={t('isRemoved')} back={back} />
}

/** The same of a section. */
export function RemovedSection({ live, title, back }: { live: LiveRecord; title: string; back: Back }) {
  const { t } = useAgreementWords()
  return <Removed live={live} kind="agreementSection" title={title} text={t('sectionIsOut')} back={back} />
}

interface RemovedProps {
  live: LiveRecord
  kind: Kind
  title: string
  text: string
  back: Back
}

function Removed({ live, kind, title, text, back }: RemovedProps) {
  const { t } = useAgreementWords()
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
  const { t } = useAgreementWords()
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
