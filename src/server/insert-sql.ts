import type { Sql, SqlValue } from './driver.ts'

/** Rows in one statement where it has a place for each value: few sizes, so that the database prepares few texts. */
const SIZES = [64, 16, 4, 1]

export interface Rows {
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

/** The same into several tables, each named once: where a statement costs a way across a network, by one. */
export async function insertAll(sql: Sql, given: Rows[]): Promise<void> {
  const lacking = given.filter(({ rows }) => rows.length > 0)
  if (lacking.length > 0 && sql.isFar) await insertColumns(sql, ...lacking)
  else for (const each of lacking) await insertRows(sql, each)
}

/** A column is one value, an array: one text for any number of rows. */
async function insertColumns(sql: Sql, ...given: Rows[]): Promise<void> {
  const values: SqlValue[] = []
  const texts = given.map(({ into, types, rows, onConflict }) => {
    const arrays = types.map((type, at) => {
      values.push(arrayOf(rows.map((row) => row[at] ?? null)))
      return `$${values.length}::${type}[]`
    })
    return `INSERT INTO ${into} SELECT * FROM unnest(${arrays.join(', ')})${endOf(onConflict)}`
  })
  const before = texts.slice(0, -1).map((text, at) => `t${at} AS (${text})`)
  await sql.run(`${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${texts.at(-1) ?? ''}`, values)
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
    // One text after the other: a pattern takes twice as long, and most of a body is quotation marks.
    if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
    return String(value ?? 'NULL')
  })
  return `{${elements.join(',')}}`
}
