import type { Sql, SqlValue } from './driver.ts'

/** How many values one statement names: few texts, so that the database prepares each once. */
const NAMED = [1, 8, 64, 400]

/** All rows whose value is among `values`. `select` ends before the list in brackets; `first` are its values before them. */
export async function rowsNamed<Row>(
  sql: Pick<Sql, 'all'>,
  select: string,
  first: readonly SqlValue[],
  values: readonly string[],
): Promise<Row[]> {
  const wanted = [...new Set(values)]
  const most = NAMED.at(-1) ?? 1
  const asked: Promise<Row[]>[] = []
  for (let at = 0; at < wanted.length; at += most) {
    const part = wanted.slice(at, at + most)
    const size = NAMED.find((count) => count >= part.length) ?? most
    const padded = [...part, ...Array.from({ length: size - part.length }, () => part[0] ?? '')]
    const places = padded.map((_, index) => `$${index + 1 + first.length}`).join(', ')
    asked.push(Promise.resolve(sql.all<Row>(`${select} (${places})`, [...first, ...padded])))
  }
  return (await Promise.all(asked)).flat()
}
