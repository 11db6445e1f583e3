import DocumentIcon from '@navikt/aksel-icons/svg/FileText.svg?raw'
import PersonIcon from '@navikt/aksel-icons/svg/PersonRectangle.svg?raw'
import { useState } from 'preact/hooks'
import { deletedRecords, dueBy } from '#db/retention.ts'
import type { Due } from '#db/retention.ts'
import { useMessages } from '#i18n/messages.ts'
import { daysLater } from '#model/calendar-days.ts'
import { CLOCKS, SOON_DAYS } from '#model/retention.ts'
import type { Clocked } from '#model/retention.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useToday } from '#ui/use-today.ts'
import { SettingsSection } from '#features/settings/SettingsSection.tsx'
import { DueFacts, DueGroup } from './DueGroup.tsx'
import { EraseSheet } from './EraseSheet.tsx'
import { KeepSheet } from './KeepSheet.tsx'
import { NationalIds } from './NationalIds.tsx'
import { useWhenCalm } from './use-when-calm.ts'
import './PrivacySettings.css'

/** What has been kept as long as it should, with the way to keep it longer or erase it for good; the ways to the report and the record. */
export function PrivacySettings() {
  const t = useMessages('privacy')
  const canEdit = useCanEdit('contact')
  return (
    <SettingsSection title={t('title')} intro={t('intro')}>
      <Rows>
        {canEdit && (
          <Row
            start={<Icon svg={PersonIcon} />}
            title={t('access')}
            sub={t('accessText')}
            href="/innstillinger/innsyn"
            chevron
          />
        )}
        <Row
          start={<Icon svg={DocumentIcon} />}
          title={t('protocol')}
          sub={t('protocolText')}
          href="/innstillinger/protokoll"
          chevron
        />
      </Rows>
      {canEdit ? <WhatIsDue /> : <p>{t('readerText')}</p>}
    </SettingsSection>
  )
}

function WhatIsDue() {
  const t = useMessages('privacy')
  const today = useToday()
  const found = useWhenCalm(() => ({ all: dueBy(daysLater(today, SOON_DAYS)), deleted: deletedRecords() }), [today])
  const [keeping, setKeeping] = useState<Due | null>(null)
  const [erasing, setErasing] = useState<readonly Due[] | null>(null)
  if (found === null) return <p role="status" class="privacy-sum" />
  const { all, deleted } = found
  const due = all.filter(({ on, waits }) => on <= today && !waits)
  const waiting = all.filter(({ on, waits }) => on <= today && waits)
  const soon = all.filter(({ on }) => on > today)
  const toHeading = () => document.querySelector<HTMLElement>('.settings-detail h1, .page h1')?.focus()
  return (
    <>
      <p role="status" class="privacy-sum">
        {due.length === 0 ? t('dueNone') : t('due', { count: due.length })}
      </p>
      {(Object.keys(CLOCKS) as Clocked[]) // its own keys
        .map((kind) => ({ kind, due: due.filter((one) => one.kind === kind) }))
        .filter((group) => group.due.length > 0)
        .map((group) => (
          <DueGroup key={group.kind} {...group} onKeep={setKeeping} onErase={setErasing} />
        ))}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          <p class="page-note">{t('waitingText')}</p>
          <FactRows label={t('waiting')} due={waiting} />
        </Section>
      )}
      {soon.length > 0 && (
        <Section title={t('soon', { count: SOON_DAYS })}>
          <FactRows label={t('soon', { count: SOON_DAYS })} due={soon} isSoon />
        </Section>
      )}
      <NationalIds />
      <Trash deleted={deleted} today={today} onErase={setErasing} />
      {keeping && <KeepSheet {...keeping} onClose={() => setKeeping(null)} />}
      {erasing && <EraseSheet due={erasing} onClose={() => setErasing(null)} onDone={toHeading} />}
    </>
  )
}

/** So many are shown of what nobody needs to decide about now. */
const MOST = 20

function FactRows({ label, due, isSoon = false }: { label: string; due: readonly Due[]; isSoon?: boolean }) {
  const t = useMessages('privacy')
  return (
    <>
      <div class="rows" role="list" aria-label={label}>
        {due.slice(0, MOST).map((one) => (
          <div role="listitem" class="privacy-due" key={one.live.record}>
            <DueFacts due={one} isSoon={isSoon} />
          </div>
        ))}
      </div>
      {due.length > MOST && <p class="page-note">{t('first', { shown: MOST, count: due.length })}</p>}
    </>
  )
}

/** What was deleted so that it can be brought back is still there: it says so, and takes it away for good. */
function Trash({
  deleted,
  today,
  onErase,
}: {
  deleted: readonly Due[]
  today: string
  onErase: (due: readonly Due[]) => void
}) {
  const t = useMessages('privacy')
  if (deleted.length === 0) return null
  const ready = deleted.filter(({ on, waits }) => on <= today && !waits)
  const fresh = deleted.filter(({ on, waits }) => on > today && !waits)
  const waits = deleted.length - ready.length - fresh.length
  return (
    <Section title={t('trash')}>
      <Card tone={ready.length > 0 ? 'warm' : 'plain'}>
        <p>{t('trashText')}</p>
        {ready.length > 0 && <p>{t('trashReady', { count: ready.length })}</p>}
        {ready.length > 0 && (
          <Button look="soft" onClick={() => onErase(ready)}>
            {t('eraseAll', { count: ready.length })}
          </Button>
        )}
        {fresh.length > 0 && <p>{t('trashFresh', { count: fresh.length })}</p>}
        {fresh.length > 0 && (
          <Button look="line" onClick={() => onErase(fresh)}>
            {t('eraseAll', { count: fresh.length })}
          </Button>
        )}
        {waits > 0 && <p>{t('trashWaits', { count: waits })}</p>}
      </Card>
    </Section>
  )
}
