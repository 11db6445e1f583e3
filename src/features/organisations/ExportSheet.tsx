import CopyIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import CsvIcon from '@navikt/aksel-icons/svg/FileCsv.svg?raw'
import EnvelopeIcon from '@navikt/aksel-icons/svg/EnvelopeClosed.svg?raw'
import ExcelIcon from '@navikt/aksel-icons/svg/FileExcel.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/ArrowForward.svg?raw'
import { useMemo, useState } from 'preact/hooks'
import { today } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import { number } from '#i18n/numbers.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Icon } from '#ui/Icon.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Sheet } from '#ui/Sheet.tsx'
import { Switch } from '#ui/Switch.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { contactsOf } from './organisations.ts'
import { emailsOf, mailtoHref } from './emails.ts'
import { MOST_PRINTED, printList } from './PrintList.tsx'
import { useTableWords } from './table-words.ts'
import { csvFile, excelFile } from './table-file.ts'
import { tableInSteps } from './organisation-table.ts'

/** Takes the chosen ones out of the app: as a file, on paper, or as e-mail addresses. Persons only when one asks for them. */
export function ExportSheet({
  records,
  run,
  onClose,
}: {
  records: readonly LiveRecord[]
  /** Runs what may take long, and shows how far it has come, in records. */
  run: (job: (onProgress: (done: number) => void) => Promise<void>) => Promise<void>
  onClose: () => void
}) {
  const t = useMessages('finding')
  const words = useTableWords()
  const mayPersons = useCanEdit('contact')
  const [wantsPersons, setWantsPersons] = useState(false)
  const withPersons = mayPersons && wantsPersons
  const contacts = withPersons ? contactsOf : () => []
  const emails = useMemo(() => emailsOf(records, contacts), [records, withPersons])
  const mailto = useMemo(() => mailtoHref(emails), [emails])
  const count = records.length

  const save = async (ending: 'xlsx' | 'csv') => {
    onClose()
    const name = `${t('fileName')}-${today()}.${ending}`
    try {
      await run(async (onProgress) => {
        const table = await tableInSteps(records, withPersons ? contactsOf : null, words, onProgress)
        saveFile(await (ending === 'csv' ? csvFile(table) : excelFile(table)), name)
      })
    } catch {
      notify(t('exportFailed'))
    }
  }
  const print = () => {
    onClose()
    printList(records, contacts, words)
  }
  const copy = async () => {
    onClose()
    const text = emails.join('; ')
    try {
      await navigator.clipboard.writeText(text)
      notify(t('copied', { count: emails.length }))
    } catch {
      notify(t('copyFailed')) // not allowed, or there is none without a secure address
    }
  }
  const share = () => {
    onClose()
    return navigator.share({ text: emails.join('; ') }).catch(() => undefined) // one thought better of it
  }
  const canShare = typeof navigator.share === 'function' && emails.length > 0
  return (
    <Sheet title={t('exportTitle', { count })} open onClose={onClose}>
      {mayPersons && (
        <Switch
          label={t('withContacts')}
          hint={t('withContactsHint')}
          checked={wantsPersons}
          onChange={setWantsPersons}
        />
      )}
      <Rows>
        <Row start={<Icon svg={ExcelIcon} />} title={t('excel')} onClick={() => save('xlsx')} />
        <Row start={<Icon svg={CsvIcon} />} title={t('csv')} sub={t('csvText')} onClick={() => save('csv')} />
        {count <= MOST_PRINTED ? (
          <Row start={<Icon svg={PrinterIcon} />} title={t('print')} sub={t('printText')} onClick={print} />
        ) : (
          <Row
            start={<Icon svg={PrinterIcon} />}
            title={t('print')}
            sub={t('printTooMany', { most: number(MOST_PRINTED) })}
          />
        )}
        {emails.length === 0 ? (
          <Row start={<Icon svg={CopyIcon} />} title={t('copyEmails')} sub={t('noEmails')} />
        ) : (
          <Row
            start={<Icon svg={CopyIcon} />}
            title={t('copyEmails')}
            sub={t('emailCount', { count: emails.length })}
            onClick={copy}
          />
        )}
        {canShare && <Row start={<Icon svg={ShareIcon} />} title={t('shareEmails')} onClick={share} />}
        {mailto !== null && (
          <Row start={<Icon svg={EnvelopeIcon} />} title={t('writeEmail')} sub={t('writeEmailText')} href={mailto} />
        )}
      </Rows>
    </Sheet>
  )
}
