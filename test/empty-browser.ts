import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { Dexie } from 'dexie'

/** A browser with no database, also for Dexie, which goes on asking the one it found first. Whoever has one open keeps it. */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory()
  Dexie.dependencies.indexedDB = globalThis.indexedDB
}

// Files that follow one another in one process each begin with none.
emptyBrowser()
