import { useEffect, useState } from 'preact/hooks'

/** What the browser says of our room on this device; `null` where it does not say. */
export interface StorageState {
  usedBytes: number | null
  quotaBytes: number | null
  /** Whether it has promised not to clear it away by itself. */
  isPersisted: boolean | null
}

export async function readStorage(): Promise<StorageState> {
  const storage = navigator.storage as StorageManager | undefined // only in secure contexts
  const estimate = await storage?.estimate?.().catch(() => undefined)
  const isPersisted = await storage?.persisted?.().catch(() => undefined)
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null, isPersisted: isPersisted ?? null }
}

/** Asks the browser not to clear our storage away. It may ask the user, or decide by itself. */
export async function askToPersist(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined
  return (await storage?.persist?.().catch(() => false)) ?? false
}

/** `null` until known. `again` reads it anew. */
export function useStorage(): { storage: StorageState | null; again: () => void } {
  const [storage, setStorage] = useState<StorageState | null>(null)
  const again = () => void readStorage().then(setStorage)
  useEffect(again, [])
  return { storage, again }
}
