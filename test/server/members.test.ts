import type { JoinAnswer } from '#model/wire.ts'
import type { MembersAnswer } from '#server/members.ts'
import type { Invitation } from '#server/join.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { openTestStore } from './test-store.ts'

const DAY_MS = 86_400_000
let world: World
let kari: Client

beforeEach(async () => {
  world = await openWorld()
  kari = await world.join('coordinator', 'Kari')
})

function join(invitation: unknown, headers: Record<string, string> = {}) {
  return world.request<JoinAnswer & { code: string }>('POST', '/api/join', {
    body: { invitation, device: { name: 'Telefon' } },
    headers,
  })
}

async function list(who = kari) {
  return (await who.ask<MembersAnswer>('GET', '/members')).body
}

describe('joining', () => {
  test('turns an invitation into a key that works at once', async () => {
    const { body: invitation, status } = await kari.ask<Invitation>('POST', '/members', { role: 'editor', name: 'Ola' })
    expect(status).toBe(201)
    expect(invitation).toMatchObject({ role: 'editor', name: 'Ola', expiresAt: world.clock.now + 7 * DAY_MS })
    const { status: joined, body } = await join(invitation.invitation)
    expect([joined, body]).toMatchObject([200, { space: world.space, role: 'editor', epoch: kari.epoch }])
    expect(Object.keys(body).toSorted()).toEqual(['device', 'epoch', 'key', 'role', 'space'])
    const headers = { authorization: `Bearer ${body.key}` }
    const synced = await world.request('POST', `/api/spaces/${body.space}/sync`, { body: { version: 1 }, headers })
    expect(synced.body).toMatchObject({ role: 'editor' })
  })

  test('needs no name for the device', async () => {
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'reader' })
    expect((await world.request('POST', '/api/join', { body: { invitation } })).status).toBe(200)
  })

  test('with a token nobody made is unknown', async () => {
    const { status, body } = await join('x'.repeat(43))
    expect([status, body.code]).toEqual([404, 'invitation-unknown'])
  })

  // Catches an invitation that works twice.
  test('works once', async () => {
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'editor' })
    expect((await join(invitation)).status).toBe(200)
    const { status, body } = await join(invitation)
    expect([status, body.code]).toEqual([410, 'invitation-used'])
  })

  test('of two at once, one gets in', async () => {
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'editor' })
    const answers = await Promise.all([join(invitation), join(invitation), join(invitation)])
    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 410, 410])
  })

  test('after the last day is too late', async () => {
    const { invitation } = await world.endpoint.createInvitation({
      space: world.space,
      role: 'editor',
      expiresInDays: 2,
    })
    world.clock.now += 2 * DAY_MS + 1
    const { status, body } = await join(invitation)
    expect([status, body.code]).toEqual([410, 'invitation-expired'])
    expect((await list()).invitations).toEqual([])
  })

  // Catches a lost answer that burns the invitation, and a repeated request that makes the first answer's key useless.
  test('sent again with its Idempotency-Key gets the same key, for ten minutes', async () => {
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'editor' })
    const again = { 'idempotency-key': crypto.randomUUID() }
    const first = await join(invitation, again)
    world.clock.now += 600_000
    expect((await join(invitation, again)).body).toEqual(first.body)
    expect((await join(invitation, { 'idempotency-key': 'another' })).body.code).toBe('invitation-used')
    expect((await join(invitation)).body.code).toBe('invitation-used')
    expect((await list()).members).toHaveLength(2)
    world.clock.now += 1
    expect((await join(invitation, again)).body.code).toBe('invitation-used')
  })

  test('again, after the device was taken away, does not bring it back', async () => {
    const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'editor' })
    const again = { 'idempotency-key': 'same' }
    await join(invitation, again)
    const editor = (await list()).members.find(({ role }) => role === 'editor')
    await kari.ask('DELETE', `/members/${editor?.id}`)
    expect((await join(invitation, again)).body.code).toBe('invitation-unknown')
  })
})

