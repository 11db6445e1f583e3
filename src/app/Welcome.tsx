import ChevronRightIcon from '@navikt/aksel-icons/svg/ChevronRight.svg?raw'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { lastVisited } from '#db/visit-kept.ts'
import { homeOf } from '#features/visit/places.ts'
import { LANGUAGES, chooseLocale, useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { beginAlone } from '#sync/join.ts'
import { sealedHere } from '#sync/seal.ts'
import { wasShutOut } from '#sync/shut-out.ts'
import { Icon } from '#ui/Icon.tsx'
import { useDeviceWords } from '#ui/device-words.ts'
import { ShutOut } from './ShutOut.tsx'
import { SignIn } from './SignIn.tsx'
import { Threshold } from './Threshold.tsx'
import './Welcome.css'

/** Addresses of the workbook that the public views have too; the app on the home screen begins at the first. */
const PUBLIC_TOO = /^\/($|(aktiviteter|organisasjoner)(\/|$))/

/** The first time on this device: join the municipality's workbook, or begin alone; or see what is on, without an account. */
export function Welcome() {
  const t = useMessages('welcome')
  const words = useDeviceWords()
  const { route, path } = useLocation()
  const [isBeginning, setBeginning] = useState(false)
  const [isSealed, setSealed] = useState(false)
  // Whoever lost the workbook is told so first, and gets back what was not shared.
  const visited = PUBLIC_TOO.test(path) && !isSealed && wasShutOut() === null ? lastVisited() : null
  useEffect(() => {
    if (visited === null) return
    void sealedHere().then((sealed) => {
      if (sealed.length > 0) setSealed(true)
      else route(homeOf(visited) + (path === '/' ? '' : path), true)
    })
  }, [visited])
  if (visited !== null) return null
  return (
    <Threshold title={t('title')} intro={t('intro', words)}>
      <ShutOut />
      <div class="ways-in">
        <button type="button" class="way-in" data-main onClick={() => route('/bli-med')}>
          <span>
            <b>{t('haveInvitation')}</b>
            <small>{t('haveInvitationText')}</small>
          </span>
          <Icon svg={ChevronRightIcon} flips />
        </button>
        <button
          type="button"
          class="way-in"
          aria-busy={isBeginning || undefined}
          onClick={async () => {
            if (isBeginning) return
            setBeginning(true)
            await beginAlone().finally(() => setBeginning(false))
          }}
        >
          <span>
            <b>{t('beginAlone')}</b>
            <small>{t('beginAloneText', words)}</small>
          </span>
          <Icon svg={ChevronRightIcon} flips />
        </button>
        <a class="way-in" href={homeOf(null)}>
          <span>
            <b>{t('seeWhatsOn')}</b>
            <small>{t('seeWhatsOnText')}</small>
          </span>
          <Icon svg={ChevronRightIcon} flips />
        </a>
      </div>
      <SignIn />
      <Languages />
    </Threshold>
  )
}

function Languages() {
  const t = useMessages('welcome')
  const current = useLocale()
  return (
    <div class="languages" role="group" aria-label={t('language')}>
      {(Object.keys(LANGUAGES) as Locale[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => chooseLocale(language)}
        >
          {LANGUAGES[language]}
        </button>
      ))}
    </div>
  )
}
