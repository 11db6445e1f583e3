import * as v from 'valibot'
import type { Device } from '#db/device.ts'
import { newUuid } from '#model/fields.ts'
import { Failure } from '#model/failure.ts'
import { ROLES } from '#model/records.ts'
import type { JoinAnswer } from '#model/wire.ts'
import { isShutOut, session } from '#session.ts'
import { ask } from './ask.ts'
import type { Answer } from './ask.ts'
import { holdOthersWork, ownAgain } from './others-work.ts'
import { openSealedHere } from './seal.ts'
import { forgetShutOut } from './shut-out.ts'
import { send, startedDevice, syncNow } from './start.ts'

const Joined = v.object({
  space: v.string(),
  device: v.string(),
  key: v.string(),
  role: v.picklist(ROLES),
  epoch: v.string(),
})

/** Under one name a lost answer can be asked for again without using up the invitation. */
const tries = new Map<string, string>()

/**
 * Joins a space with an invitation's token. What this phone began alone, had of the same space from another endpoint, or
 * could not share any more because its key was revoked, is shared with it; what is another space's is kept, and is not.
 * @throws {Failure} `invitation-unknown`, `invitation-used`, `invitation-expired`, `already-joined`, `busy`, or why no answer came
 */
export async function join(invitation: string, deviceName: string): Promise<void> {
  const device = startedDevice()
  if (device.meta().begun === 'joined' && !isShutOut(session.getState().sync)) throw new Failure('already-joined')
  const attempt = tries.get(invitation) ?? newUuid(device.now())
  tries.set(invitation, attempt)
  const answer = await ask(send, '/api/join', null, {
    body: { invitation, device: { name: deviceName } },
    headers: { 'idempotency-key': attempt },
  })
  if (answer.kind !== 'answer') throw joinFailure(answer)
  const joined = v.safeParse(Joined, answer.body)
  if (!joined.success) throw new Failure('unreachable')
  await letIn(device, joined.output)
  forgetShutOut()
  await openSealedHere().catch(() => undefined) // it stays where it is, and is opened another time
  void syncNow()
}

/** Makes a device a member of a space, of which it asks for everything anew. */
export async function letIn(
  device: Device,
  { space, key, role, device: own }: Pick<JoinAnswer, 'space' | 'key' | 'role' | 'device'>,
): Promise<void> {
  await holdOthersWork(device, space)
  await device.commit(
    {
      ...(await ownAgain(device, space)),
      meta: { begun: 'joined', space, key, role, device: own, cursor: null, incoming: null },
    },
    { durability: 'strict' },
  )
}

/** Begins without an endpoint; an invitation can join this phone to one later. */
export async function beginAlone(): Promise<void> {
  const device = startedDevice()
  await holdOthersWork(device)
  await device.commit({ meta: { begun: 'alone', role: 'coordinator' } }, { durability: 'strict' })
}

function joinFailure(answer: Exclude<Answer, { kind: 'answer' }>): Failure {
  if (answer.kind === 'silence') return new Failure(answer.why)
  if (answer.code === 'invitation-used' || answer.code === 'invitation-expired' || answer.code === 'invitation-unknown')
    return new Failure(answer.code)
  if (answer.status === 404 || answer.status === 400) return new Failure('invitation-unknown')
  return new Failure(answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable')
}
