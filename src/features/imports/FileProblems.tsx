import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import DownloadIcon from '@navikt/aksel-icons/svg/Download.svg?raw'
import { number } from '#i18n/numbers.ts'
import { useMessages } from '#i18n/messages.ts'
import type { JudgedRow } from '#registers/judge.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { RowContent } from '#ui/Rows.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { WindowedList } from '#ui/WindowedList.tsx'
import { flawInWords } from './flaw-words.ts'
import { downloadRowsToMend, rowsOut } from './mend-file.ts'
import type { FileJob } from './file-job.ts'
import './FileProblems.css'

/** So many are named at once; the others behind a button. */
const AT_ONCE = 3

/** The rows that are not taken in, each with why, and as a file to mend. */
export function RowsToMend({ job }: { job: FileJob }) {
  const t = useMessages('files')
  const out = rowsOut(job.rows)
  if (out.length === 0) return null
  return (
    <FlawedRows
      tone="warm"
      title={t('mendTitle', { count: out.length })}
      text={t('mendText')}
      rows={out}
      action={
        job.table && (
          <Button icon={DownloadIcon} onClick={() => downloadRowsToMend(job, t)}>
            {t('mendDownload')}
          </Button>
        )
      }
    />
  )
}

/** The rows that are taken in as they are, and should be looked at, and those that seem to be gone. */
export function RowsToCheck({ rows }: { rows: readonly JudgedRow[] }) {
  const t = useMessages('files')
  const dead = rows.filter((row) => row.incoming && row.dead !== null)
  const remarked = rows.filter((row) => row.incoming && row.dead === null && row.flaws.length > 0)
  return (
    <>
      {remarked.length > 0 && (
        <FlawedRows title={t('checkTitle', { count: remarked.length })} text={t('checkText')} rows={remarked} />
      )}
      {dead.length > 0 && (
        <FlawedRows title={t('deadTitle', { count: dead.length })} text={t('deadText')} rows={dead} />
      )}
    </>
  )
}

interface FlawedRowsProps {
  tone?: 'plain' | 'warm'
  title: string
  text: string
  rows: readonly JudgedRow[]
  action?: ComponentChildren
}

function FlawedRows({ tone = 'plain', title, text, rows, action }: FlawedRowsProps) {
  const t = useMessages('files')
  const [isOpen, setOpen] = useState(false)
  const drawRow = (row: JudgedRow, tabIndex: number | undefined) => (
    <RowContent title={titleOf(row, t)} sub={sentences(row, t)} tabIndex={tabIndex} />
  )
  return (
    <Card tone={tone}>
      <h2>{title}</h2>
      <p>{text}</p>
      <ul class="file-flaws">
        {rows.slice(0, AT_ONCE).map((row) => (
          <li key={row.number}>
            <FlawedRow row={row} />
          </li>
        ))}
      </ul>
      <div class="import-actions">
        {action}
        {rows.length > AT_ONCE && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t('seeAll', { count: rows.length })}
          </Button>
        )}
      </div>
      <Sheet title={title} open={isOpen} onClose={() => setOpen(false)}>
        <WindowedList
          name={`flaws ${title}`}
          label={title}
          items={rows}
          keyOf={(row) => String(row.number)}
          row={drawRow}
        />
      </Sheet>
    </Card>
  )
}

function FlawedRow({ row }: { row: JudgedRow }) {
  const t = useMessages('files')
  return (
    <>
      <b>{titleOf(row, t)}</b> <span>{sentences(row, t)}</span>
    </>
  )
}

type SayFiles = ReturnType<typeof useMessages<'files'>>

function titleOf({ number: row, name }: JudgedRow, t: SayFiles): string {
  const place = t('rowNumber', { row: number(row) })
  return name === '' ? place : `${place} · ${name.length > 60 ? `${name.slice(0, 60)}…` : name}`
}

function sentences({ flaws, dead }: JudgedRow, t: SayFiles): string {
  return [...(dead === null ? [] : [t('deadWord', { word: dead })]), ...flaws.map((flaw) => flawInWords(flaw, t))].join(
    ' ',
  )
}
