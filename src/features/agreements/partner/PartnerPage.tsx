import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { LANGUAGES, chooseLocale, useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Mark } from '#ui/Mark.tsx'
import { PartnerDraftView } from './PartnerDraftView.tsx'
import { NeverSent, StillHere } from './Kept.tsx'
import { usePartner } from './use-partner.ts'
import { AgainButton, troubleWord } from './Trouble.tsx'
import './PartnerPage.css'

/** A party's own view of its agreement. @param token the link's secret; `null` when the page was opened without it */
export function PartnerPage({ token }: { token: string | null }) {
  const t = useMessages('partner')
  return (
    <main class="partner" id="content" tabIndex={-1}>
      <Mark label="Brobygger" />
      {token === null ? (
        <Words title={t('noToken')}>
          <p>{t('noTokenText')}</p>
        </Words>
      ) : (
        <WithLink token={token} />
      )}
      <Languages />
    </main>
  )
}

function WithLink({ token }: { token: string }) {
  const t = useMessages('partner')
  const [here, partner] = usePartner(token)
  const { draft, trouble } = here
  if (draft) return <PartnerDraftView {...{ here, partner, draft }} />
  if (!trouble)
    return (
      <p class="partner-quiet" role="status">
        {t('opening')}
      </p>
    )
  if (trouble === 'gone')
    return (
      <Words title={t('gone')}>
        <p>{t('goneText')}</p>
        <NeverSent {...here} />
      </Words>
    )
  return (
    <Words title={t('unreachable')}>
      <p role="status">{t(troubleWord(trouble))}</p>
      <AgainButton {...{ here, partner }} look="primary">
        {t('tryAgain')}
      </AgainButton>
      <StillHere {...{ here, partner }} />
    </Words>
  )
}

function Words({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} – Brobygger`
  }, [title])
  return (
    <div class="partner-words">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

function Languages() {
  const t = useMessages('partner')
  const current = useLocale()
  return (
    <div class="partner-languages" role="group" aria-label={t('language')}>
      {(Object.keys(LANGUAGES) as Locale[]) // its own keys
        .map((language) => (
          <Button
            key={language}
            look="quiet"
            pressed={language === current}
            onClick={() => void chooseLocale(language).catch(() => undefined)} // without a network one reads on as before
          >
            <span lang={language}>{LANGUAGES[language]}</span>
          </Button>
        ))}
    </div>
  )
}
