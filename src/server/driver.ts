import { ProblemError } from './problem.ts'
import type { Soon } from './soon.ts'

export type SqlValue = string | number | null | Uint8Array

/** Runs one SQL text with `$1 … $n` placeholders. By a text with U+0000 in it nothing is found, and none is written. */
export interface Sql {
  /** The database is across a network: each statement costs a way there and back, and work for two programs. It takes arrays. */
  readonly isFar: boolean
  all<Row>(text: string, values: SqlValue[]): Soon<Row[]>
  get<Row>(text: string, values: SqlValue[]): Soon<Row | null>
  run(text: string, values: SqlValue[]): Soon<void>
}

/** A database, as little of it as the SQL store needs. Statements outside a transaction stand alone. */
export interface Driver extends Sql {
  /**
   * `work` returns whether to commit; when it throws nothing is kept. Resolves when the commit is durable. The database
   * may call the work off and ask for it once more.
   */
  transaction(work: (sql: Sql) => Promise<boolean>): Promise<void>
  /** The text that defines a table, as this database wants it. */
  define(text: string): string
  /** Run first where tables are defined, so that programs which start together take turns. */
  readonly turn: string | null
  /** As little trace as the database can manage of what was deleted, in any of its files. */
  scrub(): Soon<void>
  /** Rows of columns as bytes (UTF-8), nothing made of them, where the database is across a network. */
  bytes: ((text: string, values: SqlValue[]) => Promise<(Buffer | null)[][]>) | null
  close(): Soon<void>
}

/** U+0000 is what PostgreSQL cannot hold in a text. */
export function holdsNul(values: readonly SqlValue[]): boolean {
  return values.some((value) => typeof value === 'string' && value.includes('\0'))
}

/** The same for every store: what one takes, another takes too. @throws {ProblemError} `malformed` */
export function refuseNul(values: readonly SqlValue[]): void {
  if (holdsNul(values)) throw new ProblemError('malformed', { detail: 'A text may not hold U+0000.' })
}
