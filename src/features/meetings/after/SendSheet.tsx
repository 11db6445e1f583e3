import CopyIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/ArrowForward.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { fileName } from '#model/file-name.ts'
import { toMeeting } from '#model/meeting.ts'
import { textOf } from '#model/minutes-text.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { saveFile } from '#ui/save-file.ts'
import { canShareFile, share } from '#ui/share.ts'
import { Sheet } from '#ui/Sheet.tsx'
import { useRecords } from '#ui/use-records.ts'
import { DOCX_TYPE, docxFile } from '#ui/docx-file.ts'
import { printDocument } from '#ui/print-document.tsx'
import { letters, presentEmails } from './sending.ts'
import { municipalityName } from './source.ts'
import type { Minutes } from './use-minutes.ts'

type Said = 'copied' | 'copyFailed' | 'shareFailed' | 'fileFailed' | 'letterCopied' | 'letterTooLong' | 'emailsCopied'

/** Hands minutes on: as a file, on paper, in a letter, as text. Who has got them is noted by itself, never guessed. */
export function SendSheet({ live, minutes, onClose }: { live: LiveRecord; minutes: Minutes; onClose: () => void }) {
  const t = useMessages('minutes')
  const [said, setSaid] = useState<Said | null>(null)
  const [isMaking, setMaking] = useState(false)
  const emails = useRecords(() => presentEmails(live), [live])
  const { blocks, words } = minutes
  if (!blocks || !words) return null
  const { title, type, on } = toMeeting(live)
  const name = words.say('heading', { title: title ?? words.say('unnamed') })
  const own = municipalityName()
  const about = {
    title: name,
    subject: [type && words.kind(type), on && words.date(on)].filter(Boolean).join(' '),
    author: own === null ? null : words.municipality(own),
  }
  const file = `${fileName(name, on, 'referat')}.docx`
  const text = textOf(blocks)
  const mails = letters(emails, name, text)

  const make = async (then: (made: File) => Promise<void> | void) => {
    setMaking(true)
    setSaid(null)
    try {
      await then(new File([await docxFile(blocks, about, words)], file, { type: DOCX_TYPE }))
    } catch {
      setSaid('fileFailed')
    } finally {
      setMaking(false)
    }
  }
  const send = async (what: ShareData) => {
    if (!(await share(what))) setSaid('shareFailed')
  }
  const copy = async (what: string, well: Said, badly: Said) => {
    try {
      await navigator.clipboard.writeText(what)
      setSaid(well)
    } catch {
      setSaid(badly) // not allowed, or there is none without a secure address
    }
  }
  const print = () => {
    onClose()
    printDocument(blocks, fileName(name, on, 'referat'), about.author, words.language)
  }
  const canShare = typeof navigator.share === 'function'
  const canShareWord = canShareFile(new File([''], file, { type: DOCX_TYPE }))
  return (
    <Sheet title={t('sendTitle')} open onClose={onClose}>
      <Rows>
        {canShareWord && (
          <Row
            start={<Icon svg={ShareIcon} />}
            title={t('shareWord')}
            onClick={() => make((made) => send({ files: [made], title: name }))}
          />
        )}
        <Row
          start={<Icon svg={DownloadIcon} />}
          title={t('saveWord')}
          sub={isMaking ? t('making') : file}
          onClick={() => make((made) => saveFile(made, made.name))}
        />
        <Row start={<Icon svg={PrinterIcon} />} title={t('print')} sub={t('printText')} onClick={print} />
        {mails.map(({ href, receivers, isCopied }, at) => (
          <Row
            key={href}
            start={<Icon svg={EnvelopeIcon} />}
            title={mails.length > 1 ? t('writeEmailPart', { part: at + 1, of: mails.length }) : t('writeEmail')}
            sub={[
              receivers === 0 ? t('noEmails') : t('emailCount', { count: receivers }),
              isCopied ? t('longEmail') : null,
            ]
              .filter(Boolean)
              .join(' ')}
            href={href}
            onClick={() => (isCopied ? copy(text, 'letterCopied', 'letterTooLong') : undefined)}
          />
        ))}
        {canShare && (
          <Row start={<Icon svg={ShareIcon} />} title={t('shareText')} onClick={() => send({ text, title: name })} />
        )}
        <Row start={<Icon svg={CopyIcon} />} title={t('copyText')} onClick={() => copy(text, 'copied', 'copyFailed')} />
        {emails.length > 0 && (
          <Row
            start={<Icon svg={CopyIcon} />}
            title={t('copyEmails')}
            sub={t('emailCount', { count: emails.length })}
            onClick={() => copy(emails.join('; '), 'emailsCopied', 'copyFailed')}
          />
        )}
      </Rows>
      <p role="status">{said && t(said)}</p>
      <p class="page-note">{t('sendNote')}</p>
    </Sheet>
  )
}
