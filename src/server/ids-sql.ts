import type { Sql, SqlValue } from './driver.ts'
import { arrayOf } from './insert-sql.ts'

/** How many values one statement names: few texts, so that the database prepares each once. */
const NAMED = [1, 4, 16, 64, 400]

interface Named {
  /** What is selected, from which table, and which of its rows: `$1 …` are `first`. */
  columns: string
  from: string
  where?: string
  first?: readonly SqlValue[]
  /** The column that has one of these values; with `where` it is a key, so that no two rows have the same. */
  column: string
  values: readonly string[]
}

/** All rows whose `column` is among `values`, one for each at most. */
export async function rowsNamed<Row>(sql: Pick<Sql, 'all' | 'get' | 'isFar'>, named: Named): Promise<Row[]> {
  const values = [...new Set(named.values)]
  if (values.length === 0) return []
  return sql.isFar ? rowsEach(sql, named, values) : rowsAmong(sql, named, values)
}

/**
 * One text for any number of values. Each is looked up by its key, whatever the database believes of how many rows there
 * are: of a list it may think, while the table is new, that it is found soonest by reading all rows of the space.
 */
async function rowsEach<Row>(
  sql: Pick<Sql, 'all'>,
  { columns, from, where, first = [], column }: Named,
  values: readonly string[],
): Promise<Row[]> {
  const text = `SELECT found.* FROM unnest($${first.length + 1}::text[]) AS wanted (value) CROSS JOIN LATERAL
    (SELECT ${columns} FROM ${from} WHERE ${where === undefined ? '' : `${where} AND `}${column} = wanted.value LIMIT 1) AS found`
  return sql.all<Row>(text, [...first, arrayOf(values)])
}

async function rowsAmong<Row>(
  sql: Pick<Sql, 'all' | 'get'>,
  { columns, from, where, first = [], column }: Named,
  wanted: readonly string[],
): Promise<Row[]> {
  const most = NAMED.at(-1) ?? 1
  const asked: Promise<Row[]>[] = []
  for (let at = 0; at < wanted.length; at += most) {
    const part = wanted.slice(at, at + most)
    const size = NAMED.find((count) => count >= part.length) ?? most
    const padded = [...part, ...Array.from({ length: size - part.length }, () => part[0] ?? '')]
    const places = padded.map((_, index) => `$${index + 1 + first.length}`).join(', ')
    const text = `SELECT ${columns} FROM ${from} WHERE ${where === undefined ? '' : `${where} AND `}${column} IN (${places})`
    // Of one value there is one row at most, and to get one costs half of what a list of one does.
    if (size === 1) asked.push(Promise.resolve(sql.get<Row>(text, [...first, ...padded])).then(listed))
    else asked.push(Promise.resolve(sql.all<Row>(text, [...first, ...padded])))
  }
  return (await Promise.all(asked)).flat()
}

function listed<Row>(row: Row | null): Row[] {
  return row === null ? [] : [row]
}
