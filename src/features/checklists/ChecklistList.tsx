import ChartIcon from '@navikt/aksel-icons/svg/BarChart.svg?raw'
import PlusIcon from '@navikt/aksel-icons/svg/Plus.svg?raw'
import { useState } from 'preact/hooks'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { useChecklistWords } from './checklist-words.ts'
import { listChecklists } from './checklists.ts'
import type { Going } from './checklists.ts'
import { NewChecklist } from './NewChecklist.tsx'
import { StandingBar } from './StandingBar.tsx'

/** The six pieces of advice with how far each has come, then every other checklist. */
export function ChecklistList({ openId }: { openId: string | null }) {
  const words = useChecklistWords()
  const { t } = words
  const canEdit = useCanEdit('checklist')
  const { pieces, others } = useRecords(listChecklists)
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      action={
        canEdit && (
          <Button look="primary" icon={PlusIcon} onClick={() => setAdding(true)}>
            {t('newChecklist')}
          </Button>
        )
      }
    >
      <PageHeader title={t('title')} sub={t('intro')} />
      <Rows label={t('picture')}>
        <Row
          start={<Icon svg={ChartIcon} />}
          title={t('picture')}
          sub={t('pictureText')}
          href="/sjekklister/bilde"
          current={openId === 'bilde'}
          chevron
        />
      </Rows>
      <Section title={t('pieces')}>
        <Rows label={t('pieces')}>
          {pieces.map((going) => (
            <ChecklistRow key={going.id} going={going} isOpen={going.id === openId} />
          ))}
        </Rows>
      </Section>
      <Section title={t('others')}>
        <Rows label={t('others')}>
          {others.map((going) => (
            <ChecklistRow key={going.id} going={going} isOpen={going.id === openId} />
          ))}
        </Rows>
      </Section>
      {isAdding && <NewChecklist all={[...pieces, ...others]} anew={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function ChecklistRow({ going, isOpen }: { going: Going; isOpen: boolean }) {
  const words = useChecklistWords()
  const { entry, readiness } = going
  const name = words.name(going)
  return (
    <Row
      title={entry.term === null ? name : `${name} · ${entry.term}`}
      sub={
        <>
          {words.counts(readiness)}
          <StandingBar readiness={readiness} />
        </>
      }
      href={`/sjekklister/${going.id}`}
      current={isOpen}
    />
  )
}
