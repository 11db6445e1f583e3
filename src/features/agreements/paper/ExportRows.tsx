import DownloadIcon from '@navikt/aksel-icons/svg/FileWord.svg?raw'
import PrinterIcon from '@navikt/aksel-icons/svg/PrinterSmall.svg?raw'
import ShareIcon from '@navikt/aksel-icons/svg/ArrowForward.svg?raw'
import TextIcon from '@navikt/aksel-icons/svg/FileText.svg?raw'
import { useState } from 'preact/hooks'
import { paperMarkdown } from '#model/agreement-paper.ts'
import { Section } from '#ui/Card.tsx'
import { DOCX_TYPE, docxFile } from '#ui/docx-file.ts'
import { Icon } from '#ui/Icon.tsx'
import { printDocument } from '#ui/print-document.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { saveFile } from '#ui/save-file.ts'
import { useWorkWords } from '#features/agreements/work-words.ts'
import { canShareFile, share } from '#ui/share.ts'
import type { AgreementOnPaper } from './exporting.ts'

/** The ways out of the app: Word, paper or PDF, plain text. */
export function ExportRows({ paper }: { paper: AgreementOnPaper }) {
  const { t } = useWorkWords()
  const [said, setSaid] = useState<'fileFailed' | 'shareFailed' | null>(null)
  const [isMaking, setMaking] = useState(false)
  const { blocks, split, about, words, file } = paper
  const wordName = `${file}.docx`
  const make = async (then: (made: File) => Promise<void> | void) => {
    setMaking(true)
    setSaid(null)
    try {
      await then(new File([await docxFile(blocks, about, words, split)], wordName, { type: DOCX_TYPE }))
    } catch {
      setSaid('fileFailed')
    } finally {
      setMaking(false)
    }
  }
  const send = async (made: File) => {
    if (!(await share({ files: [made], title: about.title }))) setSaid('shareFailed')
  }
  const canShare = canShareFile(new File([''], wordName, { type: DOCX_TYPE }))
  const markdown = () => {
    const name = `${file}.md`
    saveFile(new File([paperMarkdown(blocks)], name, { type: 'text/markdown' }), name)
  }
  return (
    <Section title={t('takeOut')}>
      <Rows label={t('takeOut')}>
        {canShare && <Row start={<Icon svg={ShareIcon} />} title={t('shareWord')} onClick={() => make(send)} />}
        <Row
          start={<Icon svg={DownloadIcon} />}
          title={t('saveWord')}
          sub={isMaking ? t('making') : wordName}
          onClick={() => make((made) => saveFile(made, made.name))}
        />
        <Row
          start={<Icon svg={PrinterIcon} />}
          title={t('print')}
          sub={t('printText')}
          onClick={() => printDocument(blocks, file, about.author, words.language, split)}
        />
        <Row start={<Icon svg={TextIcon} />} title={t('saveMarkdown')} sub={t('markdownText')} onClick={markdown} />
      </Rows>
      <p role="status">{said && t(said)}</p>
    </Section>
  )
}
