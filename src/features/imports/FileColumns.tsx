import { useMemo } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { cleanLine } from '#registers/clean.ts'
import { TARGETS } from '#registers/columns.ts'
import type { Target } from '#registers/columns.ts'
import type { Table } from '#registers/table.ts'
import { Card } from '#ui/Card.tsx'
import { Select } from '#ui/Select.tsx'
import { Switch } from '#ui/Switch.tsx'
import { setColumn, showSheet } from './file-job.ts'
import type { FileJob } from './file-job.ts'
import './FileColumns.css'

const EXAMPLES = 3
const LOOKED_AT = 500
const MOST_SHOWN = 200

/** What each column of the file is taken for, with what stands in it; any of it can be changed. */
export function FileColumns({ job, table }: { job: FileJob; table: Table }) {
  const t = useMessages('files')
  const { sheet, columns, isRemembered } = job
  const examples = useMemo(() => table.headers.map((_, column) => examplesOf(table, column)), [table])
  const options = TARGETS.map((target) => ({ value: target, label: t(`to-${target}`) }))
  return (
    <div class="file-columns">
      <SheetChoice job={job} />
      <Card>
        <Switch
          label={t('noHeadings')}
          hint={t('noHeadingsHint')}
          checked={table.hasHeadings}
          onChange={(hasHeadings) => showSheet(sheet, hasHeadings)}
        />
      </Card>
      <p class="import-text">{t(isRemembered ? 'columnsRemembered' : 'columnsText')}</p>
      {table.headers.map((header, at) => {
        const shown = examples[at] ?? []
        if (shown.length === 0) return null // nothing in it: nothing to choose
        return (
          <div class="file-column" key={at} data-out={columns[at] === null || undefined}>
            <div class="file-column-words">
              <b>{header}</b>
              {shown.map((example) => (
                <small key={example}>{example}</small>
              ))}
            </div>
            <Select
              label={t('becomes', { column: header })}
              options={options}
              value={columns[at] ?? null}
              onChange={(target) => setColumn(at, target as Target | null)} // one of the options
              emptyLabel={t('leftOut')}
            />
          </div>
        )
      })}
    </div>
  )
}

/** Which sheet of a workbook; nothing where there is only one. */
export function SheetChoice({ job: { sheets, sheet } }: { job: FileJob }) {
  const t = useMessages('files')
  if (sheets.length < 2) return null
  return (
    <Select
      label={t('sheet')}
      options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
      value={String(sheet)}
      onChange={(at) => showSheet(Number(at ?? 0))}
      required
    />
  )
}

/** The first different things that stand in a column. */
function examplesOf({ rows }: Table, column: number): string[] {
  const found = new Set<string>()
  for (const row of rows.slice(0, LOOKED_AT)) {
    const text = cleanLine((row[column] ?? '').slice(0, MOST_SHOWN))
    if (text !== '') found.add(text)
    if (found.size === EXAMPLES) break
  }
  return [...found]
}
