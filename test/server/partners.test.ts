import type { HistoryAnswer, SyncAnswer } from '#model/wire.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, set } from './client.ts'
import { AGREEMENT, newSayingId, openPartnerWorld, OTHER_PURPOSE, PURPOSE } from './partner-world.ts'
import type { Partner, PartnerWorld } from './partner-world.ts'

const DAY_MS = 86_400_000
const NOTHING = { status: 401, body: { code: 'unknown-key' } }
let world: PartnerWorld
let partner: Partner

beforeEach(async () => {
  world = await openPartnerWorld()
  partner = await world.invite()
})

/** The points there are, as the coordinator's phone gets them. */
async function points(): Promise<SyncAnswer['records']> {
  return (await world.kari.sync()).body.records.filter(({ kind }) => kind === 'agreementPoint')
}

async function section(id = PURPOSE) {
  const { body } = await partner.read()
  return body.document.sections.find((each) => each.id === id)
}

describe('a link', () => {
  test('is made for one agreement, and its token is seen once', async () => {
    const { status, body } = await world.make({ name: ' Styret ', expiresInDays: 365 })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'Styret', madeBy: 'Kari', expiresAt: world.clock.now + 365 * DAY_MS })
    expect((await world.list()).map(({ name }) => name).toSorted()).toEqual(['Styret', 'Styret i språkkafeen'])
    expect(JSON.stringify(await world.list())).not.toContain(body.token)
    expect((await world.make()).body.expiresAt).toBe(world.clock.now + 90 * DAY_MS)
  })

  test('says when it was last used', async () => {
    expect(await world.list()).toMatchObject([{ id: partner.id, lastUsedAt: null }])
    world.clock.now += 5_000
    await partner.read()
    expect(await world.list()).toMatchObject([{ lastUsedAt: world.clock.now }])
  })

  test.each([
    [{ agreement: 'agr_none' }, 404],
    [{ agreement: PURPOSE }, 404],
    [{ agreement: 'org_1' }, 404],
    [{ name: ' ' }, 400],
    [{ name: 'a\nb' }, 400],
    [{ name: 'x'.repeat(121) }, 400],
    [{ expiresInDays: 366 }, 400],
    [{ expiresInDays: 0 }, 400],
    [{ expiresInDays: 1.5 }, 400],
    [{ agreement: null }, 400],
  ])('is not made with %j', async (wanted, status) => {
    expect((await world.make(wanted)).status).toBe(status)
    expect(await world.list()).toHaveLength(1)
  })

  test('is not made for what is deleted or erased', async () => {
    await world.kari.push(mutation(set(AGREEMENT, { deletedAt: 5 })))
    expect(await world.make()).toMatchObject({ status: 404, body: { code: 'not-found' } })
    await world.kari.push(mutation(erase('agr_2')))
    expect((await world.make({ agreement: 'agr_2' })).status).toBe(404)
  })

  test('is for those who write agreements to make, see and take away', async () => {
    const [editor, reader] = [await world.join('editor'), await world.join('reader')]
    const wanted = { agreement: AGREEMENT, name: 'Laget' }
    expect((await editor.ask('POST', '/partners', wanted)).status).toBe(201)
    for (const [method, path, body] of [
      ['GET', `/partners?agreement=${AGREEMENT}`],
      ['POST', '/partners', wanted],
      ['DELETE', `/partners/${partner.id}`],
    ] as const)
      expect(await reader.ask(method, path, body)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await partner.read()).status).toBe(200)
    expect((await editor.ask('DELETE', `/partners/${partner.id}`)).status).toBe(204)
    expect(await partner.read()).toMatchObject(NOTHING)
  })

  test('are at most fifty to an agreement', async () => {
    for (let at = 1; at < 49; at += 1) await world.make()
    // Catches: counting before the write, so that two at once are both the fiftieth.
    const made = await Promise.all([world.make(), world.make(), world.make()])
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect(await world.make()).toMatchObject({ status: 409, body: { code: 'space-full' } })
  })
})

