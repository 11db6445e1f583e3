/** What one endpoint tells the others: a space's new head, or devices whose keys no longer work. */
export type Word = { space: string; head: number } | { revoked: string[] }

/** The other endpoints on the same database. */
export interface Company {
  /** Told soon, or not at all when the database is lost; heads are told anew within seconds. */
  tell(word: Word): void
  /** Hears what the others say. */
  listen(hear: (word: Word) => void): void
  /** Does the work when none of the others does work of this name; waits for its turn. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Does the work unless one of the others is doing work of this name. Whether it did. */
  ifFree(name: string, work: () => Promise<void>): Promise<boolean>
}

/** Does the work in turn with the others, where there may be any. */
export function inTurn<T>(company: Company | null, name: string, work: () => Promise<T>): Promise<T> {
  return company ? company.inTurn(name, work) : work()
}
