import type { MembersAnswer } from '#server/members.ts'
import type { Invitation } from '#server/join.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let kari: Client

beforeEach(async () => {
  world = await openWorld()
  kari = await world.join('coordinator', 'Kari')
})

async function membersOf(who = kari) {
  return (await who.ask<MembersAnswer>('GET', '/members')).body
}

async function idOf(name: string): Promise<string> {
  const found = (await membersOf()).members.find((member) => member.name === name)
  return found?.id ?? 'mem_none'
}

/** Names and roles, as the database has them. */
async function roles(): Promise<Record<string, string>> {
  return Object.fromEntries((await world.store.members(world.space)).map(({ name, role }) => [name, role]))
}

/** A request that has said whose it is, and whose body waits for what is given back. */
async function onItsWay(
  client: Client,
  method: string,
  path: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<() => Promise<Response>> {
  let [isAsked, send] = [() => {}, () => {}]
  const asked = new Promise<void>((resolve) => (isAsked = resolve))
  const sent = new Promise<void>((resolve) => (send = resolve))
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      isAsked()
      await sent
      controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })
  const answer = world.endpoint.fetch(
    new Request(`http://endpoint.test/api/spaces/${world.space}${path}`, {
      ...{ method, body, duplex: 'half' },
      headers: { authorization: `Bearer ${client.key}`, 'content-type': 'application/json', ...headers },
    }),
  )
  await asked
  await new Promise((resume) => setTimeout(resume, 120))
  return () => {
    send()
    return answer
  }
}

describe('another role', () => {
  // Catches: a role that is changed in the list and not in what the key opens.
  test('counts from the next request on, and what it may not see is fetched anew', async () => {
    const ola = await world.join('editor', 'Ola')
    await ola.push(mutation([set('org_1', { name: 'Turlaget', note: 'Bare for oss' }), set('con_1', { name: 'Nabo' })]))
    const { cursor } = (await ola.sync()).body
    expect((await kari.ask('PATCH', `/members/${await idOf('Ola')}`, { role: 'reader' })).status).toBe(204)
    expect(await ola.push(mutation(set('org_1', { name: 'x' })))).toMatchObject({
      body: { role: 'reader', results: [{ code: 'forbidden' }] },
    })
    expect(await ola.sync({ cursor })).toMatchObject({ status: 409, body: { code: 'cursor-expired', role: 'reader' } })
    const all = JSON.stringify((await ola.sync()).body)
    expect(all).toContain('Turlaget')
    for (const hidden of ['Bare for oss', 'Nabo', 'con_1']) expect(all).not.toContain(hidden)
  })

  test('is given by coordinators only, to those who are members, and is one a municipality gives', async () => {
    const [ola, liv] = [await world.join('editor', 'Ola'), await world.join('reader', 'Liv')]
    const to = `/members/${await idOf('Liv')}`
    for (const other of [ola, liv]) expect((await other.ask('PATCH', to, { role: 'coordinator' })).status).toBe(403)
    expect((await kari.ask('PATCH', '/members/mem_none', { role: 'reader' })).status).toBe(404)
    for (const body of [{ role: 'king' }, { role: 'partner' }, {}, { role: 'editor', handOver: true }])
      expect((await kari.ask('PATCH', to, body)).status).toBe(400)
    expect(await roles()).toEqual({ Kari: 'coordinator', Ola: 'editor', Liv: 'reader' })
  })

  test('is told to devices that listen, so that they ask', async () => {
    await world.join('editor', 'Ola')
    const stream = await world.endpoint.fetch(
      new Request(`http://endpoint.test/api/spaces/${world.space}/events`, {
        headers: { authorization: `Bearer ${kari.key}` },
      }),
    )
    const reader = stream.body?.getReader()
    await reader?.read()
    await kari.ask('PATCH', `/members/${await idOf('Ola')}`, { role: 'reader' })
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: head')
    await reader?.cancel()
  })

  // Catches: an invitation made for one more device that brings the old role back.
  test('is also that of a device invited before it', async () => {
    await world.join('editor', 'Ola')
    const { body: more } = await kari.ask<Invitation>('POST', '/members', { member: await idOf('Ola') })
    await kari.ask('PATCH', `/members/${await idOf('Ola')}`, { role: 'reader' })
    const second = await world.accept(more.invitation)
    expect([second.role, (await second.sync()).body.role]).toEqual(['reader', 'reader'])
  })
})

