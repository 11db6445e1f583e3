import { fold } from '#model/fold.ts'
import { Failure } from '#model/failure.ts'
import type { Person, PersonMatch } from '#model/person-search.ts'
import type { Kind } from '#model/records.ts'
import type { HistoryEntry } from '#model/wire.ts'
import { fetchHistory, listMembers } from '#sync/members.ts'
import type { Membership } from './access-report.ts'

/** What only the endpoint knows of a person. */
export interface Remote {
  /** By record. One that did not come is not there. */
  histories: ReadonlyMap<string, readonly HistoryEntry[]>
  /** `null`: this member may not see who the members are, or it did not come. */
  memberships: Membership[] | null
}

/** Fetches the history of each place, and memberships of that name. What does not come is left out, and can be told. */
export async function fetchRemote(
  person: Person,
  matches: readonly PersonMatch[],
  onProgress: (done: number) => void,
): Promise<Remote> {
  const histories = new Map<string, readonly HistoryEntry[]>()
  for (const [at, { live }] of matches.entries()) {
    onProgress(at)
    const history = await orNull(fetchHistory(live.kind as Kind, live.record)) // found by its kind
    if (history) histories.set(live.record, history)
  }
  const members = await orNull(listMembers())
  const wanted = fold(person.name)
  const memberships = members?.members
    .filter(({ name }) => wanted !== '' && fold(name) === wanted)
    .map(({ name, role, joinedAt, devices }) => ({
      name,
      role,
      joinedAt,
      devices: devices.map((device) => ({ name: device.name, lastSeenAt: device.lastSeenAt })),
    }))
  return { histories, memberships: memberships ?? null }
}

/** `null` for what the endpoint does not give us or that did not come; other trouble is a fault. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof Failure) return null
    throw cause
  }
}
