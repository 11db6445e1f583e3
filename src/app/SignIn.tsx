import PersonIcon from '@navikt/aksel-icons/svg/Enter.svg?raw'
import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { signInName } from '#sync/sign-in.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import './Threshold.css'

/** What the endpoint adds to the address when signing in came to nothing. */
const ENDINGS = {
  avbrutt: 'signInCancelled',
  feilet: 'signInFailed',
  utilgjengelig: 'signInUnavailable',
  'uten-tilgang': 'signInNoAccess',
} as const

/** The way in with the municipality's own account, where it has one; nothing otherwise. */
export function SignIn() {
  const t = useMessages('access')
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    void signInName().then(setName)
  }, [])
  const ending = new URLSearchParams(location.search).get('innlogging')
  const word = Object.entries(ENDINGS).find(([each]) => each === ending)?.[1]
  return (
    <>
      {word && <Banner tone="warm">{t(word)}</Banner>}
      {name !== null && (
        <div class="sign-in">
          <Button icon={PersonIcon} wide onClick={() => location.assign('/api/sign-in/start')}>
            {t('signIn', { name })}
          </Button>
          <small>{t('signInText')}</small>
        </div>
      )}
    </>
  )
}
