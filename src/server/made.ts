import { cacheable } from './cacheable.ts'
import type { Cacheable } from './cacheable.ts'

/** Kept of one state of a space at most; what was made first is forgotten first. */
const MAX_MADE = 60
const MAX_BYTES = 64_000_000
/** An address is what whoever asks says it is: of so many, those asked for last, something is kept. */
const MAX_ORIGINS = 2

/** Pages and feeds made of one state of a space. */
export interface Made {
  /** What was made under a name, or is made now. `origin` is the address that stands in it; `null` when none does. */
  get(name: string, origin: string | null, make: () => string): Cacheable
}

export function createMade(): Made {
  const kept = new Map<string, { made: Cacheable; origin: string | null }>()
  const origins = new Set<string>()
  let bytes = 0

  function forget(key: string): void {
    bytes -= kept.get(key)?.made.body.length ?? 0
    kept.delete(key)
  }

  /** Room for an address, at the cost of the one that was asked for longest ago. */
  function admit(origin: string): void {
    origins.delete(origin)
    origins.add(origin)
    const [oldest] = origins
    if (origins.size <= MAX_ORIGINS || oldest === undefined) return
    origins.delete(oldest)
    for (const [key, one] of kept) if (one.origin === oldest) forget(key)
  }

  return {
    get(name, origin, make) {
      const key = `${name} ${origin ?? ''}`
      const found = kept.get(key)
      if (origin !== null) admit(origin)
      if (found) return found.made
      const made = cacheable(make())
      kept.set(key, { made, origin })
      bytes += made.body.length
      for (const oldest of kept.keys()) {
        if (kept.size <= MAX_MADE && (bytes <= MAX_BYTES || kept.size === 1)) break
        forget(oldest)
      }
      return made
    },
  }
}
