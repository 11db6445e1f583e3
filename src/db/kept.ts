/** Texts this device keeps by their key, outside the database. */
export interface KeptTexts {
  /** Empty when there is none. */
  read(key: string): string
  /** An empty one is forgotten. False when it lasts only as long as the page. */
  keep(key: string, text: string): boolean
  /** All of them, by key. */
  all(): Record<string, string>
  forgetAll(): void
  /** Hears that another tab may have kept or forgotten it, also while this page lay asleep. Answers how to stop. */
  watch(key: string, listener: () => void): () => void
}

/** @param name begins the names of all of them in `localStorage` */
export function openKeptTexts(name: string): KeptTexts {
  /** What `localStorage` would not take. */
  const inMemory = new Map<string, string>()
  return {
    read(key) {
      const known = inMemory.get(key)
      if (known !== undefined) return known
      try {
        return localStorage.getItem(name + key) ?? ''
      } catch {
        return ''
      }
    },
    keep(key, text) {
      inMemory.delete(key)
      try {
        if (text === '') localStorage.removeItem(name + key)
        else localStorage.setItem(name + key, text)
        return true
      } catch {
        inMemory.set(key, text) // full or forbidden
        return false
      }
    },
    all() {
      try {
        const names = Object.keys(localStorage).filter((known) => known.startsWith(name))
        const kept = names.map((known) => [known.slice(name.length), localStorage.getItem(known) ?? ''] as const)
        return Object.fromEntries([...kept, ...inMemory])
      } catch {
        return Object.fromEntries(inMemory)
      }
    },
    forgetAll() {
      inMemory.clear()
      try {
        for (const known of Object.keys(localStorage)) if (known.startsWith(name)) localStorage.removeItem(known)
      } catch {
        // nothing to forget then
      }
    },
    watch(key, listener) {
      const hear = (event: StorageEvent) => {
        if (event.key === null || event.key === name + key) listener()
      }
      addEventListener('storage', hear)
      addEventListener('pageshow', listener)
      return () => {
        removeEventListener('storage', hear)
        removeEventListener('pageshow', listener)
      }
    },
  }
}

/** Texts that are no field of a record yet. */
const own = openKeptTexts('brobygger:kept:')

/** A text somebody typed earlier on this device and that has come to nothing yet; empty when there is none. */
export function keptText(key: string): string {
  return own.read(key)
}

/** Keeps a text on this device while it is typed; an empty one is forgotten. */
export function keepText(key: string, text: string): void {
  own.keep(key, text)
}

/** Hears that another tab may have kept or forgotten a text. Answers how to stop. */
export function watchKeptText(key: string, listener: () => void): () => void {
  return own.watch(key, listener)
}

/** Under it stand ids that were pressed, and nothing anybody typed. */
export const FAVOURITES = 'favourite-activities'

/** All that somebody typed, by key. */
export function keptTexts(): Record<string, string> {
  const { [FAVOURITES]: _, ...typed } = own.all()
  return typed
}

/** Gives all of them up: this device is being left. */
export function forgetKeptTexts(): void {
  own.forgetAll()
}
