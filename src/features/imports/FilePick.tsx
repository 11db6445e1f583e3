import FileIcon from '@navikt/aksel-icons/svg/FileImport.svg?raw'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { writeCsv } from '#registers/csv.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Section } from '#ui/Card.tsx'
import { saveFile } from '#ui/save-file.ts'
import { useRecords } from '#ui/use-records.ts'
import { openFile } from './file-job.ts'
import { countOrganisations, ownFile } from './own-export.ts'
import './FilePick.css'

/** As file pickers understand it; what it really is, its first bytes say. */
const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.json,text/csv,text/tab-separated-values,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const IN_TEMPLATE = [
  'name',
  'orgnr',
  'kind',
  'contributes',
  'languages',
  'targetGroups',
  'description',
  'area',
  'address',
  'web',
  'email',
  'phone',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
  'note',
] as const

/** The button that opens the phone's own choosing of a file. */
export function ChooseFile({
  look,
  label,
  onChosen,
}: {
  look: 'primary' | 'line'
  label: string
  onChosen?: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} icon={FileIcon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = '' // the same file, mended, can be chosen again
          if (!file) return undefined
          onChosen?.()
          return openFile(file)
        }}
      />
    </>
  )
}

/** What can be chosen, and how it goes best. */
export function FilePick() {
  const t = useMessages('files')
  const count = useRecords(countOrganisations)
  const template = () =>
    saveFile(
      new Blob([writeCsv([IN_TEMPLATE.map((target) => t(`to-${target}`))])], { type: 'text/csv;charset=utf-8' }),
      t('templateName'),
    )
  return (
    <div class="file-pick">
      <div class="file-drop">
        <Icon svg={FileIcon} />
        <p>{t('intro')}</p>
        <p>{t('private')}</p>
        <p class="file-drop-here">{t('dropHere')}</p>
      </div>
      <Section title={t('adviceTitle')}>
        <ul class="file-advice">
          <li>{t('adviceHeadings')}</li>
          <li>{t('advicePersons')}</li>
          <li>{t('adviceKept')}</li>
        </ul>
        <div class="import-actions">
          <Button look="quiet" onClick={template}>
            {t('template')}
          </Button>
        </div>
      </Section>
      {count > 0 && (
        <Section title={t('exportTitle')}>
          <p class="import-text">{t('exportText')}</p>
          <div class="import-actions">
            <Button onClick={() => saveFile(ownFile(), t('exportName'))}>{t('exportNow')}</Button>
          </div>
        </Section>
      )}
    </div>
  )
}

/** A file may be dropped anywhere on the page. */
export function DropAnywhere() {
  const t = useMessages('files')
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFile(event)) return
      event.preventDefault() // the browser would leave the app and open it
      const file = event.dataTransfer?.files[0]
      if (file) void openFile(file)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver ? <div class="file-over">{t('dropNow')}</div> : null
}
