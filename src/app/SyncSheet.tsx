import CloudSlashIcon from '@navikt/aksel-icons/svg/CloudSlash.svg?raw'
import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import { useState } from 'preact/hooks'
import { drafts, workspace } from '#db/here.ts'
import { capital, moment } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { storageSize } from '#i18n/numbers.ts'
import type { FailureCode } from '#model/failure.ts'
import { isShutOut, unsentOf } from '#session.ts'
import type { SyncStatus } from '#session.ts'
import { syncNow } from '#sync/start.ts'
import { waitingEdits } from '#sync/waiting.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { useStorage } from '#ui/storage.ts'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { useTyping } from '#ui/use-typing.ts'
import { HeldEdits } from './HeldEdits.tsx'
import { OthersWork } from './OthersWork.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import { heldItems, othersItems, tooLongItems, waitingItems } from './waiting.ts'

/** More rows than this tell nobody more. */
const MOST_ROWS = 40

/** What waits, since when and why, and what one can do about it. */
export function SyncSheet({ onClose }: { onClose: () => void }) {
  const t = useMessages('sharing')
  const status = useSession((session) => session.sync)
  return (
    <Sheet title={t('title')} open onClose={onClose} actions={<Actions status={status} onLeave={onClose} />}>
      <State status={status} />
      <WhatWaits onOpen={onClose} />
      <Facts status={status} />
    </Sheet>
  )
}

/** Share now; or where that leads nowhere, keep it as a file and come back in. */
function Actions({ status, onLeave }: { status: SyncStatus; onLeave: () => void }) {
  const t = useMessages('sharing')
  const [isAsked, setAsked] = useState(false)
  const { joined, unsaved, trouble, running } = status
  const isOut = isShutOut(status)
  const { tooLong } = useTyping()
  const isKeepsake = unsentOf(status) + tooLong > 0 && (isOut || trouble === 'upgrade-app' || unsaved > 0)
  const share = async () => {
    setAsked(true)
    await syncNow().finally(() => setAsked(false))
  }
  const isBusy = isAsked || running
  return (
    <Buttons>
      {isKeepsake && <SaveUnsent look="primary" />}
      {joined && !isOut ? (
        <Button look={isKeepsake ? 'line' : 'primary'} busy={isBusy} onClick={share}>
          {t(isBusy ? 'syncing' : 'syncNow')}
        </Button>
      ) : (
        <Button look={isKeepsake ? 'line' : 'primary'} href="/bli-med" onClick={onLeave}>
          {t('join')}
        </Button>
      )}
    </Buttons>
  )
}

/** One or two sentences on how it stands, and why it stands still. */
function State({ status }: { status: SyncStatus }) {
  const t = useMessages('sharing')
  const line = useMessages('sync')
  const words = useDeviceWords()
  const failures = useMessages('failures')
  const fileTrouble = useSession((session) => session.fileTrouble)
  const { waiting, unsaved, files, trouble, progress, joined, sharedAt } = status
  const { isTyping, tooLong } = useTyping()
  const isAll = unsentOf(status) + tooLong === 0 && !isTyping && !progress && sharedAt !== null
  return (
    <>
      {unsaved > 0 && (
        <Banner tone="red" icon={ExclamationmarkIcon}>
          {t('unsavedText', { count: unsaved })}
        </Banner>
      )}
      {!joined && <p>{t('aloneText', words)}</p>}
      {waiting > 0 && joined && !isShutOut(status) && <p>{t('waitingText', { count: waiting, ...words })}</p>}
      {files > 0 && joined && !isShutOut(status) && <p>{t('filesText', { count: files, ...words })}</p>}
      {files > 0 && fileTrouble && (
        <Banner tone="warm" icon={ExclamationmarkIcon}>
          {failures(fileTrouble)}
        </Banner>
      )}
      {progress && (
        <>
          <Progress label={line('fetchingLine', progress)} value={progress.done} max={progress.total} />
          <p>{t('fetchingText')}</p>
        </>
      )}
      {joined && isAll && <p>{t('sharedText', words)}</p>}
      {trouble && isTold(trouble) && (
        <Banner tone={trouble === 'offline' || trouble === 'busy' ? 'accent' : 'warm'} icon={CloudSlashIcon}>
          {capital(t(trouble, words))}
        </Banner>
      )}
    </>
  )
}

/** What stands in the way of sharing; the other failures belong to what one does oneself. */
const TOLD = [
  ...(['offline', 'unreachable', 'sign-in-page', 'busy', 'revoked', 'not-member', 'upgrade-app'] as const),
  ...(['storage-full', 'storage-broken'] as const),
]

function isTold(trouble: FailureCode): trouble is (typeof TOLD)[number] {
  return TOLD.some((told) => told === trouble)
}

function WhatWaits({ onOpen }: { onOpen: () => void }) {
  const t = useMessages('sharing')
  useSession((session) => session.sync) // the outbox has no list of its own to watch
  const edits = waitingEdits()
  const words = useDeviceWords()
  const { tooLong } = useTyping()
  const { held, others, items } = useRecords(
    () => ({
      held: heldItems(edits, workspace().record),
      others: othersItems(edits),
      items: waitingItems(edits, workspace().record),
    }),
    [edits.map((edit) => edit.id + edit.state + edit.of).join()],
  )
  return (
    <>
      <HeldEdits items={held} onOpen={onOpen} />
      <OthersWork items={others} onOpen={onOpen} />
      {tooLong > 0 && (
        <Section title={t('tooLongTitle')}>
          <p>{t('tooLongText', words)}</p>
          <Rows label={t('tooLongTitle')}>
            {tooLongItems(drafts().tooLong(), workspace().record).map((item) => (
              <Row
                key={item.id}
                title={item.name}
                sub={capital(item.what)}
                {...(item.href ? { href: item.href, onClick: onOpen, chevron: true } : {})}
              />
            ))}
          </Rows>
        </Section>
      )}
      {items.length > 0 && (
        <Section title={t('waitingTitle')}>
          <Rows label={t('waitingTitle')}>
            {items.slice(0, MOST_ROWS).map((item) => (
              <Row
                key={item.id}
                title={item.name}
                sub={`${capital(item.what)} · ${t('since', { when: moment(item.since) })}`}
                {...(item.href ? { href: item.href, onClick: onOpen, chevron: true } : {})}
              />
            ))}
            {items.length > MOST_ROWS && <Row title={t('more', { count: items.length - MOST_ROWS })} />}
          </Rows>
        </Section>
      )}
    </>
  )
}

function Facts({ status }: { status: SyncStatus }) {
  const t = useMessages('sharing')
  const words = useDeviceWords()
  const { storage } = useStorage()
  const isKnown = storage !== null && storage.usedBytes !== null
  return (
    <Rows>
      {status.joined && (
        <Row
          title={t('lastShared')}
          sub={status.sharedAt === null ? t('neverShared') : capital(moment(status.sharedAt))}
        />
      )}
      {isKnown && (
        <Row
          title={t('storage')}
          sub={
            <>
              {t('storageUsed', { used: storageSize(storage.usedBytes ?? 0), ...words })}{' '}
              {storage.isPersisted === true && t('persistYes')}
              {storage.isPersisted === false && t('persistNo')}
            </>
          }
        />
      )}
    </Rows>
  )
}
