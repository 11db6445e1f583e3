import JsonIcon from '@navikt/aksel-icons/svg/FileJson.svg?raw'
import CopyIcon from '@navikt/aksel-icons/svg/Files.svg?raw'
import WordIcon from '@navikt/aksel-icons/svg/FileWord.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import { useState } from 'preact/hooks'
import { locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { textOf } from '#model/minutes-text.ts'
import type { Block } from '#model/minutes-text.ts'
import { docxFile } from '#ui/docx-file.ts'
import { Icon } from '#ui/Icon.tsx'
import { printDocument } from '#ui/print-document.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { saveFile } from '#ui/save-file.ts'

/** A document's ways out of the app: Word, paper or PDF, plain text, and where there is one, JSON. */
export function PaperRows({
  blocks,
  title,
  author,
  file,
  json,
}: {
  /** Made when asked for, so that it is as things are then. */
  blocks: () => readonly Block[]
  title: string
  /** The municipality. */
  author: string | null
  /** What files are called, without their ending. */
  file: string
  json?: () => string
}) {
  const t = useMessages('privacy')
  const words = useMessages('processing')
  const [said, setSaid] = useState<'copied' | 'failed' | 'notCopied' | null>(null)
  const page = (): [string, string, string] => {
    const [before = '', between = '', after = ''] = words('page', { page: '\n', pages: '\n' }).split('\n')
    return [before, between, after]
  }
  const saveWord = async () => {
    try {
      setSaid(null)
      const made = await docxFile(blocks(), { title, subject: title, author }, { language: locale(), page })
      saveFile(made, `${file}.docx`)
    } catch {
      setSaid('failed') // the part that makes it did not come
    }
  }
  const copy = () =>
    navigator.clipboard.writeText(textOf(blocks())).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    )
  return (
    <>
      <Rows label={title}>
        <Row start={<Icon svg={WordIcon} />} title={t('saveWord')} sub={`${file}.docx`} onClick={saveWord} />
        <Row
          start={<Icon svg={PrinterIcon} />}
          title={t('printIt')}
          onClick={() => printDocument(blocks(), file, author, locale())}
        />
        <Row start={<Icon svg={CopyIcon} />} title={t('copyText')} onClick={copy} />
        {json && (
          <Row
            start={<Icon svg={JsonIcon} />}
            title={t('saveJson')}
            sub={t('saveJsonText')}
            onClick={() => saveFile(new Blob([json()], { type: 'application/json' }), `${file}.json`)}
          />
        )}
      </Rows>
      <p role="status">{said && t(said)}</p>
    </>
  )
}
