import ExclamationmarkIcon from '@navikt/aksel-icons/svg/ExclamationmarkTriangle.svg?raw'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { isShutOut, session } from '#session.ts'
import { join } from '#sync/join.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { useSession } from '#ui/use-session.ts'
import { Fetching } from './Fetching.tsx'
import { ShutOut } from './ShutOut.tsx'
import { SignIn } from './SignIn.tsx'
import { Threshold } from './Threshold.tsx'
import { dropInvitation, invitationIn, keepInvitation, keptInvitation, takeInvitation } from './invitation.ts'

/** `/bli-med`: from an invitation to a workbook that is here. */
export function Join() {
  const [token, setToken] = useState(keptInvitation)
  /** `here`: it was this screen that joined, so what follows is the first fetch. */
  const [isHere, setHere] = useState(false)
  const isJoined = useSession(({ sync }) => sync.joined && !isShutOut(sync))
  useEffect(() => {
    const look = () => {
      takeInvitation()
      setToken(keptInvitation())
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  if (isHere) return <Fetching />
  if (isJoined) return <AlreadyJoined hasToken={token !== null} />
  if (token === null)
    return (
      <Paste
        onToken={(pasted) => {
          keepInvitation(pasted)
          setToken(pasted)
        }}
      />
    )
  return (
    <Accept
      token={token}
      onJoined={() => {
        dropInvitation()
        setHere(true)
      }}
      onGiveUp={() => {
        dropInvitation()
        setToken(null)
      }}
    />
  )
}

function Paste({ onToken }: { onToken: (token: string) => void }) {
  const t = useMessages('welcome')
  const { route } = useLocation()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <Threshold title={t('pasteTitle')}>
      <ShutOut />
      <form
        noValidate // we have better words
        onSubmit={(event) => {
          event.preventDefault()
          const token = invitationIn(text)
          if (token) onToken(token)
          else setWrong(true)
        }}
      >
        <TextField
          label={t('pasteLabel')}
          hint={t('pasteHint')}
          type="url"
          value={text}
          onInput={(typed) => {
            setText(typed)
            setWrong(false)
          }}
          error={isWrong ? t('pasteError') : null}
          autofocus
        />
        <Button look="primary" type="submit" wide>
          {t('goOn')}
        </Button>
        <Button look="quiet" onClick={() => route('/')}>
          {t('back')}
        </Button>
      </form>
      <SignIn />
    </Threshold>
  )
}

function Accept({ token, onJoined, onGiveUp }: { token: string; onJoined: () => void; onGiveUp: () => void }) {
  const t = useMessages('welcome')
  const failures = useMessages('failures')
  const words = useDeviceWords()
  const { route } = useLocation()
  const phase = useSession((now) => now.phase)
  const [name, setName] = useState(words.name)
  const [isJoining, setJoining] = useState(false)
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const hasOwn =
    phase === 'ready' &&
    (['organisation', 'contact', 'municipality'] as const).some((kind) => workspace().all(kind).length > 0)
  const isOver = failure === 'invitation-used' || failure === 'invitation-expired' || failure === 'invitation-unknown'

  const accept = async () => {
    setJoining(true)
    setFailure(null)
    try {
      await join(token, name.trim() || words.name)
      session.setState({ phase: 'ready' })
      onJoined()
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      setFailure(cause.code)
    } finally {
      setJoining(false)
    }
  }

  return (
    <Threshold title={t('joinTitle')} intro={t('joinIntro', words)}>
      <form
        noValidate // we have better words
        onSubmit={(event) => {
          event.preventDefault()
          void accept()
        }}
      >
        {hasOwn && <Banner tone="accent">{t('aloneNote')}</Banner>}
        <TextField
          label={t('deviceName', words)}
          hint={t('deviceNameHint')}
          value={name}
          onInput={setName}
          maxLength={120}
        />
        {failure && (
          <Banner tone="warm" icon={ExclamationmarkIcon}>
            {failures(failure)} {!isOver && t('kept')}
          </Banner>
        )}
        {isOver ? (
          <Button look="primary" wide onClick={onGiveUp}>
            {t('pasteLabel')}
          </Button>
        ) : (
          <Button look="primary" type="submit" wide busy={isJoining}>
            {isJoining ? t('joining') : failure ? t('tryAgain') : t('join')}
          </Button>
        )}
        <Button look="quiet" onClick={() => route('/')}>
          {t('back')}
        </Button>
      </form>
    </Threshold>
  )
}

function AlreadyJoined({ hasToken }: { hasToken: boolean }) {
  const t = useMessages('welcome')
  const { route } = useLocation()
  return (
    <Threshold title={t('alreadyTitle')} intro={hasToken ? t('alreadyText') : undefined}>
      <Button
        look="primary"
        wide
        onClick={() => {
          dropInvitation()
          route('/')
        }}
      >
        {t('enter')}
      </Button>
    </Threshold>
  )
}
