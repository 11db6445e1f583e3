import type { WireRecord } from '#model/wire.ts'
import type { Revoked } from './ledger.ts'
import { holdersOf } from './own-view.ts'
import type { Erased, Store, Writing } from './store.ts'
import { erasedBody, readersOf } from './view.ts'

/** Erases and revokes again what the ledger says is gone and a restored backup has brought back; `now` in ms. */
export async function eraseAgain(store: Store, now = Date.now()): Promise<void> {
  const spaces = new Set((await store.spaces()).map(({ space }) => space))
  const gone = (await store.erased()).filter(({ space }) => spaces.has(space))
  await revokeAgain(store, gone, now)
  for (const { space, kind, record } of gone) {
    if (kind.startsWith('!')) continue
    const row = await store.record(space, record)
    const body = row && (JSON.parse(row.body) as WireRecord) // written by apply.ts
    if (body && 'erased' in body) continue
    const holders = holdersOf(body && 'fields' in body ? body : null)
    const everAudience = (row?.everAudience ?? 0) | readersOf(kind)
    await store.write(space, 1, async (writing) => {
      await writing.erase({
        id: record,
        kind,
        seq: writing.space.head,
        audience: 0,
        everAudience,
        body: erasedBody(kind, record, holders),
      })
    })
  }
}

/** Takes one access that is there away again. Devices are told why their keys no longer work. */
const REVOKE: Record<Revoked, (writing: Writing, id: string, now: number) => Promise<void>> = {
  async '!member'(writing, id, now) {
    for (const device of await writing.devices()) if (device.member === id) await writing.saveRevoked(device, now)
    await writing.deleteMember(id)
  },
  async '!device'(writing, id, now) {
    const device = (await writing.devices()).find((each) => each.id === id)
    if (device) await writing.saveRevoked(device, now)
    await writing.deleteDevice(id)
  },
  async '!invitation'(writing, id) {
    if ((await writing.invitation(id))?.usedAt === null) await writing.deleteInvitation(id)
  },
  async '!partner-link'(writing, id) {
    await writing.deletePartnerLink(id)
  },
}

/** In one transaction for each space that has any: the ledger is long, and what is left of it there is little or nothing. */
async function revokeAgain(store: Store, gone: Erased[], now: number): Promise<void> {
  const revoked = gone.flatMap(({ space, kind, record }) => (isRevoked(kind) ? [{ space, kind, record }] : []))
  for (const each of new Set(revoked.map(({ space }) => space))) {
    const open = await openAccess(store, each)
    const left = revoked.filter(({ space, kind, record }) => space === each && open[kind].has(record))
    if (left.length === 0) continue
    await store.write(each, 0, async (writing) => {
      for (const { kind, record } of left) await REVOKE[kind](writing, record, now)
    })
  }
}

/** The ids of all access there is to a space. */
async function openAccess(store: Store, space: string): Promise<Record<Revoked, ReadonlySet<string>>> {
  const unused = (await store.invitations(space)).filter(({ usedAt }) => usedAt === null)
  return {
    '!member': new Set((await store.members(space)).map(({ id }) => id)),
    '!device': new Set((await store.devices(space)).map(({ id }) => id)),
    '!invitation': new Set(unused.map(({ id }) => id)),
    '!partner-link': new Set(await store.partnerLinkIds(space)),
  }
}

function isRevoked(kind: string): kind is Revoked {
  return Object.hasOwn(REVOKE, kind)
}
