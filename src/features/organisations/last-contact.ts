import { workspace } from '#db/here.ts'
import { stringOf } from '#model/reading.ts'
import { oncePerDevice } from './organisations.ts'

/** When somebody last talked with each organisation. */
export interface LastContact {
  /** `YYYY-MM-DD`; `null` when nobody has. */
  of(organisation: string): string | null
  /** Whether anybody ever wrote down that they talked with someone. */
  isAny(): boolean
  /** Takes in what changed; answers the organisations it concerns. */
  follow(changed: ReadonlySet<string> | 'everything'): readonly string[]
}

export const lastContact = oncePerDevice(createLastContact)

function createLastContact(): LastContact {
  /** By conversation: with whom, and when. */
  const talks = new Map<string, { organisation: string; on: string }>()
  const byOrganisation = new Map<string, Set<string>>()
  let isRead = false

  function take(id: string): string | null {
    const talk = talks.get(id)
    if (!talk) return null
    talks.delete(id)
    byOrganisation.get(talk.organisation)?.delete(id)
    return talk.organisation
  }

  function put(id: string): string | null {
    const record = workspace().record(id)
    if (record?.kind !== 'conversation' || record.fields['deletedAt']) return null
    const organisation = stringOf(record.fields, 'organisation')
    const on = stringOf(record.fields, 'on')
    if (organisation === null || on === null) return null
    talks.set(id, { organisation, on })
    const ids = byOrganisation.get(organisation)
    if (ids) ids.add(id)
    else byOrganisation.set(organisation, new Set([id]))
    return organisation
  }

  function read(): void {
    isRead = true
    for (const { record } of workspace().all('conversation')) put(record)
  }

  return {
    of(organisation) {
      if (!isRead) read()
      let latest: string | null = null
      for (const id of byOrganisation.get(organisation) ?? []) {
        const on = talks.get(id)?.on ?? null
        if (on !== null && (latest === null || on > latest)) latest = on
      }
      return latest
    },
    isAny() {
      if (!isRead) read()
      return talks.size > 0
    },
    follow(changed) {
      if (changed === 'everything') {
        talks.clear()
        byOrganisation.clear()
        isRead = false
        return []
      }
      if (!isRead) return []
      return [...changed].flatMap((id) => [take(id), put(id)]).filter((one) => one !== null)
    },
  }
}
