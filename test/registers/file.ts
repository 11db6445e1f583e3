import { FILE_VOCABULARY } from '#features/imports/file-vocabulary.ts'
import type { Json } from '#model/fields.ts'
import { readableName } from '#model/readable-name.ts'
import { guessColumns } from '#registers/columns.ts'
import { judgeTable } from '#registers/judge.ts'
import type { JudgedRow } from '#registers/judge.ts'
import { readFile } from '#registers/read-file.ts'
import { toTable, withoutColumns } from '#registers/table.ts'
import { createMatcher } from '#registers/vocabulary.ts'

export const matcher = createMatcher(FILE_VOCABULARY)

/** A file as the app reads it when nobody changes what was guessed. */
export async function readRows(file: Blob): Promise<JudgedRow[]> {
  const content = await readFile(file, '2028-11-27')
  if ('own' in content) return content.own
  const table = withoutColumns(toTable(content.sheets[0]?.rows ?? []), ['Hva er galt'])
  const context = { matcher, readableName, retainUntil: '2028-11-26', source: 'Fil: lag.csv' }
  return judgeTable(table, guessColumns(table, matcher), context)
}

/** The fields of each row, and its persons, or what stops it. */
export function said(rows: readonly JudgedRow[]): Record<string, Json>[] {
  return rows.map(({ incoming }) => incoming?.fields ?? {})
}

export const csv = (...lines: string[]) => new Blob([lines.join('\r\n')])