describe('a partner', () => {
  test('reads its own draft', async () => {
    const { status, body, headers } = await partner.read()
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(Object.keys(body)).toEqual(['name', 'expiresAt', 'state', 'hearingUntil', 'document', 'points', 'noted'])
    expect(body).toMatchObject({ name: 'Styret i språkkafeen', state: 'draft', points: [] })
    expect(body.document).toMatchObject({
      title: [{ type: 'text', text: 'Samarbeid om språkkafé' }],
      parties: ['Lindesnes kommune', 'Mandal språkkafé'],
    })
    expect(await section()).toMatchObject({
      blocks: [{ lines: [[{ text: 'Vi vil møtes på ' }, { type: 'blank', name: 'place' }, { text: '.' }]] }],
      agreed: { municipality: false, organisation: false },
    })
  })

  // Catches: a comment that only the endpoint knows, one that carries the coordinator's name, one nobody is nudged about.
  test('comments, and it reaches the phones as an ordinary edit with its name', async () => {
    const listening = await world.endpoint.fetch(
      new Request(`http://endpoint.test/api/spaces/${world.space}/events`, {
        headers: { authorization: `Bearer ${world.kari.key}` },
      }),
    )
    const stream = listening.body?.getReader()
    await stream?.read()
    const { status, body } = await partner.say({ text: ' Når åpner vi? ', initials: 'AB', section: PURPOSE })
    expect(status).toBe(200)
    expect(new TextDecoder().decode((await stream?.read())?.value)).toContain('event: head')
    await stream?.cancel()
    expect(await points()).toMatchObject([
      {
        record: body.record,
        fields: {
          ...{ agreement: AGREEMENT, section: PURPOSE, type: 'comment', text: 'Når åpner vi?', initials: 'AB' },
          ...{ side: 'organisation', move: 'municipality', writtenAt: world.clock.now },
        },
      },
    ])
    const { entries } = (await world.kari.ask<HistoryAnswer>('GET', `/history/agreementPoint/${body.record}`)).body
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(['Styret i språkkafeen']))
    expect((await partner.read()).body.points).toMatchObject([{ id: body.record, text: 'Når åpner vi?' }])
  })

  test('comments once, however often it is sent, also at once and after the section is gone', async () => {
    await world.kari.push(mutation(set('ags_own', { agreement: AGREEMENT, text: 'Noe eget.' })))
    const said = { id: newSayingId(), text: 'En gang.', section: 'ags_own' }
    const first = await partner.say(said)
    await Promise.all([partner.say(said), partner.say(said)])
    await world.kari.push(mutation(erase('ags_own')))
    expect((await partner.say({ ...said, text: 'Noe annet.' })).body).toEqual(first.body)
    expect(await points()).toMatchObject([{ fields: { text: 'En gang.' } }])
  })

  test('the same id from another link is another comment', async () => {
    const said = { id: newSayingId(), text: 'Hei.' }
    const second = await world.invite()
    expect((await partner.say(said)).body.record).not.toBe((await second.say(said)).body.record)
    expect(await points()).toHaveLength(2)
  })

  test('raises an open point, also about a section nobody has written yet', async () => {
    const unwritten = (await partner.read()).body.document.sections.find(({ isEmpty }) => isEmpty)?.id
    await partner.say({ type: 'open', text: 'Hvem vasker?', section: unwritten })
    expect((await points())[0]).toMatchObject({ fields: { type: 'open', section: unwritten } })
  })

  // Catches: a comment to a section taken out meanwhile that is refused, or kept where nobody sees it.
  test('comments a section that was taken out meanwhile: it is about the whole then', async () => {
    await world.kari.push(mutation(set(PURPOSE, { deletedAt: 5 })))
    expect((await partner.say({ text: 'Hei.', section: PURPOSE })).status).toBe(200)
    expect((await points())[0]).toMatchObject({ fields: { section: null } })
  })

  test.each([
    { text: '' },
    { text: '  ' },
    { text: 'x'.repeat(4_001) },
    { text: 'Hei.', initials: '' },
    { text: 'Hei.', initials: 'x'.repeat(21) },
    { text: 'Hei.', initials: 'A\nB' },
    { text: 'Hei.', type: 'decision' },
    { text: 'Hei.', id: 'short' },
    { text: 'Hei.', section: 'a b' },
    { text: 'Hei.', section: undefined },
    { text: 5 },
  ])('says nothing with %j', async (said) => {
    expect(await partner.say(said)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await points()).toEqual([])
  })

  test('writes a page at a time, so many in a minute, and so many in all', async () => {
    expect(await partner.say({ text: 'å'.repeat(20_000) })).toMatchObject({ status: 413, body: { code: 'too-large' } })
    for (let at = 0; at < 20; at += 1) expect((await partner.say({ text: 'Hei.' })).status).toBe(200)
    const tooMany = await partner.say({ text: 'Hei.' })
    expect(tooMany).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(tooMany.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await (await world.invite()).say({ text: 'Hei.' })).status).toBe(200)
    world.clock.now += 60_000
    expect((await partner.say({ text: 'Hei.' })).status).toBe(200)
    await world.store.partnerLinkUsed(world.space, partner.id, world.clock.now, 1_000)
    expect(await partner.say({ text: 'Hei.' })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await partner.read()).status).toBe(200)
  })

  test('reads so often in a minute', async () => {
    for (let at = 0; at < 60; at += 1) await partner.read()
    expect(await partner.read()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
  })

  test('is told the answers to what it said, and what is still open', async () => {
    const { record } = (await partner.say({ text: 'Når?' })).body
    await world.kari.push(
      mutation([
        set(record, { answer: 'Tirsdag.', settledAt: 7 }),
        set('agp_open', { agreement: AGREEMENT, type: 'open', text: 'Hvem har nøkkel?', side: 'municipality' }),
        set('agp_own', { agreement: AGREEMENT, type: 'comment', text: 'Spør sjefen først.', side: 'municipality' }),
      ]),
    )
    const { body } = await partner.read()
    expect(body.points.map(({ text, answer, isSettled }) => [text, answer, isSettled])).toEqual([
      ['Hvem har nøkkel?', null, false],
      ['Når?', 'Tirsdag.', true],
    ])
  })
})

