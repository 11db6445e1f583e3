import { idsOf } from '#model/merged.ts'
import type { LiveRecord } from '#model/wire.ts'
import { workspace } from './here.ts'

let counted: { of: readonly LiveRecord[]; counts: ReadonlyMap<string, number> } | null = null

/** How many activities an organisation holds, and under which ids: its own, and those of others merged into it. */
export function activitiesOf(organisation: string): { count: number; ids: readonly string[] } {
  const all = workspace().all('activity')
  if (counted?.of !== all) counted = { of: all, counts: countByHolder(all) }
  const { counts } = counted
  const ids = idsOf(organisation, (id) => workspace().record(id))
  return { count: ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0), ids: ids.filter((id) => counts.has(id)) }
}

function countByHolder(all: readonly LiveRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { fields } of all)
    for (const field in fields) {
      if (!field.startsWith('organisations/') || fields[field] !== true) continue
      const id = field.slice('organisations/'.length)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return counts
}
