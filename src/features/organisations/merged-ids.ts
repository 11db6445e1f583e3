import { workspace } from '#db/here.ts'
import { idsOf } from '#model/merged.ts'
import { elementsOf } from '#model/reading.ts'

/** Under which ids things may belong to whom, for those who ask of everyone: only the few that others were merged into are looked at. */
export interface MergedIds {
  of(organisation: string): readonly string[]
  /** Everyone that what stands on this one may belong to: itself, and those it was merged into. */
  keepersOf(organisation: string): readonly string[]
  /** Takes in what changed; answers the organisations whose ids may be others now. */
  follow(changed: ReadonlySet<string>): readonly string[]
  clear(): void
}

interface Known {
  ids: ReadonlyMap<string, readonly string[]>
  keepers: ReadonlyMap<string, readonly string[]>
  /** Those that somebody merged into another, removed or not. */
  named: ReadonlySet<string>
}

export function createMergedIds(): MergedIds {
  /** Organisations that say, or once said, that another was merged into them; removed ones too. */
  let holders: Set<string> | null = null
  let known: Known | null = null

  function readHolders(): Set<string> {
    if (holders) return holders
    holders = new Set()
    for (const { kind, record, fields } of workspace().everyone())
      if (kind === 'organisation' && hasMerged(fields)) holders.add(record)
    return holders
  }

  function read(): Known {
    if (known) return known
    const ids = new Map<string, readonly string[]>()
    const keepers = new Map<string, string[]>()
    const named = new Set<string>()
    for (const holder of readHolders()) {
      for (const other of elementsOf(workspace().record(holder)?.fields ?? {}, 'merged')) named.add(other)
      const own = idsOf(holder, (id) => workspace().record(id))
      if (own.length > 1) ids.set(holder, own)
      for (const id of own) if (id !== holder) keepers.set(id, [...(keepers.get(id) ?? [id]), holder])
    }
    known = { ids, keepers, named }
    return known
  }

  return {
    of: (organisation) => read().ids.get(organisation) ?? [organisation],
    keepersOf: (organisation) => read().keepers.get(organisation) ?? [organisation],
    follow(changed) {
      if (!holders) return []
      const before = read()
      let isOther = false
      for (const id of changed) {
        const record = workspace().record(id)
        if (record?.kind === 'organisation' && hasMerged(record.fields)) holders.add(id)
        if (holders.has(id) || before.named.has(id)) isOther = true
      }
      if (!isOther) return []
      known = null
      return [...new Set([...before.ids.keys(), ...read().ids.keys()])]
    },
    clear() {
      holders = null
      known = null
    },
  }
}

/** Asked of everyone: no list is made. */
function hasMerged(fields: Readonly<Record<string, unknown>>): boolean {
  for (const field in fields) if (field.startsWith('merged/')) return true
  return false
}
