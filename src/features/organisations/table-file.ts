import { writeCsv } from '#registers/csv.ts'
import type { Table } from './organisation-table.ts'

/** Excel's own limit, UTF-16 units. */
const CELL_MOST = 32_767

export function csvFile(table: Table): Blob {
  return new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' })
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
