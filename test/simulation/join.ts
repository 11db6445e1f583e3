import type { Device } from '#db/device.ts'
import type { Role } from '#model/records.ts'
import type { JoinAnswer } from '#model/wire.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'

/** Makes an invitation and joins with it, as a phone does. */
export async function joinSpace(
  endpoint: Endpoint,
  space: string,
  name: string,
  role: Role = 'coordinator',
): Promise<JoinAnswer> {
  const { invitation } = await endpoint.createInvitation({ space, role, name })
  const body = JSON.stringify({ invitation, device: { name } })
  const headers = { 'content-type': 'application/json' }
  const answer = await endpoint.fetch(new Request('http://endpoint/api/join', { method: 'POST', body, headers }))
  return (await answer.json()) as JoinAnswer // the endpoint's own answer
}

/** Makes a device a member of a space. */
export async function settleIn(device: Device, joined: JoinAnswer): Promise<void> {
  const { space, key, role, device: id } = joined
  await device.commit(
    { meta: { begun: 'joined', space, key, role, device: id, cursor: null } },
    { durability: 'strict' },
  )
}
