import type { AgreementSection } from '#content/agreement.ts'
import { SOURCES } from '#content/sources.ts'
import { useMessages } from '#i18n/messages.ts'
import { useAgreementWords } from './agreement-words.ts'
import './Advice.css'

/** Advice to those who write a section; never part of the agreement. */
export function Advice({ content }: { content: AgreementSection }) {
  const { t, norwegian, lang } = useAgreementWords()
  const ui = useMessages('ui')
  return (
    <details class="section-advice">
      <summary>{t('advice')}</summary>
      <p lang={lang}>{norwegian(content.advice)}</p>
      {content.sources.length > 0 && (
        <ul aria-label={t('sources')}>
          {content.sources.map((key) => (
            <li key={key}>
              <a href={SOURCES[key].address} target="_blank" rel="noopener" lang={lang}>
                {norwegian(SOURCES[key].name)}
                <span class="ds-sr-only"> ({ui('externalLink')})</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
