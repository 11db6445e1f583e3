import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { LANGUAGES, chooseLocale, useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { PartnerTrouble } from '#sync/partner.ts'
import { Button } from '#ui/Button.tsx'
import { Mark } from '#ui/Mark.tsx'
import { PartnerDraftView } from './PartnerDraftView.tsx'
import type { PartnerHere } from './partner-here.ts'
import { usePartner } from './use-partner.ts'
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
      <Button look="primary" onClick={() => void partner.refresh().then(partner.deliver)}>
        {t('tryAgain')}
      </Button>
    </Words>
  )
}

/** What one wrote for a link that no longer works: it is shown to be copied, never dropped. */
function NeverSent({ waiting, drafts }: PartnerHere) {
  const t = useMessages('partner')
  const texts = [...waiting.filter(({ sentAt }) => sentAt === null).map(({ text }) => text), ...Object.values(drafts)]
  if (texts.length === 0) return null
  return (
    <>
      <p>
        <b>{t('waitingGone')}</b>
      </p>
      <textarea class="input" readOnly rows={6} aria-label={t('text')} value={texts.join('\n\n')} />
    </>
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

function troubleWord(trouble: PartnerTrouble) {
  if (trouble === 'sign-in-page') return 'signIn'
  return trouble === 'busy' ? 'busy' : 'unreachableText'
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
