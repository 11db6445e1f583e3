import type { Sql, SqlValue } from './driver.ts'

/** Rows in one statement: few sizes, so that the database prepares few texts. */
const SIZES = [64, 8, 1]

/** Inserts rows, many by one statement. `into` is the table with its columns, `then` what follows the values. */
export async function insert(
  sql: Sql,
  { into, rows, then = '' }: { into: string; rows: SqlValue[][]; then?: string },
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const size = SIZES.find((each) => each <= rows.length - at) ?? 1
    const part = rows.slice(at, at + size)
    let place = 0
    const values = part.map((row) => `(${row.map(() => `$${(place += 1)}`).join(', ')})`).join(', ')
    await sql.run(`INSERT INTO ${into} VALUES ${values} ${then}`, part.flat())
    at += size
  }
}
