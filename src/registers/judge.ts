import type { Incoming } from '#model/import-plan.ts'
import { fold } from '#model/fold.ts'
import { takeTurns } from '#model/turns.ts'
import type { Columns } from './columns.ts'
import { deadWord } from './dead.ts'
import { flaw, stops } from './flaws.ts'
import type { Flaw } from './flaws.ts'
import { createRowReader } from './row-reader.ts'
import type { RowContext } from './row-reader.ts'
import { isBlank } from './table.ts'
import type { Table } from './table.ts'

/** A row of a file, and what is to be said about it. */
export interface JudgedRow {
  /** As a spreadsheet counts rows. */
  number: number
  cells: string[]
  /** What one may call it by; empty when it has no name. */
  name: string
  /** `null` when it cannot be taken in as it is. */
  incoming: Incoming | null
  flaws: Flaw[]
  /** The word by which it seems to be gone; `null` when there is none. */
  dead: string | null
}

/** Judges every row that is not blank. `pause` hears how many have been looked at and is awaited, so that the screen stays alive. */
export async function judgeTable(
  table: Table,
  columns: Columns,
  context: RowContext,
  pause: (done: number) => Promise<void> = async () => undefined,
): Promise<JudgedRow[]> {
  const read = createRowReader(table.headers, columns, context)
  const twins = createTwins()
  const judged: JudgedRow[] = []
  const turns = takeTurns()
  for (const [at, cells] of table.rows.entries()) {
    if (turns.isOver()) await turns.pass(() => pause(at))
    if (isBlank(cells)) continue
    const number = table.firstRow + at
    const { name, fields, contacts, status, flaws } = read(cells)
    const remarks = [fields['note'], fields['description']].filter((text) => typeof text === 'string')
    const dead = deadWord({ name, status, remarks })
    if (dead === null && !flaws.some(stops)) flaws.push(...twins(number, name, fields))
    const isStopped = flaws.some(stops)
    judged.push({
      number,
      cells,
      name,
      dead,
      flaws,
      incoming: isStopped ? null : { key: String(number), fields, contacts },
    })
  }
  return judged
}

/** Tells which earlier row a row repeats. */
export function createTwins(): (number: number, name: string, fields: Incoming['fields']) => Flaw[] {
  const byOrgnr = new Map<string, number>()
  const byName = new Map<string, { number: number; orgnr: string | null }>()
  return (number, name, fields) => {
    const orgnr = typeof fields['orgnr'] === 'string' ? fields['orgnr'] : null
    const sameOrgnr = orgnr === null ? undefined : byOrgnr.get(orgnr)
    if (sameOrgnr !== undefined) return [flaw('same-orgnr', '', orgnr ?? '', sameOrgnr)]
    const place = [fields['area'], fields['address']].map((text) => (typeof text === 'string' ? fold(text) : ''))
    const key = [fold(name), ...place].join('\n')
    const sameName = byName.get(key)
    if (sameName && (orgnr === null || sameName.orgnr === null)) return [flaw('same-name', '', name, sameName.number)]
    if (orgnr !== null) byOrgnr.set(orgnr, number)
    if (!sameName) byName.set(key, { number, orgnr })
    return []
  }
}
