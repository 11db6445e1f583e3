import type { Meta, OutboxRow } from './storage.ts'

/** The part of `localStorage` we use. It may throw at any time, and may outlive or predecease the database. */
export interface Shelf {
  readonly length: number
  key(at: number): string | null
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** What must survive a database that does not: unsent edits, the key, and that there was something (the canary). */
export interface Lifeboat {
  /** Mirrors an unsent edit as it is now; false when it came with an import, does not fit (1 MB in all) or the shelf is closed to us. */
  keep(row: OutboxRow): boolean
  drop(ids: readonly string[]): void
  /** The mutations of unsent edits, by id: they are not read, for there may be many. */
  ids(): string[]
  /** Unsent edits in the order they were made. */
  unsent(): OutboxRow[]
  /** Remembers who this device is, so that an emptied database is noticed and filled again. */
  remember(meta: Meta): void
  remembered(): Meta | null
  /** Forgets everything, for good: after leaving, when all is delivered. */
  clear(): void
}

const EDIT = 'brobygger:edit:'
const CANARY = 'brobygger:device'
/** UTF-16 units of unsent edits mirrored at most. */
const MAX_SIZE = 1_000_000

export function openLifeboat(shelf: Shelf | null): Lifeboat {
  const sizes = new Map<string, number>()
  let total = 0
  /** Nothing is written any more: a last answer may come after one has left. */
  let isLeft = false
  const ids = () =>
    attempt(() => Array.from({ length: shelf?.length ?? 0 }, (_, at) => shelf?.key(at) ?? ''), [])
      .filter((name) => name.startsWith(EDIT))
      .map((name) => name.slice(EDIT.length))
  for (const id of ids())
    resize(
      EDIT + id,
      attempt(() => shelf?.getItem(EDIT + id)?.length ?? 0, 0),
    )

  function resize(name: string, size: number): void {
    total += size - (sizes.get(name) ?? 0)
    if (size === 0) sizes.delete(name)
    else sizes.set(name, size)
  }

  function remove(name: string): void {
    attempt(() => shelf?.removeItem(name), undefined)
    resize(name, 0)
  }

  return {
    keep(row) {
      const name = EDIT + row.mutation.id
      const text = JSON.stringify(row)
      const fits = !row.again && total - (sizes.get(name) ?? 0) + text.length <= MAX_SIZE
      const isKept = fits && !isLeft && shelf !== null && attempt(() => (shelf.setItem(name, text), true), false)
      if (isKept) resize(name, text.length)
      else remove(name)
      return isKept
    },
    drop(ids) {
      for (const id of ids) remove(EDIT + id)
    },
    ids,
    unsent() {
      const read = (id: string) => JSON.parse(shelf?.getItem(EDIT + id) ?? 'null') as OutboxRow | null // written by `keep`
      const found = ids().map((id) => attempt(() => read(id), null))
      return found.filter((row) => row !== null).sort((one, two) => one.order - two.order)
    },
    remember({ begun, space, device, key, role }) {
      if (isLeft) return
      attempt(() => shelf?.setItem(CANARY, JSON.stringify({ begun, space, device, key, role })), undefined)
    },
    remembered: () => attempt(() => JSON.parse(shelf?.getItem(CANARY) ?? 'null') as Meta | null, null), // written by `remember`
    clear() {
      isLeft = true
      for (const id of ids()) remove(EDIT + id)
      attempt(() => shelf?.removeItem(CANARY), undefined)
    },
  }
}

/** Private windows and full disks throw from the simplest calls. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
