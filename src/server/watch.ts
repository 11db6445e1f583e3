import type { Result } from '#model/wire.ts'

/** What the endpoint tells whoever counts. */
export interface Watch {
  /** What became of mutations, after their commit. */
  pushed(results: readonly Result[]): void
  /** Something failed that no client is to blame for. */
  failed(error: Error): void
}

export const NOBODY: Watch = { pushed: () => {}, failed: () => {} }

/** What is known of one request when it is over, beside what its socket knows. */
export interface Seen {
  /** The pattern of its address, such as `/api/spaces/:space/sync`: never the address itself. */
  route?: string
}

/** Whether the database was what failed: SQLite and PostgreSQL give their errors codes. */
export function isOfDatabase(error: Error): boolean {
  if (!('code' in error) || typeof error.code !== 'string') return false
  return /^(SQLITE_|[0-9A-Z]{5}$|ECONN|ENOSPC|EROFS|ETIMEDOUT)/.test(error.code)
}

/** The pattern of an address outside the API. */
export function patternOf(path: string): string {
  if (path.startsWith('/assets/')) return '/assets/:file'
  const [, rest] = /^\/spc_[\w-]{1,96}(\/.*)?$/.exec(path) ?? []
  if (rest === undefined) return '/:app'
  const [, first = '', more] = rest.split('/')
  return `/:space/${PUBLIC.has(first) ? first : ':other'}${more === undefined ? '' : '/:id'}`
}

/** What stands under a space's own address, by the first part of it. */
const PUBLIC = new Set([
  ...['', 'organisasjoner', 'funnet', 'skriv', 'plakat', 'aktivitet', 'moteplasser', 'avtaler'],
  ...['activities', 'activities.json', 'activities.csv', 'activities.ics', 'hsds.json', 'week.js'],
])