describe('inviting', () => {
  test.each([
    ['coordinator', 'Koordinator'],
    ['editor', 'Medarbeider'],
    ['reader', 'Leser'],
  ])('a %s without a name calls them %s', async (role, name) => {
    expect((await kari.ask<Invitation>('POST', '/members', { role })).body.name).toBe(name)
  })

  test('one more device for a member keeps the member one', async () => {
    const [own] = (await list()).members
    const { body: invitation } = await kari.ask<Invitation>('POST', '/members', { member: own?.id })
    expect(invitation).toMatchObject({ role: 'coordinator', name: 'Kari' })
    await join(invitation.invitation)
    const { members } = await list()
    expect(members).toHaveLength(1)
    expect(members[0]?.devices).toHaveLength(2)
    expect((await kari.ask('POST', '/members', { member: 'mem_nobody' })).status).toBe(404)
  })

  test.each([
    {},
    { role: 'king' },
    { role: 'editor', name: '' },
    { role: 'editor', name: 'a\nb' },
    { role: 'editor', expiresInDays: 31 },
    { role: 'editor', expiresInDays: 0 },
    null,
    [],
  ])('with %j is malformed', async (body) => {
    const answer = await kari.ask('POST', '/members', body)
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'malformed' }])
  })

  test('an open invitation is listed without its token, and can be withdrawn', async () => {
    const { body: invitation } = await kari.ask<Invitation>('POST', '/members', { role: 'reader', expiresInDays: 30 })
    expect((await list()).invitations).toEqual([
      {
        id: invitation.id,
        role: 'reader',
        organisation: null,
        name: 'Leser',
        expiresAt: world.clock.now + 30 * DAY_MS,
      },
    ])
    expect((await kari.ask('DELETE', `/members/${invitation.id}`)).status).toBe(204)
    expect((await list()).invitations).toEqual([])
    expect((await join(invitation.invitation)).body.code).toBe('invitation-unknown')
  })

  test('a first coordinator again withdraws the invitation made before', async () => {
    const first = { space: world.space, role: 'coordinator', isFirst: true } as const
    const { invitation: old } = await world.endpoint.createInvitation(first)
    const { invitation } = await world.endpoint.createInvitation(first)
    expect((await join(old)).body.code).toBe('invitation-unknown')
    expect((await join(invitation)).status).toBe(200)
  })

  test('is for coordinators, and so is seeing who has access', async () => {
    for (const role of ['editor', 'reader'] as const) {
      const other = await world.join(role)
      expect([
        await other.ask('GET', '/members'),
        await other.ask('POST', '/members', { role: 'reader' }),
      ]).toMatchObject([
        { status: 403, body: { code: 'forbidden' } },
        { status: 403, body: { code: 'forbidden' } },
      ])
    }
  })
})

describe('members', () => {
  test('are listed with their devices and when those were last here', async () => {
    const ola = await world.join('editor', 'Ola')
    world.clock.now += 3_600_000
    await ola.sync()
    const { members } = await list()
    expect(members).toMatchObject([
      { name: 'Kari', role: 'coordinator', you: true, devices: [{ id: kari.device, name: 'phone of coordinator' }] },
      { name: 'Ola', role: 'editor', you: false, devices: [{ id: ola.device, lastSeenAt: world.clock.now }] },
    ])
  })

  // Catches a revoked key that goes on working.
  test('taken away can neither push nor pull from the next request on', async () => {
    const ola = await world.join('editor', 'Ola')
    await ola.push(mutation(set('org_1', { name: 'Olas' })))
    const member = (await list()).members.find(({ name }) => name === 'Ola')
    expect((await kari.ask('DELETE', `/members/${member?.id}`)).status).toBe(204)
    expect(await ola.push(mutation(set('org_2', { name: 'x' })))).toMatchObject({
      status: 401,
      body: { code: 'unknown-key' },
    })
    expect((await kari.sync()).body.records).toHaveLength(1)
    expect((await list()).members).toHaveLength(1)
  })

  test('keep their other devices when one is taken away', async () => {
    const ola = await world.join('editor', 'Ola')
    const member = (await list()).members.find(({ name }) => name === 'Ola')
    const { body: more } = await kari.ask<Invitation>('POST', '/members', { member: member?.id })
    const { body: second } = await join(more.invitation)
    expect((await kari.ask('DELETE', `/members/${member?.id}/devices/${ola.device}`)).status).toBe(204)
    expect((await ola.sync()).status).toBe(401)
    const headers = { authorization: `Bearer ${second.key}` }
    expect(
      (await world.request('POST', `/api/spaces/${world.space}/sync`, { body: { version: 1 }, headers })).status,
    ).toBe(200)
  })

  test('can leave by themselves, and no one else by them', async () => {
    const [ola, per] = [await world.join('editor', 'Ola'), await world.join('reader', 'Per')]
    const members = (await list()).members
    expect((await per.ask('DELETE', `/members/${members.find(({ name }) => name === 'Ola')?.id}`)).status).toBe(403)
    expect((await per.ask('DELETE', `/members/${members.find(({ name }) => name === 'Per')?.id}`)).status).toBe(204)
    expect((await ola.ask('DELETE', `/members/me/devices/${ola.device}`)).status).toBe(204)
    expect([(await per.sync()).status, (await ola.sync()).status]).toEqual([401, 401])
  })

  test('that do not exist cannot be taken away', async () => {
    expect((await kari.ask('DELETE', '/members/mem_none')).status).toBe(404)
    expect((await kari.ask('DELETE', '/members/me/devices/dev_none')).status).toBe(404)
  })

  // Catches a space nobody can manage any more.
  test('always have a coordinator with a device among them', async () => {
    const refused = { status: 409, body: { code: 'last-coordinator' } }
    expect(await kari.ask('DELETE', '/members/me')).toMatchObject(refused)
    expect(await kari.ask('DELETE', `/members/me/devices/${kari.device}`)).toMatchObject(refused)
    const liv = await world.join('coordinator', 'Liv')
    const answers = await Promise.all([kari.ask('DELETE', '/members/me'), liv.ask('DELETE', '/members/me')])
    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([204, 409])
  })
})

// Catches keys and invitations stored as they are: whoever reads the database could use them.
test('no key and no invitation is in the database', async () => {
  const store = await openTestStore()
  const other = await openWorld({ store })
  const client = await other.join('coordinator')
  const { body: open } = await client.ask<Invitation>('POST', '/members', { role: 'editor' })
  const rows = JSON.stringify([await store.devices(other.space), await store.invitations(other.space)])
  expect(rows).toContain(client.device)
  expect(rows).not.toContain(client.key)
  expect(rows).not.toContain(open.invitation)
})
