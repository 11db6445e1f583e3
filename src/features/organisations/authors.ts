import { versionsOf } from '#model/merge.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'

/** What a device writes as who, or once wrote, in any of our languages: less than the name the endpoint knows its member by. */
const ROLE_WORDS = new Set<string>([
  'Koordinator',
  'Medarbeider',
  'Medarbeidar',
  'Kollega',
  'Coordinator',
  'Co-worker',
  'Colleague',
])

/**
 * Who wrote a field, by name where anyone knows it: `nameField` is what was written as who; when that is only a role,
 * the member the endpoint saw. `null` when nobody said.
 */
export function authorOf(live: LiveRecord, field: string, nameField: string): string | null {
  const said = stringOf(live.fields, nameField)
  if (said !== null && !ROLE_WORDS.has(said)) return said
  return versionsOf(live, field)[0]?.by || said
}
