import type { Sql, SqlValue } from './driver.ts'

/** Rows in one statement: few sizes, so that the database prepares few texts. */
const SIZES = [64, 8, 1]

/** Inserts rows, many by one statement. `into` is the table with its columns, `onConflict` which key and what to do. */
export async function insert(
  sql: Sql,
  { into, rows, onConflict }: { into: string; rows: SqlValue[][]; onConflict?: string },
): Promise<void> {
  const end = onConflict === undefined ? '' : ` ON CONFLICT ${onConflict}`
  for (let at = 0; at < rows.length;) {
    const size = SIZES.find((each) => each <= rows.length - at) ?? 1
    const part = rows.slice(at, at + size)
    let place = 0
    const values = part.map((row) => `(${row.map(() => `$${(place += 1)}`).join(', ')})`).join(', ')
    await sql.run(`INSERT INTO ${into} VALUES ${values}${end}`, part.flat())
    at += size
  }
}
