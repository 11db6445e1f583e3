import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hashToken } from '#server/keys.ts'
import { erase, mutation, set } from './client.ts'
import { AGREEMENT, newSayingId, openPartnerWorld, PURPOSE } from './partner-world.ts'
import type { Partner, PartnerWorld } from './partner-world.ts'

let world: PartnerWorld
let partner: Partner

beforeEach(async () => {
  world = await openPartnerWorld()
  partner = await world.invite()
})

async function points() {
  return (await world.kari.sync()).body.records.filter(({ kind }) => kind === 'agreementPoint')
}

async function section() {
  return (await partner.read()).body.document.sections.find(({ id }) => id === PURPOSE)
}

describe('a partner', () => {
  // Catches: counting what comes again, so that it is told to wait or that the link is full when it had arrived long ago.
  test('who sends again gets the same answer, however much has been written, and it is not counted', async () => {
    const said = { id: newSayingId(), text: 'Hei.' }
    const agreed = { id: newSayingId(), hash: (await section())?.hash }
    const first = await partner.say(said)
    await partner.agree(agreed)
    for (let at = 0; at < 25; at += 1) expect((await partner.say(said)).body).toEqual(first.body)
    const [link] = await world.store.partnerLinks(world.space, AGREEMENT)
    expect(link?.written).toBe(2)
    for (let at = 2; at < 20; at += 1) expect((await partner.say({ text: 'Hei.' })).status).toBe(200)
    expect((await partner.say({ text: 'Hei.' })).status).toBe(429)
    await world.store.partnerLinkUsed(world.space, partner.id, world.clock.now, 1_000)
    expect(await partner.say(said)).toMatchObject({ status: 200, body: first.body })
    expect((await partner.agree(agreed)).status).toBe(200)
  })

  test('who floods is told to wait, also with what came before', async () => {
    const said = { id: newSayingId(), text: 'Hei.' }
    for (let at = 0; at < 300; at += 1) await partner.say(said)
    expect((await partner.say(said)).status).toBe(429)
  })

  // Catches: a refusal that becomes a yes when it is sent again, so that the page says it is sent.
  test('is told the same again when what it sends was refused', async () => {
    const id = newSayingId()
    const record = `agp_${hashToken(`${world.space}\n${partner.id}\n${id}`)}`
    await world.kari.push(mutation(erase(record)))
    for (let at = 0; at < 2; at += 1)
      expect(await partner.say({ id, text: 'Hei.' })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await partner.say({ text: 'Hei.' })).status).toBe(200)
  })

  // Catches: looking at the link or the agreement only before the write.
  test.each([
    ['the link is taken away', () => world.kari.ask('DELETE', `/partners/${partner.id}`)],
    ['the agreement is erased', () => world.kari.push(mutation(erase(AGREEMENT)))],
  ])('writes nothing when %s meanwhile', async (_, happen) => {
    const parts = vi.spyOn(world.store, 'agreementParts')
    parts.mockImplementationOnce(async (...asked) => {
      await happen()
      return world.store.agreementParts(...asked)
    })
    expect(await partner.say({ text: 'Hei.' })).toMatchObject({ status: 401, body: { code: 'unknown-key' } })
    expect(parts).toHaveBeenCalledTimes(2)
    expect(await points()).toEqual([])
  })
})

describe('agreeing', () => {
  test.each(['approval', 'signed', 'something newer'])(
    'is not possible when it is «%s», nor taken back',
    async (state) => {
      const hash = (await section())?.hash
      const sent = { id: newSayingId(), hash }
      expect((await partner.agree(sent)).status).toBe(200)
      await world.kari.push(mutation(set(AGREEMENT, { state })))
      for (const agreed of [true, false])
        expect(await partner.agree({ hash, agreed })).toMatchObject({
          status: 409,
          body: { code: 'agreement-settled' },
        })
      expect(await section()).toMatchObject({ agreed: { organisation: true } })
      expect((await partner.agree(sent)).status).toBe(200)
      expect((await partner.say({ text: 'Her er det en feil.' })).status).toBe(200)
    },
  )

  // Catches: looking at the state only before the write.
  test('is not possible when it is settled meanwhile', async () => {
    const hash = (await section())?.hash
    vi.spyOn(world.store, 'agreementParts').mockImplementationOnce(async (...asked) => {
      const parts = await world.store.agreementParts(...asked)
      await world.kari.push(mutation(set(AGREEMENT, { state: 'signed' })))
      return parts
    })
    expect(await partner.agree({ hash })).toMatchObject({ status: 409, body: { code: 'agreement-settled' } })
    expect(await section()).toMatchObject({ agreed: { organisation: false } })
  })
})
