import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import { useEffect, useMemo } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Progress } from '#ui/Progress.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import {
  backToColumns,
  chooseInFile,
  closeFile,
  lookThrough,
  openFile,
  putFile,
  refuseFile,
  useFileJob,
} from './file-job.ts'
import type { FileJob } from './file-job.ts'
import { FileColumns, SheetChoice } from './FileColumns.tsx'
import { ChooseFile, DropAnywhere, FilePick } from './FilePick.tsx'
import { FileResult } from './FileResult.tsx'
import { RowsToCheck, RowsToMend } from './FileProblems.tsx'
import { useImportRun } from './import-run.ts'
import { ImportPage } from './ImportPage.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportDoing } from './ImportResult.tsx'
import { rowsOut } from './mend-file.ts'
import { PastImports } from './PastImports.tsx'
import { onFileOpened, takeSharedFile } from './shared-file.ts'
import { actionInWords, partsInWords } from './sum-words.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** «Legg inn fra en fil»: a list somebody has already becomes organisations, seen before it is put in. Works without a network. */
export function FileScreen() {
  const t = useMessages('files')
  const canEdit = useCanEdit('organisation')
  const { doing, result, failure } = useImportRun('file')
  const job = useFileJob()
  useEffect(() => {
    // It is taken in any case: what somebody who may not import shared must not lie on this device.
    void takeSharedFile().then((shared) => {
      if (!shared || !canEdit) return
      if (shared.file) void openFile(shared.file)
      else refuseFile(shared.name, 'too-large')
    })
    if (canEdit) onFileOpened((file) => void openFile(file))
  }, [canEdit])
  const step = doing ? 'doing' : result || failure ? 'result' : job.preview ? 'preview' : (job.busy ?? job.name)
  useHeadingFocus(step)
  const title = t('title')
  if (!canEdit)
    return (
      <ImportPage title={title}>
        <EmptyState icon={BuildingsIcon}>{t('onlyReaders')}</EmptyState>
      </ImportPage>
    )
  if (doing) return <ImportDoing title={title} doing={doing} />
  return (
    <>
      <DropAnywhere />
      {result || failure ? (
        <FileResult job={job} result={result} failure={failure} />
      ) : job.preview ? (
        <Preview job={job} preview={job.preview} />
      ) : job.busy ? (
        <ImportPage title={title} sub={job.name}>
          {job.busy === 'judging' && job.table ? (
            <Progress
              label={t('judging', { done: job.done, total: job.table.rows.length })}
              value={job.done}
              max={job.table.rows.length}
            />
          ) : (
            <p role="status">{t('reading', { name: job.name })}</p>
          )}
        </ImportPage>
      ) : job.table ? (
        <Columns job={job} table={job.table} />
      ) : (
        <Begin job={job} />
      )}
    </>
  )
}

function Begin({ job }: { job: FileJob }) {
  const t = useMessages('files')
  return (
    <ImportPage
      title={t('title')}
      action={<ChooseFile look="primary" label={t(job.trouble ? 'chooseOther' : 'choose')} />}
    >
      <SheetChoice job={job} />
      <Trouble job={job} />
      <FilePick />
      <PastImports screen="file" />
    </ImportPage>
  )
}

function Trouble({ job: { name, trouble } }: { job: FileJob }) {
  const t = useMessages('files')
  if (!trouble) return null
  return (
    <Card tone="red">
      <div role="alert">
        {name && <b>{name}</b>}
        <p>{t(`trouble-${trouble}`)}</p>
      </div>
    </Card>
  )
}

function Columns({ job, table }: { job: FileJob; table: NonNullable<FileJob['table']> }) {
  const t = useMessages('files')
  const hasName = job.columns.includes('name')
  return (
    <ImportPage
      title={t('columnsTitle')}
      sub={`${job.name} · ${t('rows', { count: table.rows.length })}`}
      action={
        <div class="import-actions">
          <Button look="primary" disabled={!hasName} onClick={() => lookThrough(job.name)}>
            {t('toPreview')}
          </Button>
          <Button onClick={closeFile}>{t('chooseOther')}</Button>
        </div>
      }
    >
      <Trouble job={job} />
      {!hasName && (
        <Card tone="warm">
          <p role="status">{t('nameMissing')}</p>
        </Card>
      )}
      <FileColumns job={job} table={table} />
    </ImportPage>
  )
}

function Preview({ job, preview }: { job: FileJob; preview: NonNullable<FileJob['preview']> }) {
  const t = useMessages('files')
  const say = useMessages('imports')
  const { items, choices } = preview
  const { sum } = choices
  const isAllSame = useMemo(
    () => items.length > 0 && items.every(({ group }) => group === 'same') && rowsOut(job.rows).length === 0,
    [items, job.rows],
  )
  const isNothing = sum.added + sum.updated === 0
  return (
    <ImportPage
      title={t('previewTitle')}
      sub={[job.name, partsInWords(sum, say)].filter(Boolean).join(' · ')}
      action={
        <div class="import-actions">
          <Button look="primary" disabled={isNothing} onClick={putFile}>
            {isNothing ? t('addNone') : actionInWords(sum, say)}
          </Button>
          <Button onClick={job.table ? backToColumns : closeFile}>
            {t(job.table ? 'backToColumns' : 'chooseOther')}
          </Button>
        </div>
      }
    >
      <RowsToMend job={job} />
      {isAllSame && (
        <Card tone="accent">
          <p role="status">{t('allSame')}</p>
        </Card>
      )}
      <RowsToCheck rows={job.rows ?? []} />
      {items.length > 0 && <ImportPreview manner="fill" items={items} choices={choices} onChoose={chooseInFile} />}
    </ImportPage>
  )
}
