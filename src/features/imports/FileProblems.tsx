import { useMemo, useState } from 'preact/hooks'
import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import type { JudgedRow } from '#registers/judge.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Row, RowContent, Rows } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { WindowedList } from '#ui/WindowedList.tsx'
import { sentencesOn } from './flaw-words.ts'
import { downloadRowsToMend, rowsOut } from './mend-file.ts'
import type { FileJob } from './file-job.ts'
import './FileProblems.css'

/** The rows that are not taken in, each with why, and as a file to mend. */
export function RowsToMend({ job }: { job: FileJob }) {
  const t = useMessages('files')
  const [isOpen, setOpen] = useState(false)
  const out = useMemo(() => rowsOut(job.rows), [job.rows])
  if (out.length === 0) return null
  const title = t('mendTitle', { count: out.length })
  return (
    <Card tone="warm">
      <h2>{title}</h2>
      <p>{t('mendText')}</p>
      <div class="import-actions">
        {job.table && (
          <Button icon={DownloadIcon} onClick={() => downloadRowsToMend(job, t)}>
            {t('mendDownload')}
          </Button>
        )}
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('seeRows')}
        </Button>
      </div>
      {isOpen && <FlawedRows title={title} rows={out} onClose={() => setOpen(false)} />}
    </Card>
  )
}

/** The rows that are taken in as they are, and should be looked at, and those that seem to be gone. */
export function RowsToCheck({ rows }: { rows: readonly JudgedRow[] }) {
  const t = useMessages('files')
  const [open, setOpen] = useState<'check' | 'dead' | null>(null)
  const { check, dead } = useMemo(() => {
    const sound = rows.filter((row) => row.incoming !== null)
    return {
      check: sound.filter((row) => row.dead === null && row.flaws.length > 0),
      dead: sound.filter((row) => row.dead !== null),
    }
  }, [rows])
  if (check.length + dead.length === 0) return null
  const checkTitle = t('checkTitle', { count: check.length })
  const deadTitle = t('deadTitle', { count: dead.length })
  return (
    <>
      <Rows>
        {check.length > 0 && <Row title={checkTitle} sub={t('checkText')} onClick={() => setOpen('check')} chevron />}
        {dead.length > 0 && <Row title={deadTitle} sub={t('deadText')} onClick={() => setOpen('dead')} chevron />}
      </Rows>
      {open && (
        <FlawedRows
          title={open === 'check' ? checkTitle : deadTitle}
          rows={open === 'check' ? check : dead}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** Each row by its number, and what is to be said about it. */
function FlawedRows({ title, rows, onClose }: { title: string; rows: readonly JudgedRow[]; onClose: () => void }) {
  const t = useMessages('files')
  const drawRow = (row: JudgedRow, tabIndex: number | undefined) => (
    <RowContent
      title={titleOf(row, t)}
      sub={sentencesOn(row, t).map((sentence) => (
        <span class="file-flaw" key={sentence}>
          {sentence}
        </span>
      ))}
      tabIndex={tabIndex}
    />
  )
  return (
    <Sheet title={title} open onClose={onClose}>
      <WindowedList
        name={`flaws ${title}`}
        label={title}
        items={rows}
        keyOf={(row) => String(row.number)}
        row={drawRow}
      />
    </Sheet>
  )
}

const SHOWN = 60

function titleOf({ number: row, name }: JudgedRow, t: Say<'files'>): string {
  const place = t('rowNumber', { row })
  return name === '' ? place : `${place} · ${name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name}`
}
