import type { Sql, SqlValue } from './driver.ts'

/** Rows in one statement where it has a place for each value: few sizes, so that the database prepares few texts. */
const SIZES = [64, 8, 1]

interface Rows {
  /** The table with its columns. */
  into: string
  /** What each column holds, in PostgreSQL's words. */
  types: readonly string[]
  rows: SqlValue[][]
  /** Which key, and what to do. */
  onConflict?: string
}

/** Inserts rows, many by one statement. */
export async function insert(sql: Sql, given: Rows): Promise<void> {
  if (given.rows.length === 0) return
  await (sql.isFar ? insertColumns(sql, given) : insertRows(sql, given))
}

/** A column is one value, an array: one text for any number of rows. */
async function insertColumns(sql: Sql, { into, types, rows, onConflict }: Rows): Promise<void> {
  const arrays = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')
  const columns = types.map((_, at) => arrayOf(rows.map((row) => row[at] ?? null)))
  await sql.run(`INSERT INTO ${into} SELECT * FROM unnest(${arrays})${endOf(onConflict)}`, columns)
}

async function insertRows(sql: Sql, { into, rows, onConflict }: Rows): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const size = SIZES.find((each) => each <= rows.length - at) ?? 1
    const part = rows.slice(at, at + size)
    let place = 0
    const values = part.map((row) => `(${row.map(() => `$${(place += 1)}`).join(', ')})`).join(', ')
    await sql.run(`INSERT INTO ${into} VALUES ${values}${endOf(onConflict)}`, part.flat())
    at += size
  }
}

function endOf(onConflict: string | undefined): string {
  return onConflict === undefined ? '' : ` ON CONFLICT ${onConflict}`
}

/** PostgreSQL's text of an array. */
export function arrayOf(values: readonly SqlValue[]): string {
  const elements = values.map((value) => {
    if (value instanceof Uint8Array) throw new TypeError('bytes are not sent in arrays')
    return typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : String(value ?? 'NULL')
  })
  return `{${elements.join(',')}}`
}
