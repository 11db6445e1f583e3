import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { PARTNER_LINK_DAYS } from '#model/partner.ts'
import { makePartnerLink } from '#sync/partner-links.ts'
import type { NewPartnerLink } from '#sync/partner-links.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { LinkToSend } from './LinkToSend.tsx'
import { useAsking } from './use-asking.ts'

const OFFERED = { 30: 'days30', 90: 'days90', 180: 'days180', 365: 'days365' } as const

/** Whom a link is for and how long it works; then the link, to be sent at once. */
export function MakeLinkSheet({ agreement, onClose }: { agreement: string; onClose: () => void }) {
  const t = useMessages('partner')
  const [name, setName] = useKeptText(`partner-link:${agreement}`)
  const [days, setDays] = useState<number>(PARTNER_LINK_DAYS.usual)
  const [isMissing, setMissing] = useState(false)
  const [isNotShared, setNotShared] = useState(false)
  const [link, setLink] = useState<NewPartnerLink | null>(null)
  const { isBusy, failure, ask } = useAsking()
  const make = () => {
    if (name.trim() === '') return setMissing(true)
    return ask(async () => {
      const made = await makePartnerLink(agreement, { name: name.trim(), expiresInDays: days })
      setNotShared(made === null)
      if (made === null) return
      setName('')
      setLink(made)
    })
  }
  if (link)
    return (
      <Sheet
        title={t('linkFor', { name: link.name })}
        open
        onClose={onClose}
        actions={
          <Button wide onClick={onClose}>
            {t('done')}
          </Button>
        }
      >
        <LinkToSend link={link} />
      </Sheet>
    )
  return (
    <Sheet
      title={t('makeLink')}
      open
      onClose={onClose}
      actions={
        <Button look="primary" wide busy={isBusy} onClick={make}>
          {t('makeIt')}
        </Button>
      }
    >
      <TextField
        label={t('who')}
        hint={t('whoHint')}
        value={name}
        onInput={(typed) => {
          setName(typed)
          setMissing(false)
        }}
        maxLength={120}
        error={isMissing ? t('whoMissing') : null}
      />
      <Choice
        label={t('howLong')}
        options={Object.entries(OFFERED).map(([value, word]) => ({ value, label: t(word) }))}
        value={String(days)}
        onChange={(value) => setDays(Number(value))}
      />
      <div role="status">{isNotShared ? t('notShared') : failure}</div>
    </Sheet>
  )
}
