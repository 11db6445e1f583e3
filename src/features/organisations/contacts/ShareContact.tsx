import CheckmarkIcon from '@navikt/aksel-icons/svg/Checkmark.svg?raw'
import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import FilesIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import SendIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/QrCode.svg?raw'
import { useState } from 'preact/hooks'
import { findOrganisation } from '#features/organisations/organisations.ts'
import { useMessages } from '#i18n/messages.ts'
import { toContact } from '#model/contact.ts'
import { stringOf } from '#model/reading.ts'
import { vCard } from '#model/vcard.ts'
import type { Card } from '#model/vcard.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { saveFile } from '#ui/save-file.ts'
import { canShareFile, share } from '#ui/share.ts'
import { Sheet } from '#ui/Sheet.tsx'
import { useRecords } from '#ui/use-records.ts'
import './ShareContact.css'

/** Hands a contact person on, to one who asks: only when one presses, and it says that persons are private. */
export function ShareContact({ live }: { live: LiveRecord }) {
  const t = useMessages('upkeep')
  const words = useMessages('organisations')
  const [isOpen, setOpen] = useState(false)
  const card = useRecords(() => cardOf(live), [live])
  return (
    <>
      <Button
        look="quiet"
        icon={ShareIcon}
        label={t('shareWhom', { name: card.name ?? words('unnamed') })}
        onClick={() => setOpen(true)}
      >
        {t('shareContact')}
      </Button>
      {isOpen && <ShareSheet card={card} onClose={() => setOpen(false)} />}
    </>
  )
}

function ShareSheet({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useMessages('upkeep')
  const [said, setSaid] = useState<'copied' | 'notCopied' | 'notShared' | null>(null)
  const text = vCard(card)
  const file = new File([text], `${fileName(card) || t('cardFileName')}.vcf`, { type: 'text/vcard' })
  const send = async () => {
    const what = canShareFile(file) ? { files: [file] } : { text: inWords(card) }
    if (!(await share(what))) setSaid('notShared')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(inWords(card))
      setSaid('copied')
    } catch {
      setSaid('notCopied') // not allowed to copy for them
    }
  }
  const canSend = typeof navigator.share === 'function'
  return (
    <Sheet
      title={t('shareTitle')}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {canSend && (
            <Button look="primary" icon={SendIcon} onClick={send}>
              {t('send')}
            </Button>
          )}
          <Button look={canSend ? 'line' : 'primary'} icon={DownloadIcon} onClick={() => saveFile(file, file.name)}>
            {t('saveCard')}
          </Button>
          <Button look="line" icon={said === 'copied' ? CheckmarkIcon : FilesIcon} onClick={copy}>
            {t(said === 'copied' ? 'copied' : 'copy')}
          </Button>
        </Buttons>
      }
    >
      <div class="share-contact">
        <p>{t('sharePrivate')}</p>
        <p class="share-contact-card" dir="auto">
          {inWords(card)}
        </p>
        <QrCode text={text} label={t('shareQr')} tooLong={t('shareTooLong')}>
          <p class="share-contact-note">{t('shareScan')}</p>
        </QrCode>
        <p role="status">{said && t(said)}</p>
      </div>
    </Sheet>
  )
}

function cardOf(live: LiveRecord): Card {
  const { name, organisation, role, phone, email } = toContact(live)
  const employer = findOrganisation(organisation ?? '')
  return { name: name || null, organisation: employer && stringOf(employer.fields, 'name'), role, phone, email }
}

/** For people: a line each. */
function inWords({ name, organisation, role, phone, email }: Card): string {
  const place = [role, organisation].filter(Boolean).join(', ')
  return [name, place, phone, email].filter(Boolean).join('\n')
}

/** A name every system takes: letters, digits and hyphens; empty when nothing is known. */
function fileName({ name, organisation }: Card): string {
  const plain = (name ?? organisation ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 60)
}
