import { workspace } from '#db/here.ts'
import { isContact, toConversation } from '#model/conversation.ts'
import { createMergedIds } from './merged-ids.ts'
import { oncePerDevice } from '#db/here.ts'

/** When somebody last got hold of each organisation, also under the name of one that was merged into it. */
export interface LastContact {
  /** `YYYY-MM-DD`, at the latest `day`; `null` when nobody has. */
  of(organisation: string, day: string): string | null
  /** Whether anybody ever wrote down that they talked with someone. */
  isAny(): boolean
  /** Takes in what changed; answers the organisations it concerns. */
  follow(changed: ReadonlySet<string> | 'everything'): readonly string[]
}

/** Later than any. */
const EVER = '9999-12-31'

export const lastContact = oncePerDevice(createLastContact)

function createLastContact(): LastContact {
  /** By conversation: with whom, and when. */
  const talks = new Map<string, { organisation: string; on: string }>()
  const byOrganisation = new Map<string, Set<string>>()
  const merged = createMergedIds()
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
    const conversation = toConversation(record)
    const { organisation } = conversation
    if (organisation === null || !isContact(conversation, EVER)) return null
    talks.set(id, { organisation, on: conversation.on })
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
    of(organisation, day) {
      if (!isRead) read()
      let latest: string | null = null
      if (talks.size === 0) return latest
      for (const one of merged.of(organisation))
        for (const id of byOrganisation.get(one) ?? []) {
          const on = talks.get(id)?.on ?? null
          if (on !== null && on <= day && (latest === null || on > latest)) latest = on
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
        merged.clear()
        isRead = false
        return []
      }
      if (!isRead) return []
      const joined = merged.follow(changed)
      const talkedWith = [...changed].flatMap((id) => [take(id), put(id)]).filter((one) => one !== null)
      return [...joined, ...talkedWith.flatMap((one) => merged.keepersOf(one))]
    },
  }
}
