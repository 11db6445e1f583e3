/** About whoever holds this device and not about the work, so outside the database; it goes when the workbook leaves. */
const KEPT_AS = 'brobygger.my-name'

/** Used where the browser keeps nothing. */
let unkept: string | null = null
const listeners = new Set<() => void>()

/** What whoever uses this device said their name is; `null` until they have. Nobody else has vouched for it. */
export function myName(): string | null {
  try {
    return localStorage.getItem(KEPT_AS) ?? unkept
  } catch {
    return unkept // a browser without storage
  }
}

/** Remembers the name on this device; `null` or empty forgets it. */
export function callMe(name: string | null): void {
  unkept =
    name
      ?.normalize('NFC')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 120) || null
  try {
    if (unkept === null) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, unkept)
  } catch {
    // it lasts as long as the page
  }
  for (const listener of listeners) listener()
}

/** Hears when the name becomes another, here or in another tab. */
export function watchMyName(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => (key === KEPT_AS ? listener() : undefined)
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', onStorage)
  }
}
