import { useMemo, useReducer, useRef } from 'preact/hooks'
import { enlarged, has } from '#model/facets.ts'
import type { Bits } from '#model/facets.ts'
import type { LiveRecord } from '#model/wire.ts'
import { recordNumbers } from '#db/record-numbers.ts'

/** Some of the directory, chosen one by one or all at once; as quick with 73 000 as with two. */
export interface Selection {
  /** Whether one is choosing, so that a tap chooses instead of opening. */
  isOn: boolean
  /** The chosen ones that are still there, in order of name. */
  records: readonly LiveRecord[]
  has(record: LiveRecord): boolean
  /** Whether all of these are chosen; `null`: everyone. */
  hasAll(all: Bits | null): boolean
  /** Chooses one more, or no longer; begins to choose. */
  toggle(record: LiveRecord): void
  /** Chooses these too; `null`: everyone. */
  add(all: Bits | null): void
  begin(): void
  /** Forgets what was chosen, and goes on choosing. */
  clear(): void
  end(): void
}

export function useSelection(everyone: readonly LiveRecord[]): Selection {
  const [version, changed] = useReducer<number, void>((times) => times + 1, 0)
  const bits = useRef<Bits | null>(null)
  const numbers = recordNumbers()
  const room = (): Bits => {
    const words = numbers.words()
    const known = bits.current ?? new Uint32Array(words)
    return (bits.current = known.length < words ? enlarged(known, words) : known)
  }
  const records = useMemo(() => {
    const chosen = bits.current
    if (!chosen?.some((word) => word !== 0)) return []
    const order = numbers.ofAll(everyone)
    return everyone.filter((_, at) => has(chosen, order[at]!)) // a list of the same length
  }, [everyone, version])
  const set = (next: Bits | null) => {
    bits.current = next
    changed()
  }
  return {
    isOn: bits.current !== null,
    records,
    has: ({ record }) => bits.current !== null && has(bits.current, numbers.of(record)),
    hasAll(all) {
      if (all === null) return records.length >= everyone.length
      return all.every((word, at) => (word & ~(bits.current?.[at] ?? 0)) === 0)
    },
    toggle({ record }) {
      const number = numbers.of(record)
      const chosen = room()
      chosen[number >> 5]! ^= 1 << (number & 31)
      changed()
    },
    add(all) {
      const chosen = room()
      if (all) for (const [word, wanted] of all.entries()) chosen[word]! |= wanted // one beyond its end is nobody's
      else for (const number of numbers.ofAll(everyone)) chosen[number >> 5]! |= 1 << (number & 31)
      changed()
    },
    begin: () => set(room()),
    clear: () => set(new Uint32Array(numbers.words())),
    end: () => set(null),
  }
}