describe('agreeing', () => {
  test('is to the text that was read, and no longer when it changes', async () => {
    const hash = (await section())?.hash
    expect((await partner.agree({ hash })).status).toBe(200)
    expect(await section()).toMatchObject({ agreed: { organisation: true, municipality: false } })
    await world.kari.push(mutation(set(AGREEMENT, { 'blanks/place': 'Biblioteket' })))
    expect(await section()).toMatchObject({ agreed: { organisation: false } })
    expect(await partner.agree({ hash })).toMatchObject({ status: 409, body: { code: 'text-changed' } })
    expect(await section()).toMatchObject({ agreed: { organisation: false } })
    expect((await partner.agree({ hash: (await section())?.hash })).status).toBe(200)
    expect(await section()).toMatchObject({ agreed: { organisation: true } })
  })

  test('can be taken back, and is one value whoever else has marked it', async () => {
    const hash = (await section())?.hash
    await partner.agree({ hash })
    await world.kari.push(mutation(set(PURPOSE, { agreedByOrganisation: 'another' })))
    expect((await partner.agree({ hash, agreed: false })).status).toBe(200)
    expect(await section()).toMatchObject({ agreed: { organisation: false } })
    const record = (await world.kari.sync()).body.records.find((each) => each.record === PURPOSE)
    expect(record).toMatchObject({ fields: { agreedByOrganisation: null, text: 'Vi vil møtes på {place}.' } })
    expect(JSON.stringify(record)).not.toContain('another')
  })

  test('once sent is done once, also when the text has changed since', async () => {
    const sent = { id: newSayingId(), hash: (await section())?.hash }
    await partner.agree(sent)
    await world.kari.push(mutation(set(AGREEMENT, { 'blanks/place': 'Biblioteket' })))
    expect((await partner.agree(sent)).status).toBe(200)
    expect(await section()).toMatchObject({ agreed: { organisation: false } })
  })

  test('needs something to agree to', async () => {
    const empty = (await partner.read()).body.document.sections.find(({ isEmpty }) => isEmpty)
    expect((await partner.agree({ section: empty?.id, hash: empty?.hash })).status).toBe(404)
  })
})

