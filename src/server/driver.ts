import type { Soon } from './soon.ts'

export type SqlValue = string | number | null | Uint8Array

/** Runs one SQL text with `$1 … $n` placeholders. */
export interface Sql {
  all<Row>(text: string, values: SqlValue[]): Soon<Row[]>
  get<Row>(text: string, values: SqlValue[]): Soon<Row | null>
  run(text: string, values: SqlValue[]): Soon<void>
}

/** A database, as little of it as the SQL store needs. Statements outside a transaction stand alone. */
export interface Driver extends Sql {
  /** `work` returns whether to commit; when it throws nothing is kept. Resolves when the commit is durable. */
  transaction(work: (sql: Sql) => Promise<boolean>): Promise<void>
  /** Leaves no trace in any file of what was deleted. */
  scrub(): Soon<void>
  close(): Soon<void>
}
