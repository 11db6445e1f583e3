import type { Table } from './organisation-table.ts'

/**
 * A cell a spreadsheet would reckon with: it begins with `=`, `+`, `-`, `@` or their wide forms. A telephone number does too,
 * and can do nothing.
 */
const FORMULA = /^(?![+-]?[\d\s().-]*$)\s*[=+\-@＝＋－＠|%]/

/** Excel's own limit, UTF-16 units. */
const CELL_MOST = 32_767

/** As Norwegian spreadsheets open it by a double click: UTF-8 with its mark, semicolons. What looks like a formula gets an apostrophe. */
export async function csvFile(table: Table): Promise<Blob> {
  const { unparse } = await import('papaparse')
  const cells = table.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)))
  const text = unparse(cells, { delimiter: ';', newline: '\r\n' })
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}

/** Every cell is a text, so that nothing is reckoned and no number loses its zeros; the heading stays in sight. */
export async function excelFile(table: Table): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/browser')
  const data = table.map((row, at) =>
    row.map((cell) => ({
      type: String,
      value: cell.slice(0, CELL_MOST),
      ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  )
  const columns = (table[0] ?? []).map((_, column) => ({ width: widthOf(table, column) }))
  return writeExcel(data, { columns, stickyRowsCount: 1 }).toBlob()
}

/** Characters; as wide as its first texts, within reason. */
function widthOf(table: Table, column: number): number {
  const lengths = table.slice(0, 100).map((row) => row[column]?.length ?? 0)
  return Math.min(Math.max(...lengths, 6) + 2, 50)
}