describe('the coordinator', () => {
  test('hands over in one act', async () => {
    await world.join('editor', 'Ola')
    const id = await idOf('Ola')
    expect((await kari.ask('PATCH', `/members/${id}`, { role: 'coordinator', handOver: true })).status).toBe(204)
    expect(await roles()).toEqual({ Kari: 'editor', Ola: 'coordinator' })
    expect((await kari.ask('GET', '/members')).status).toBe(403)
  })

  test('hands over to nobody who has no device, and to nobody else than a member', async () => {
    await world.join('editor', 'Ola')
    const id = await idOf('Ola')
    const ola = (await membersOf()).members.find((member) => member.id === id)
    await kari.ask('DELETE', `/members/${id}/devices/${ola?.devices[0]?.id}`)
    expect(await kari.ask('PATCH', `/members/${id}`, { role: 'coordinator', handOver: true })).toMatchObject({
      status: 409,
      body: { code: 'last-coordinator' },
    })
    expect((await kari.ask('PATCH', '/members/mem_none', { role: 'coordinator', handOver: true })).status).toBe(404)
    const own = await idOf('Kari')
    expect((await kari.ask('PATCH', `/members/${own}`, { role: 'coordinator', handOver: true })).status).toBe(400)
    expect(await roles()).toMatchObject({ Kari: 'coordinator' })
  })

  test('cannot make herself a mere editor while she is the only one', async () => {
    await world.join('editor', 'Ola')
    const answer = await kari.ask('PATCH', `/members/${await idOf('Kari')}`, { role: 'editor' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'last-coordinator' } })
  })

  // Catches: a check before the lock of the space, after which two leave at once and nobody can let anyone in.
  test('is never nobody, whatever two or three of them do at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
        world = await openWorld()
        const clients = await Promise.all(['Kari', 'Liv', 'Per'].map(async (name) => world.join('coordinator', name)))
        kari = clients[0] ?? kari
        const ids = await Promise.all(['Kari', 'Liv', 'Per'].map(idOf))
        await Promise.all(
          acts.map(async ({ who, whom, what }) => {
            const [asking, id] = [clients[who], ids[whom]]
            if (what === 'leave') await asking?.ask('DELETE', '/members/me')
            else if (what === 'take out') await asking?.ask('DELETE', `/members/${id}`)
            else if (what === 'lose phone')
              await asking?.ask('DELETE', `/members/${id}/devices/${clients[whom]?.device}`)
            else if (what === 'demote') await asking?.ask('PATCH', `/members/${id}`, { role: 'reader' })
            else await asking?.ask('PATCH', `/members/${id}`, { role: 'coordinator', handOver: true })
          }),
        )
        const devices = await world.store.devices(world.space)
        const left = (await world.store.members(world.space)).filter(
          ({ id, role }) => role === 'coordinator' && devices.some(({ member }) => member === id),
        )
        expect(left.length).toBeGreaterThan(0)
      }),
      { numRuns: 15 },
    )
  })

  const act = fc.record({
    who: fc.nat(2),
    whom: fc.nat(2),
    what: fc.constantFrom('leave', 'take out', 'lose phone', 'demote', 'hand over'),
  })

  // Catches: a coordinator who was made a reader a moment ago, and still gives roles away.
  test('who has lost the role does nothing more with it', async () => {
    const liv = await world.join('coordinator', 'Liv')
    await world.join('editor', 'Ola')
    const [id, ola] = [await idOf('Liv'), await idOf('Ola')]
    const answers = await Promise.all([
      kari.ask('PATCH', `/members/${id}`, { role: 'reader' }),
      liv.ask('PATCH', `/members/${ola}`, { role: 'coordinator' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([204, 403])
    expect(await roles()).toEqual({ Kari: 'coordinator', Liv: 'reader', Ola: 'editor' })
  })
})

describe('a lost phone', () => {
  async function lose(): Promise<Client> {
    const ola = await world.join('editor', 'Ola')
    const id = await idOf('Ola')
    expect((await kari.ask('DELETE', `/members/${id}/devices/${ola.device}`)).status).toBe(204)
    return ola
  }

  // Catches: an app that cannot tell "taken away" from "never heard of", and empties itself after a restored backup.
  test('is told that its key was taken away; a key nobody knows is not', async () => {
    const ola = await lose()
    expect(await ola.sync()).toMatchObject({ status: 401, body: { code: 'unknown-key', revoked: true } })
    const stranger = await world.request('POST', `/api/spaces/${world.space}/sync`, {
      body: { version: 1 },
      headers: { authorization: `Bearer ${'x'.repeat(43)}` },
    })
    expect(stranger.status).toBe(401)
    expect(stranger.body).not.toHaveProperty('revoked')
    const elsewhere = await world.request('POST', '/api/spaces/spc_other/sync', {
      body: { version: 1 },
      headers: { authorization: `Bearer ${ola.key}` },
    })
    expect(elsewhere.body).not.toHaveProperty('revoked')
  })

  // Catches: a push whose key was looked up before it was taken away, and whose body came after.
  test('writes nothing with a body that was on its way', async () => {
    const ola = await world.join('editor', 'Ola')
    const id = await idOf('Ola')
    const text = JSON.stringify({ version: 1, push: [mutation(set('org_1', { name: 'For sent' }))] })
    const pushing = await onItsWay(ola, 'POST', '/sync', text)
    await kari.ask('DELETE', `/members/${id}`)
    expect((await pushing()).status).toBe(401)
    expect((await kari.sync()).body.records).toEqual([])
  })

  // Catches: whoever is taken out has an invitation, a link or a file on its way, and comes back with it.
  test.each([
    ['an invitation', 'POST', '/members', JSON.stringify({ role: 'coordinator' }), {}],
    ['a partner link', 'POST', '/partners', JSON.stringify({ agreement: 'agr_1', name: 'Sanitetsforeningen' }), {}],
    ['a file', 'PUT', `/files/${'0'.repeat(64)}`, 'bytes', {}],
    ['a part of a file', 'PUT', `/files/${'0'.repeat(64)}`, 'bytes', { 'content-range': 'bytes 0-4/10' }],
  ])('gets nothing for %s that was on its way', async (_, method, path, text, headers) => {
    await kari.push(mutation(set('agr_1', { title: 'Avtale' })))
    const ola = await world.join('coordinator', 'Ola')
    const id = await idOf('Ola')
    const asking = await onItsWay(ola, method, path, text, headers)
    await kari.ask('DELETE', `/members/${id}`)
    expect((await asking()).status).toBe(401)
    expect((await membersOf()).invitations).toEqual([])
  })

  test('gives nobody another role with what was on its way, also where one phone of several was taken away', async () => {
    const ola = await world.join('coordinator', 'Ola')
    await world.join('reader', 'Per')
    const asking = await onItsWay(
      ola,
      'PATCH',
      `/members/${await idOf('Per')}`,
      JSON.stringify({ role: 'coordinator' }),
    )
    await kari.ask('DELETE', `/members/${await idOf('Ola')}/devices/${ola.device}`)
    expect((await asking()).status).toBe(401)
    expect((await membersOf()).members).toContainEqual(expect.objectContaining({ name: 'Per', role: 'reader' }))
  })

  test('has its open stream ended at once', async () => {
    const ola = await world.join('editor', 'Ola')
    const stream = await world.endpoint.fetch(
      new Request(`http://endpoint.test/api/spaces/${world.space}/events`, {
        headers: { authorization: `Bearer ${ola.key}` },
      }),
    )
    const reader = stream.body?.getReader()
    await reader?.read()
    await kari.ask('DELETE', `/members/${await idOf('Ola')}`)
    expect((await reader?.read())?.done).toBe(true)
  })

  test('sealed what it had with a key that those who may see it get, and nobody else', async () => {
    const ola = await lose()
    const reader = await world.join('reader')
    expect((await reader.ask('GET', `/seals/${ola.device}`)).status).toBe(403)
    const { body } = await kari.ask<{ key: string }>('GET', `/seals/${ola.device}`)
    expect(body.key).toMatch(/^[\w-]{43}$/)
    expect(body.key).not.toBe(ola.key)
    expect((await kari.ask('GET', `/seals/${kari.device}`)).status).toBe(404)
  })
})

describe('a partner', () => {
  test('is invited for an organisation that is there, and listed with it', async () => {
    await kari.push(mutation(set('org_1', { name: 'Språkkafeen' })))
    expect((await kari.ask('POST', '/members', { role: 'partner', organisation: 'org_2' })).status).toBe(404)
    expect((await kari.ask('POST', '/members', { role: 'partner' })).status).toBe(400)
    const { body } = await kari.ask<Invitation>('POST', '/members', {
      ...{ role: 'partner', organisation: 'org_1', name: 'Anne' },
    })
    expect((await membersOf()).invitations).toMatchObject([{ role: 'partner', organisation: 'org_1', name: 'Anne' }])
    const anne = await world.accept(body.invitation)
    expect(anne.role).toBe('partner')
    expect((await membersOf()).members).toMatchObject([{ organisation: null }, { name: 'Anne', organisation: 'org_1' }])
    expect((await kari.ask('PATCH', `/members/${await idOf('Anne')}`, { role: 'editor' })).status).toBe(403)
    await kari.ask('DELETE', `/members/${await idOf('Anne')}`)
    expect(await world.store.bound(world.space)).toEqual([])
  })

  // Catches: an activity under the id of the municipality, or of an organisation in the register, which nobody could write then.
  test('takes no id that is of another kind', async () => {
    await kari.push(mutation(set('org_1', { name: 'Språkkafeen' })))
    const { body } = await kari.ask<Invitation>('POST', '/members', { role: 'partner', organisation: 'org_1' })
    const anne = await world.accept(body.invitation)
    const own = { title: 'Kafé', 'organisations/org_1': true }
    for (const id of ['mun_own', 'org_brreg-912345678', 'fnd_2026-11'])
      expect((await anne.push(mutation(set(id, own, [], 'activity')))).body.results).toMatchObject([
        { code: 'invalid' },
      ])
    const editor = await world.join('editor')
    expect((await editor.push(mutation(erase('mun_own', 'view')))).body.results).toMatchObject([{ code: 'invalid' }])
    const written = await kari.push(
      mutation([set('mun_own', { name: 'Mandal' }), set('org_brreg-912345678', { name: 'T' })]),
    )
    expect(written.body.results).toMatchObject([{ ok: true }])
    for (const id of ['act_1', 'x'])
      expect((await anne.push(mutation(set(id, own, [], 'activity')))).body.results).toMatchObject([{ ok: true }])
  })

  test('begins again from nothing however old its cursor is', async () => {
    await kari.push(mutation(set('org_1', { name: 'Språkkafeen' })))
    const { body } = await kari.ask<Invitation>('POST', '/members', { role: 'partner', organisation: 'org_1' })
    const anne = await world.accept(body.invitation)
    const { body: snapshot } = await anne.ask<{ cursor: string; segments: unknown[] }>('GET', '/snapshot')
    expect(snapshot.segments).toEqual([])
    expect((await anne.sync({ cursor: snapshot.cursor })).body).toMatchObject({
      more: false,
      records: [{ record: 'org_1', fields: { name: 'Språkkafeen' } }],
    })
  })
})
