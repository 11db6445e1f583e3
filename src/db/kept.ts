/** Texts that are no field of a record yet. */
const NAME = 'brobygger:kept:'

/** What `localStorage` would not take. */
const inMemory = new Map<string, string>()

/** A text somebody typed earlier on this device and that has come to nothing yet; empty when there is none. */
export function keptText(key: string): string {
  const known = inMemory.get(key)
  if (known !== undefined) return known
  try {
    return localStorage.getItem(NAME + key) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a text on this device while it is typed; an empty one is forgotten. */
export function keepText(key: string, text: string): void {
  inMemory.delete(key)
  try {
    if (text === '') localStorage.removeItem(NAME + key)
    else localStorage.setItem(NAME + key, text)
  } catch {
    inMemory.set(key, text) // full or forbidden
  }
}

/** All of them, by key. */
export function keptTexts(): Record<string, string> {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(NAME))
    const kept = names.map((name) => [name.slice(NAME.length), localStorage.getItem(name) ?? ''] as const)
    return Object.fromEntries([...kept, ...inMemory])
  } catch {
    return Object.fromEntries(inMemory)
  }
}

/** Gives all of them up: this device is being left. */
export function forgetKeptTexts(): void {
  inMemory.clear()
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(NAME)) localStorage.removeItem(name)
  } catch {
    // nothing to forget then
  }
}
