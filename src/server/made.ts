import { randomUUID } from 'node:crypto'
import { folded } from '#page/ical.ts'
import { cacheable } from './cacheable.ts'
import type { Cacheable } from './cacheable.ts'

/** Kept of one state of a space at most; what was made first is forgotten first. */
const MAX_MADE = 120
const MAX_BYTES = 64_000_000
/** An address is what whoever asks says it is: of so many, those asked for last, something is kept. */
const MAX_ORIGINS = 2

/** Stands where the address will: nobody can have typed it. */
const ANY_ORIGIN = `https://${randomUUID()}.invalid`

/** Pages and feeds made of one state of a space. */
export interface Made {
  /**
   * What was made under a name, or is made now. `origin` is the address that stands in it; `null` when none does. Making takes long,
   * and whoever asks may make up addresses: it is done once, and an address is put into it.
   */
  get(name: string, origin: string | null, make: (origin: string) => string): Cacheable
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

  function get(name: string, origin: string | null, make: (origin: string) => string): Cacheable {
    const key = `${name} ${origin ?? ''}`
    const found = kept.get(key)
    if (origin !== null) admit(origin)
    if (found) return found.made
    const made =
      origin === null
        ? cacheable(make(''))
        : at(
            origin,
            get(`${name} anywhere`, null, () => make(ANY_ORIGIN)),
          )
    kept.set(key, { made, origin })
    bytes += made.body.length
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_MADE && (bytes <= MAX_BYTES || kept.size === 1)) break
      forget(oldest)
    }
    return made
  }

  return { get }
}

/** With the address in it; in a calendar it stands in lines of their own, which are as long as they may be again. */
function at(origin: string, { body }: Cacheable): Cacheable {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  if (!text.startsWith('BEGIN:VCALENDAR')) return cacheable(text.replaceAll(ANY_ORIGIN, origin))
  const urls = /\r\nURL:[^\r]*(?:\r\n [^\r]*)*/g
  const put = (lines: string) => folded(lines.slice(2).replaceAll('\r\n ', '').replaceAll(ANY_ORIGIN, origin))
  return cacheable(text.replace(urls, (lines) => `\r\n${put(lines)}`))
}
