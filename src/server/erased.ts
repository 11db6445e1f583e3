import type { WireRecord } from '#model/wire.ts'
import type { Revoked } from './ledger.ts'
import type { Erased, Store, Writing } from './store.ts'
import { erasedBody, readersOf } from './view.ts'

/** Erases and revokes again what the ledger says is gone and a restored backup has brought back. */
export async function eraseAgain(store: Store): Promise<void> {
  const spaces = new Set((await store.spaces()).map(({ space }) => space))
  const gone = (await store.erased()).filter(({ space }) => spaces.has(space))
  await revokeAgain(store, gone)
  for (const { space, kind, record } of gone) {
    if (kind.startsWith('!')) continue
    const row = await store.record(space, record)
    if (row && 'erased' in (JSON.parse(row.body) as WireRecord)) continue // written by apply.ts
    const everAudience = (row?.everAudience ?? 0) | readersOf(kind)
    await store.write(space, 1, async (writing) => {
      await writing.erase({
        id: record,
        kind,
        seq: writing.space.head,
        audience: 0,
        everAudience,
        body: erasedBody(kind, record),
      })
    })
  }
}

/** Takes one access away again; whether it was there. */
const REVOKE: Record<Revoked, (writing: Writing, id: string) => Promise<boolean>> = {
  async '!member'(writing, id) {
    const isThere = (await writing.members()).some((member) => member.id === id)
    if (isThere) await writing.deleteMember(id)
    return isThere
  },
  async '!device'(writing, id) {
    const isThere = (await writing.devices()).some((device) => device.id === id)
    if (isThere) await writing.deleteDevice(id)
    return isThere
  },
  async '!invitation'(writing, id) {
    const isOpen = (await writing.invitation(id))?.usedAt === null
    if (isOpen) await writing.deleteInvitation(id)
    return isOpen
  },
  async '!partner-link'(writing, id) {
    const isThere = (await writing.partnerLink(id)) !== null
    if (isThere) await writing.deletePartnerLink(id)
    return isThere
  },
}

/** In one transaction for each space that has any. */
async function revokeAgain(store: Store, gone: Erased[]): Promise<void> {
  const revoked = gone.flatMap(({ space, kind, record }) => (isRevoked(kind) ? [{ space, kind, record }] : []))
  for (const each of new Set(revoked.map(({ space }) => space)))
    await store.write(each, 0, async (writing) => {
      let isChanged = false
      for (const { space, kind, record } of revoked)
        if (space === each && (await REVOKE[kind](writing, record))) isChanged = true
      if (!isChanged) writing.discard()
    })
}

function isRevoked(kind: string): kind is Revoked {
  return Object.hasOwn(REVOKE, kind)
}
