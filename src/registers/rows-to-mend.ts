import { writeCsv } from './csv.ts'
import type { JudgedRow } from './judge.ts'

/**
 * Rows as they were, as a file to mend and read again: first what is wrong, then every cell, also those beyond the headings.
 * @param ownHeading over what is wrong; that column is left out when the file comes back
 */
export function rowsToMend(
  ownHeading: string,
  headers: readonly string[],
  rows: readonly Pick<JudgedRow, 'cells'>[],
  wrong: (at: number) => string,
): string {
  return writeCsv([[ownHeading, ...headers], ...rows.map(({ cells }, at) => [wrong(at), ...cells])])
}
