import { useState } from 'preact/hooks'
import { dayOf, longDay } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { PARTNER_LINK_DAYS } from '#model/partner.ts'
import { makePartnerLink } from '#sync/partner-links.ts'
import type { NewPartnerLink } from '#sync/partner-links.ts'
import { Choice } from '#ui/Choice.tsx'
import { LinkSheet } from '#ui/LinkSheet.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
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
  return (
    <LinkSheet
      title={t('makeLink')}
      onClose={onClose}
      name={{
        label: t('who'),
        hint: t('whoHint'),
        value: name,
        onInput: (typed) => {
          setName(typed)
          setMissing(false)
        },
        error: isMissing ? t('whoMissing') : null,
      }}
      make={{ label: t('makeIt'), isBusy, onMake: make }}
      failure={isNotShared ? t('notShared') : failure}
      made={
        link && {
          title: t('linkFor', { name: link.name }),
          link: `${location.origin}/avtale#${link.token}`,
          text: t('linkText', { when: longDay(dayOf(link.expiresAt)) }),
          qrLabel: t('linkQr'),
          shareText: t('shareText'),
        }
      }
    >
      <Choice
        label={t('howLong')}
        options={Object.entries(OFFERED).map(([value, word]) => ({ value, label: t(word) }))}
        value={String(days)}
        onChange={(value) => setDays(Number(value))}
      />
    </LinkSheet>
  )
}
