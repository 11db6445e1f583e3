import { useMessages } from '#i18n/messages.ts'
import type { Partner, PartnerHere } from './partner-here.ts'
import { PartnerPoints } from './PartnerPoints.tsx'

/** What one wrote for a link that no longer works: it is shown to be copied, never dropped. */
export function NeverSent({ waiting, drafts }: PartnerHere) {
  const t = useMessages('partner')
  const unsent = waiting.filter(({ sentAt }) => sentAt === null)
  // Sent, and no answer came: nobody here knows.
  const isUnknown = ({ isTried, isRefused }: { isTried?: boolean; isRefused: boolean }) =>
    !isRefused && isTried !== false
  const never = unsent.filter((one) => !isUnknown(one)).map(({ text }) => text)
  return (
    <>
      <Texts words={t('waitingUnknown')} texts={unsent.filter(isUnknown).map(({ text }) => text)} />
      <Texts words={t('waitingGone')} texts={[...never, ...Object.values(drafts)]} />
    </>
  )
}

/** What only this device has, while the agreement cannot be read. */
export function StillHere({ here, partner }: { here: PartnerHere; partner: Partner }) {
  const t = useMessages('partner')
  const waiting = here.waiting.filter(({ sentAt }) => sentAt === null)
  const count = waiting.filter(({ isRefused }) => !isRefused).length
  return (
    <>
      {count > 0 && (
        <p>
          <b>{t('waitingCount', { count })}</b> {t('waitingWhat')}
        </p>
      )}
      <PartnerPoints {...{ here, partner, waiting }} points={[]} label={t('points')} />
      <Texts words={t('draftsKept')} texts={Object.values(here.drafts)} />
      {!here.isKept && <p>{t('notKept')}</p>}
    </>
  )
}

function Texts({ words, texts }: { words: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <>
      <p>
        <b>{words}</b>
      </p>
      <textarea class="input" readOnly rows={6} aria-label={words} value={texts.join('\n\n')} />
    </>
  )
}
