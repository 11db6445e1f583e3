import type { Say } from '#i18n/words.ts'
import type { JudgedRow } from '#registers/judge.ts'
import { rowsToMend } from '#registers/rows-to-mend.ts'
import { saveFile } from '#ui/save-file.ts'
import type { FileJob } from './file-job.ts'
import { sentencesOn } from './flaw-words.ts'

/** The rows that cannot be taken in as they are. */
export function rowsOut(rows: readonly JudgedRow[] | null): readonly JudgedRow[] {
  return rows?.filter(({ incoming }) => incoming === null) ?? []
}

/** Hands over a file of the rows to mend, with what is wrong with each. */
export function downloadRowsToMend({ name, table, columns, rows }: FileJob, t: Say<'files'>): void {
  if (!table) return
  const out = rowsOut(rows)
  const headers = table.hasHeadings
    ? table.headers
    : table.headers.map((letter, at) => (columns[at] ? t(`to-${columns[at]}`) : letter))
  const text = rowsToMend(t('mendHeading'), headers, out, (at) => {
    const row = out[at]
    return row ? sentencesOn(row, t).join(' ') : ''
  })
  saveFile(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
    t('mendName', { name: name.replace(/\.\w+$/, '') || '1' }),
  )
}
