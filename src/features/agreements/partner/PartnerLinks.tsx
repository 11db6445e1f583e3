import LinkIcon from '@navikt/aksel-icons/svg/Link.svg?raw'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { ago, dayOf, shortDay, today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { listPartnerLinks, revokePartnerLink } from '#sync/partner-links.ts'
import type { PartnerLink } from '#sync/partner-links.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card, Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { useSession } from '#ui/use-session.ts'
import { MakeLinkSheet } from './MakeLinkSheet.tsx'
import { useAsking } from './use-asking.ts'
import './PartnerLinks.css'

/** «Lagets lenke»: who outside reads and comments an agreement, and a link for one more. Needs a network; says so. */
export function PartnerLinks({ agreement }: { agreement: string }) {
  const t = useMessages('partner')
  const isJoined = useSession((session) => session.sync.joined)
  const canEdit = useCanEdit('agreement')
  if (!canEdit) return null
  return (
    <Section title={t('links')}>
      <div class="partner-links">
        <p class="partner-links-about">{t(isJoined ? 'linksText' : 'linksAlone')}</p>
        {isJoined && <Links agreement={agreement} />}
      </div>
    </Section>
  )
}

function Links({ agreement }: { agreement: string }) {
  const t = useMessages('partner')
  const [links, setLinks] = useState<PartnerLink[] | null>(null)
  const [isMaking, setMaking] = useState(false)
  const { failure, isOffline, ask } = useAsking()
  const again = useCallback(() => void ask(async () => setLinks(await listPartnerLinks(agreement))), [agreement, ask])
  useEffect(() => {
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [again])
  return (
    <>
      <div role="status">
        {failure !== null && <p>{isOffline ? t('linksOffline') : failure}</p>}
        {links === null && failure === null && <p>{t('linksLoading')}</p>}
        {links?.length === 0 && failure === null && <p>{t('linksNone')}</p>}
      </div>
      {links !== null && links.length > 0 && (
        <Rows label={t('links')}>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} onChange={again} />
          ))}
        </Rows>
      )}
      <Buttons>
        {failure !== null && <Button onClick={again}>{t('tryAgain')}</Button>}
        {links !== null && (
          <Button icon={LinkIcon} onClick={() => setMaking(true)}>
            {t('makeLink')}
          </Button>
        )}
      </Buttons>
      {isMaking && (
        <MakeLinkSheet
          agreement={agreement}
          onClose={() => {
            setMaking(false)
            again()
          }}
        />
      )}
    </>
  )
}

/** Who has it, and when it was last used. Taking it away cannot be undone, so it is asked first. */
function LinkRow({ link, onChange }: { link: PartnerLink; onChange: () => unknown }) {
  const t = useMessages('partner')
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failure, ask } = useAsking()
  const used = link.lastUsedAt === null ? t('usedNever') : t('usedLast', { when: ago(dayOf(link.lastUsedAt)) })
  const until = t(dayOf(link.expiresAt) < today() ? 'hasEnded' : 'worksUntil', {
    when: shortDay(dayOf(link.expiresAt)),
  })
  const revoke = () =>
    ask(async () => {
      await revokePartnerLink(link.id)
      notify(t('revoked', { name: link.name }))
      onChange()
    })
  if (isAsking)
    return (
      <div role="listitem">
        <Card tone="red">
          <p>{t('revokeAsk', { name: link.name })}</p>
          <Buttons>
            <Button autofocus onClick={() => setAsking(false)}>
              {t('revokeNo')}
            </Button>
            <Button look="danger" busy={isBusy} onClick={revoke}>
              {t('revokeYes')}
            </Button>
          </Buttons>
          <div role="status">{failure}</div>
        </Card>
      </div>
    )
  return (
    <Row
      title={link.name}
      sub={`${used} · ${until}`}
      end={
        <Button look="quiet" label={`${t('revoke')}: ${link.name}`} onClick={() => setAsking(true)}>
          {t('revoke')}
        </Button>
      }
    />
  )
}