describe('nothing at all', () => {
  const everything = async (one: Omit<Partner, 'id'>) => [
    await one.read(),
    await one.say({ text: 'Hei.' }),
    await one.say({ text: 'Hei.', section: PURPOSE }),
    await one.agree({ hash: 'x' }),
  ]
  const expectNothing = async (one: Omit<Partner, 'id'>) => {
    const answers = await everything(one)
    for (const answer of answers) expect(answer).toMatchObject(NOTHING)
    // Not even a difference that says why.
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await points()).toEqual([])
    return JSON.stringify(answers[0]?.body)
  }

  test('is what every link that does not work gets, in the same words', async () => {
    const unknown = await expectNothing(world.partner('x'.repeat(43)))
    const none = await expectNothing(world.partner(''))
    const gone = await world.invite()
    await world.kari.ask('DELETE', `/partners/${gone.id}`)
    const revoked = await expectNothing(gone)
    await world.kari.push(mutation(set(AGREEMENT, { deletedAt: 5 })))
    const deleted = await expectNothing(partner)
    await world.kari.push(mutation(set(AGREEMENT, { deletedAt: null })))
    world.clock.now += 90 * DAY_MS + 1
    const expired = await expectNothing(partner)
    world.clock.now -= DAY_MS
    await world.kari.push(mutation(erase(AGREEMENT)))
    const erased = await expectNothing(partner)
    expect(new Set([unknown, none, revoked, deleted, expired, erased]).size).toBe(1)
  })

  test('is said of sections of other agreements, or of anything else there is', async () => {
    const hash = (await section())?.hash
    for (const id of [OTHER_PURPOSE, 'ags_none', 'org_1', 'agr_2', AGREEMENT, 'ags_1.nothing']) {
      expect(await partner.say({ text: 'Hei.', section: id })).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
      expect(await partner.agree({ section: id, hash })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
    expect(await points()).toEqual([])
  })

  test('else answers a link, and the key of a member opens no partner’s page', async () => {
    const headers = { authorization: `Bearer ${partner.token}` }
    const space = `/api/spaces/${world.space}`
    for (const [method, path, body] of [
      ['POST', `${space}/sync`, { version: 1 }],
      ['GET', `${space}/snapshot`],
      ['GET', `${space}/segments/x`],
      ['GET', `${space}/events`],
      ['GET', `${space}/history/agreement/${AGREEMENT}`],
      ['GET', `${space}/members`],
      ['GET', `${space}/partners?agreement=${AGREEMENT}`],
      ['POST', `${space}/partners`, { agreement: AGREEMENT, name: 'x' }],
      ['DELETE', `${space}/partners/${partner.id}`],
      ['GET', `${space}/register`],
      ['GET', `${space}/files/${'a'.repeat(64)}`],
    ] as const)
      expect(await world.request(method, path, { body, headers })).toMatchObject(NOTHING)
    expect((await world.request('POST', '/api/join', { body: { invitation: partner.token } })).status).toBe(404)
    expect(await world.partner(world.kari.key).read()).toMatchObject(NOTHING)
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await world.request(method, '/api/partner', { headers })).status).toBe(405)
  })

  test('in an address is ever taken for a token', async () => {
    for (const path of [`/api/partner?token=${partner.token}`, `/api/partner/${partner.token}`])
      expect((await world.request('GET', path)).status).not.toBe(200)
  })

  test('is told to those who guess, and soon they are told to wait', async () => {
    const guess = world.partner('y'.repeat(43), '203.0.113.7')
    for (let at = 0; at < 30; at += 1) expect(await guess.read()).toMatchObject(NOTHING)
    expect((await guess.read()).status).toBe(429)
    expect((await world.partner(partner.token, '203.0.113.7').read()).status).toBe(200)
  })

  test('of another space is reached: there is one agreement to a link', async () => {
    const other = await world.endpoint.createSpace()
    const { invitation } = await world.endpoint.createInvitation({ space: other.space, role: 'coordinator' })
    const { body: ola } = await world.request<{ key: string }>('POST', '/api/join', { body: { invitation } })
    const headers = { authorization: `Bearer ${ola.key}` }
    const wanted = { agreement: AGREEMENT, name: 'x' }
    const path = `/api/spaces/${other.space}/partners`
    expect((await world.request('POST', path, { body: wanted, headers })).status).toBe(404)
    expect((await world.request('DELETE', `${path}/${partner.id}`, { headers })).status).toBe(404)
    expect((await world.request('GET', `${path}?agreement=${AGREEMENT}`, { headers })).body).toEqual({ links: [] })
    expect((await world.request('GET', `/api/spaces/${world.space}/partners`, { headers })).status).toBe(403)
    expect((await partner.read()).status).toBe(200)
  })
})

test('the log and the store hold no token', async () => {
  await partner.say({ text: 'Hei.' })
  expect(world.logged).toEqual([])
  expect(JSON.stringify(await world.store.partnerLinks(world.space, AGREEMENT))).not.toContain(partner.token)
})
