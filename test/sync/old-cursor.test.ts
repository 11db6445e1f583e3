import { expect, test } from 'vitest'
import { createEndpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import type { Store } from '../../src/server/store.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'

/** An endpoint that remembers cursors only from `horizon` on. No program moves it: nothing that a cursor leads to is ever thrown away. */
async function openForgetful() {
  const store = await openEmbeddedStore(':memory:')
  const forgets = { horizon: 0 }
  const behind = <Row extends { horizon: number } | null>(row: Row): Row => row && { ...row, ...forgets }
  const forgetful = Object.create(store, {
    session: { value: async (hash: string) => behind(await store.session(hash)) },
    space: { value: async (space: string) => behind(await store.space(space)) },
  }) as Store // the same, but for two of its questions
  const endpoint = createEndpoint({ store: forgetful, groupMs: 0 })
  const { space } = await endpoint.createSpace()
  const phoneOf = async (name: string) => {
    const phone = new Phone(name, (request) => endpoint.fetch(request), [])
    await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name))
    return phone
  }
  const forget = async () => void (forgets.horizon = (await store.space(space))?.head ?? 0)
  return { phoneOf, forget }
}

async function share(...phones: Phone[]): Promise<void> {
  for (const phone of phones) {
    await phone.sync(false)
    await phone.tick()
  }
}

const write = (phone: Phone, record: string, set: Record<string, string>) =>
  phone.device.queue([phone.device.compose([{ kind: 'organisation', record, set }])])
const shown = ({ device }: Phone) =>
  Object.fromEntries(device.workspace.all('organisation').map(({ record, fields }) => [record, fields]))

// Goes red with: a cursor that is refused before the push is taken, and an outbox that goes with the state it was folded over.
test('a phone that was away for longer than the endpoint remembers delivers what it has, and starts from a snapshot', async () => {
  const { phoneOf, forget } = await openForgetful()
  const [away, here] = [await phoneOf('Kari'), await phoneOf('Ola')]
  await write(away, 'org_1', { name: 'Turlaget', area: 'Mandal', note: 'Ring før du kommer. Nøkkelen er hos Per.' })
  await write(away, 'org_2', { name: 'Skal slettes' })
  await share(away, here)
  const before = away.device.meta().cursor

  await write(away, 'org_1', { area: 'Vigeland', note: 'Ring før du kommer. Nøkkelen er hos Åse.' })
  await write(away, 'org_2', { phone: '38 00 00 00' })
  await write(away, 'org_3', { name: 'Laget uten nett' })
  const bad = away.device.compose([{ kind: 'organisation', record: 'org_1', set: { orgnr: '123456789' } }])
  await away.device.queue([bad])
  const draft = { key: 'org_1/web/a', kind: 'organisation', record: 'org_1', field: 'web', text: 'turlaget.no' }
  const typed = { ...draft, from: '', base: [], caret: 0, at: 1, tab: 'a' }
  await away.device.commit({ drafts: [typed] }, { durability: 'strict' })
  await write(here, 'org_1', { note: 'Ring dagen før du kommer. Nøkkelen er hos Per.' })
  await write(here, 'org_4', { name: 'Skrevet imens' })
  await here.device.queue([here.device.compose([{ kind: 'organisation', record: 'org_2', erase: true }])])
  await share(here)
  await forget()

  away.kill()
  await away.openTab()
  await share(away, here, away)
  expect(away.device.meta().cursor).not.toBe(before)
  expect(shown(away)).toEqual({
    org_1: { name: 'Turlaget', area: 'Vigeland', note: 'Ring dagen før du kommer. Nøkkelen er hos Åse.' },
    org_3: { name: 'Laget uten nett' },
    org_4: { name: 'Skrevet imens' },
  })
  expect(shown(here)).toEqual(shown(away))
  const left = away.device.workspace.outbox().map(({ state, mutation }) => [state, mutation.id])
  expect(left).toEqual([['held', bad.id]])
  expect(await away.device.storage.drafts()).toEqual([typed])
})
