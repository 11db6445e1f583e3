import CheckmarkIcon from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw'
import PhoneIcon from '@navikt/aksel-icons/svg/Phone.svg?raw'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Fetching, useFetching } from '#features/organisations/Fetching.tsx'
import { listOrganisations } from '#features/organisations/organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Progress } from '#ui/Progress.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useRecords } from '#ui/use-records.ts'
import { CallActions } from './CallActions.tsx'
import { CallCard } from './CallCard.tsx'
import type { Call } from './calling.ts'
import { LastSaid } from './LastSaid.tsx'
import { useCallQueue } from './use-call-queue.ts'
import { useSaid } from './use-said.ts'
import type { SaidNow } from './use-said.ts'
import './CallingScreen.css'

/** Among more than this, how many there are in all says nothing about today. */
const MANY = 200

/** «Ring og bekreft»: those nobody confirmed for long, one at a time. */
export function CallingScreen() {
  const t = useMessages('upkeep')
  const canEdit = useCanEdit('organisation')
  return canEdit ? (
    <Calling />
  ) : (
    <Frame>
      <EmptyState action={<Button href="/organisasjoner">{t('toList')}</Button>}>{t('readerText')}</EmptyState>
    </Frame>
  )
}

function Calling() {
  const t = useMessages('upkeep')
  const shown = useCallQueue()
  const said = useSaid()
  const isFetching = useFetching() !== null
  const [call, setCall] = useState<Call | null>(null)
  const { done, left } = shown.queue.progress()
  const id = shown.turn
  const current = call?.organisation === id ? call : null
  const forgetCall = () => setCall((now) => (now?.organisation === id ? null : now))
  const hasShown = useRef(false)
  useEffect(() => {
    hasShown.current = true
  }, [])
  if (id !== null)
    return (
      <Frame
        action={
          <CallActions
            key={id}
            id={id}
            call={current}
            onCallOver={forgetCall}
            shown={shown}
            followsAnother={hasShown.current}
            said={said}
          />
        }
        said={said}
        progress={
          done + left > MANY ? (
            <p class="calling-progress">{t('doneAndLeft', { done, left })}</p>
          ) : (
            <Progress label={t('doneOf', { done, total: done + left })} value={done} max={done + left} />
          )
        }
      >
        <CallCard
          key={id}
          id={id}
          call={current}
          shown={shown}
          said={said}
          takesFocus={hasShown.current}
          onCall={setCall}
        />
      </Frame>
    )
  if (isFetching)
    return (
      <Frame>
        <Fetching />
      </Frame>
    )
  if (left > 0) {
    const startAgain = () => {
      shown.queue.startAgain()
      shown.goOn()
    }
    return (
      <Frame said={said}>
        <EmptyState
          icon={PhoneIcon}
          title={t('roundOverTitle')}
          action={
            <>
              <Button look="primary" onClick={startAgain}>
                {t('again', { count: left })}
              </Button>
              <Button look="quiet" href="/">
                {t('toHome')}
              </Button>
            </>
          }
        >
          {t('roundOver', { count: left })}
        </EmptyState>
      </Frame>
    )
  }
  return <NobodyWaits said={said} />
}

function NobodyWaits({ said }: { said: SaidNow }) {
  const t = useMessages('upkeep')
  const isEmpty = useRecords(() => listOrganisations().length === 0)
  return (
    <Frame said={said}>
      <EmptyState
        icon={isEmpty ? PhoneIcon : CheckmarkIcon}
        title={t(isEmpty ? 'noneTitle' : 'allFreshTitle')}
        action={<Button href="/organisasjoner">{t('toList')}</Button>}
      >
        {t(isEmpty ? 'none' : 'allFresh')}
      </EmptyState>
    </Frame>
  )
}

/** What every state of the screen has. */
function Frame({
  action,
  progress,
  said,
  children,
}: {
  action?: ComponentChildren
  progress?: ComponentChildren
  said?: SaidNow
  children: ComponentChildren
}) {
  const t = useMessages('upkeep')
  return (
    <Page action={action}>
      <PageHeader title={t('title')} back={{ href: '/organisasjoner', label: t('toList') }} />
      {progress}
      {said && <LastSaid said={said} />}
      {children}
    </Page>
  )
}
