import type { Columns, Target } from '#registers/columns.ts'
import { headersKey, TARGETS } from '#registers/columns.ts'

/** On this device only: hashes of headings, and what their columns were chosen to be. No names, no content. */
const KEPT_AS = 'brobygger.file-columns'
/** The latest so many. */
const MOST = 20

/** What somebody chose last for a file with these headings; `null` when nobody has. */
export function rememberedColumns(headers: readonly string[]): (Target | null)[] | null {
  const found = readAll().find(([key]) => key === headersKey(headers))?.[1]
  return found?.length === headers.length ? [...found] : null
}

export function rememberColumns(headers: readonly string[], columns: Columns): void {
  const key = headersKey(headers)
  const others = readAll().filter(([other]) => other !== key)
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify([[key, columns], ...others].slice(0, MOST)))
  } catch {
    // a browser without storage: it is guessed again next time
  }
}

function readAll(): [string, Columns][] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(all) ? all.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(entry: unknown): entry is [string, Columns] {
  return (
    Array.isArray(entry) &&
    typeof entry[0] === 'string' &&
    Array.isArray(entry[1]) &&
    entry[1].every((target) => target === null || (TARGETS as readonly unknown[]).includes(target)) // a list of names is a list
  )
}
