import type { LiveRecord, Mutation } from '#model/wire.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, newMutationId, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('coordinator', 'Kari')
})

/** Everything the client may see now. */
async function everything(who = client) {
  return (await who.sync()).body.records
}

describe('an edit', () => {
  test('is in the answer to its own push, whole, with its mark', async () => {
    const made = mutation(set('org_1', { name: 'Mandal språkkafé', note: 'Kveld' }))
    const { status, body } = await client.push(made)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: 1,
      epoch: client.epoch,
      now: world.clock.now,
      more: false,
      role: 'coordinator',
    })
    expect(body.results).toEqual([{ id: made.id, ok: true }])
    expect(body.records).toEqual([
      {
        kind: 'organisation',
        record: 'org_1',
        mark: made.id,
        fields: { name: 'Mandal språkkafé', note: 'Kveld' },
        marks: {},
      },
    ])
  })

  test('replaces what its author saw', async () => {
    const first = mutation(set('org_1', { name: 'Før', area: 'Sentrum' }))
    const second = mutation(set('org_1', { name: 'Etter' }, [first.id]))
    await client.push(first, second)
    expect(await everything()).toEqual([
      {
        kind: 'organisation',
        record: 'org_1',
        mark: first.id,
        fields: { name: 'Etter', area: 'Sentrum' },
        marks: { name: { id: second.id, by: 'Kari', at: second.at, others: [] } },
      },
    ])
  })

  // Catches last-writer-wins: the loser's value would be gone.
  test('that did not see the other stands beside it, with its author', async () => {
    const colleague = await world.join('editor', 'Ola')
    const first = mutation(set('org_1', { name: 'Felles' }))
    await client.push(first)
    const mine = mutation(set('org_1', { name: 'Karis' }, [first.id]), newMutationId(), 1_795_430_001_000)
    const theirs = mutation(set('org_1', { name: 'Olas' }, [first.id]), newMutationId(), 1_795_430_002_000)
    await client.push(mine)
    await colleague.push(theirs)
    const [record] = (await everything()) as LiveRecord[]
    expect(record?.fields['name']).toBe('Olas')
    expect(record?.marks['name']).toEqual({
      id: theirs.id,
      by: 'Ola',
      at: theirs.at,
      others: [{ id: mine.id, value: 'Karis', by: 'Kari', at: mine.at }],
    })
  })

  // Catches a value of the record's first mutation that loses its author when it stands beside another.
  test('of the first version stands with its author too', async () => {
    const first = mutation(set('org_1', { name: 'Karis' }))
    await client.push(first)
    const blind = mutation(set('org_1', { name: 'Olas' }), newMutationId(), first.at + 5)
    await (await world.join('editor', 'Ola')).push(blind)
    const [record] = (await everything()) as LiveRecord[]
    expect(record?.marks['name']?.others).toEqual([{ id: first.id, value: 'Karis', by: 'Kari', at: first.at }])
  })

  test('of other sentences in the same text is merged with it', async () => {
    const text = 'Åpent hver tirsdag. Ta med matpakke. Alle er velkomne.'
    const first = mutation(set('org_1', { name: 'Kafé', description: text }))
    await client.push(first)
    const one = mutation(set('org_1', { description: text.replace('tirsdag', 'onsdag') }, [first.id]))
    const two = mutation(set('org_1', { description: text.replace('Alle er', 'Dere er') }, [first.id]))
    await client.push(one)
    await client.push(two)
    const [record] = (await everything()) as LiveRecord[]
    expect(record?.fields['description']).toBe('Åpent hver onsdag. Ta med matpakke. Dere er velkomne.')
    expect(record?.marks['description']?.id).toBe(`${one.id}+${two.id}`)
    // What merging wrote can be the ground of the next merge.
    const base = [`${one.id}+${two.id}`]
    const three = mutation(set('org_1', { description: 'Åpent hver onsdag. Ta med kake. Dere er velkomne.' }, base))
    const four = mutation(set('org_1', { description: 'Åpent hver fredag. Ta med matpakke. Dere er velkomne.' }, base))
    await client.push(three, four)
    const [after] = (await everything()) as LiveRecord[]
    expect(after?.fields['description']).toBe('Åpent hver fredag. Ta med kake. Dere er velkomne.')
  })

  // Catches a missing clamp: a clock ten years ahead would win for ever.
  test('from a clock far ahead wins nothing beyond a minute', async () => {
    const tenYears = 315_360_000_000
    await client.push(mutation(set('org_1', { name: 'Fremtid' }), newMutationId(), world.clock.now + tenYears))
    world.clock.now += 120_000
    await client.push(mutation(set('org_1', { name: 'Nå' }), newMutationId(), world.clock.now))
    const [record] = (await everything()) as LiveRecord[]
    expect(record?.fields['name']).toBe('Nå')
    expect(record?.marks['name']?.others).toMatchObject([{ value: 'Fremtid', at: world.clock.now - 60_000 }])
  })

  test('from a clock far behind, before 1970 or with parts of a ms is kept', async () => {
    const results = (
      await client.push(
        mutation(set('org_1', { name: 'a' }), newMutationId(), -5e12),
        mutation(set('org_2', { name: 'b' }), newMutationId(), 0.5),
      )
    ).body
    expect(results.results.every(({ ok }) => ok)).toBe(true)
  })

  test('of a field this endpoint does not know is kept and passed on', async () => {
    const value = { nested: ['æøå', null, 1.5, { constructor: true }] }
    await client.push(mutation(set('org_1', { name: 'Kafé', fieldOfTomorrow: value, constructor: 'x' })))
    expect(((await everything()) as LiveRecord[])[0]?.fields).toEqual({
      name: 'Kafé',
      fieldOfTomorrow: value,
      constructor: 'x',
    })
  })
})

describe('sent again', () => {
  // Catches de-duplication by a counter or none at all: the second push would write a second time.
  test('an edit has no second effect and gets the same result', async () => {
    const first = mutation(set('org_1', { name: 'En' }))
    const second = mutation(set('org_1', { name: 'To' }, [first.id]))
    const before = await client.push(first, second)
    const again = await client.push(second, first, first)
    expect(again.body.results).toEqual([second, first, first].map(({ id }) => ({ id, ok: true })))
    expect(again.body.records).toEqual(before.body.records)
    expect(again.body.cursor).toBe(before.body.cursor)
    const { body } = await client.ask<{ entries: unknown[] }>('GET', '/history/organisation/org_1')
    expect(body.entries).toHaveLength(2)
  })

  test('a refused edit is refused in the same words, even when it would be taken now', async () => {
    const early = mutation(set('org_1', { name: 'Ny' }, ['some-version']))
    const [refused] = (await client.push(early)).body.results
    expect(refused).toMatchObject({ id: early.id, ok: false, code: 'missing-record' })
    await client.push(mutation(set('org_1', { name: 'Her' })))
    expect((await client.push(early)).body.results).toEqual([refused])
  })

  test('the same id twice in one push counts once', async () => {
    const made = mutation(set('org_1', { name: 'En' }))
    const other = { ...made, ops: [set('org_2', { name: 'To' })] }
    const { body } = await client.push(made, other)
    expect(body.results).toEqual([made, made].map(({ id }) => ({ id, ok: true })))
    expect(body.records).toHaveLength(1)
  })
})

describe('a refused edit', () => {
  const refusals: [string, Mutation | Record<string, unknown>, Record<string, unknown>][] = [
    ['a value of the wrong shape', mutation(set('org_1', { name: 7 })), { code: 'invalid', field: 'name' }],
    [
      'a number with a wrong check digit',
      mutation(set('org_1', { orgnr: '123456789' })),
      { code: 'invalid', field: 'orgnr' },
    ],
    [
      'a field name that is none',
      mutation(set('org_1', { 'not a name': 1 })),
      { code: 'invalid', field: 'not a name' },
    ],
    ['a kind nobody knows', mutation(set('zzz_1', { title: 'x' }, [], 'zeppelin')), { code: 'unknown-kind' }],
    ['no operations', { id: 'empty-ops', at: 1, ops: [] }, { code: 'invalid' }],
    ['a time that is no number', { id: 'no-time', at: 'now', ops: [set('org_1', { name: 'x' })] }, { code: 'invalid' }],
    ['too much text', mutation(set('org_1', { name: 'x', more: 'y'.repeat(300_000) })), { code: 'too-large' }],
    ['values nested too deeply', mutation(set('org_1', { deep: nested(60) })), { code: 'invalid' }],
    ['a record nobody has', mutation(set('org_9', { name: 'x' }, ['v1'])), { code: 'missing-record' }],
  ]
  test.each(refusals)('for %s says why, and the others of the push are taken', async (_, bad, expected) => {
    const before = mutation(set('org_a', { name: 'A' }))
    const after = mutation(set('org_b', { name: 'B' }))
    const { status, body } = await client.push(before, bad, after)
    expect(status).toBe(200)
    expect(body.results).toMatchObject([{ ok: true }, { id: bad['id'], ok: false, ...expected }, { ok: true }])
    expect(body.records.map(({ record }) => record)).toEqual(['org_a', 'org_b'])
  })

  test.each([null, 7, 'x', [], {}, { id: '' }, { id: 'no good id' }, { id: 7, at: 1, ops: [] }])(
    'without a usable id (%j) is answered in its place',
    async (bad) => {
      const good = mutation(set('org_1', { name: 'x' }))
      const { body } = await client.push(bad, good)
      expect(body.results).toMatchObject([
        { id: '', ok: false, code: 'invalid' },
        { id: good.id, ok: true },
      ])
    },
  )

  // Catches a mutation applied half: both operations or none.
  test('leaves nothing of itself', async () => {
    const whole = mutation([set('org_1', { name: 'Ett' }), set('con_1', { name: 'To', email: 3 })])
    const half = mutation([set('org_2', { name: 'Ett' }), set('org_3', { name: 'To' }, ['unknown'])])
    const { body } = await client.push(whole, half)
    expect(body.results).toMatchObject([{ code: 'invalid' }, { code: 'missing-record' }])
    expect(body.records).toEqual([])
  })

  // Goes red with: a store that anyone who may write fills with what is refused; and a bound that one member shares with others.
  test('is held up to a bound for each member, whatever device it comes from, and refused the same beyond it', async () => {
    const kari = await world.join('editor', 'Kari')
    const own = (await world.store.devices(world.space)).find(({ id }) => id === kari.device)
    const { invitation } = await world.endpoint.createInvitation({
      ...{ space: world.space, role: 'editor', name: 'Kari' },
      ...(own ? { member: own.member } : {}),
    })
    const other = await world.accept(invitation)
    const ola = await world.join('editor', 'Ola')
    const wrong = (id: string, length: number) => mutation(set('org_9', { area: 'x'.repeat(length) }), id)
    const most = Array.from({ length: 20 }, (_, at) => wrong(`most-${at}`, 240_000))
    for (let at = 0; at < 20; at += 5) await kari.push(...most.slice(at, at + 5))
    const { body } = await other.push(wrong('beyond', 240_000), wrong('little', 300))
    expect(body.results).toMatchObject([{ ok: false, code: 'invalid' }, { ok: false }])
    expect((await other.push(wrong('beyond', 240_000))).body.results).toEqual(body.results.slice(0, 1))
    await ola.push(wrong('another', 240_000))
    const kept = await world.store.write(world.space, 0, async (writing) => {
      const rows = await writing.mutations(['most-0', 'most-19', 'beyond', 'little', 'another'])
      return rows.filter(({ payload }) => payload !== null).map(({ id }) => id)
    })
    expect(kept.toSorted()).toEqual(['another', 'little', 'most-0', 'most-19'])
  })

  // Catches drop on refusal: what a person wrote would be nowhere.
  test('is held with all that was written, unless the record is erased', async () => {
    const refused = mutation(set('org_1', { name: 'Skrevet på toget', orgnr: 'feil' }))
    const gone = mutation(set('org_2', { name: 'Borte' }))
    await client.push(refused, mutation(erase('org_2')), gone)
    const payloads = await world.store.write(world.space, 0, async (writing) =>
      [await writing.mutation(refused.id), await writing.mutation(gone.id)].map((row) => row?.payload),
    )
    expect(payloads).toEqual([JSON.stringify(refused), null])
  })

  test('that builds on a record made by the same edit is taken', async () => {
    const id = newMutationId()
    const { body } = await client.push(
      mutation([set('org_1', { name: 'Ett' }), set('org_1', { area: 'Nord' }, [id])], id),
    )
    expect(body.results).toEqual([{ id, ok: true }])
    expect(body.records).toMatchObject([{ fields: { name: 'Ett', area: 'Nord' } }])
  })

  test('of a record known as another kind is invalid, erasing included', async () => {
    await client.push(mutation(set('org_1', { name: 'Kafé' })))
    const { body } = await client.push(
      mutation(set('org_1', { name: 'Per' }, [], 'contact')),
      mutation(erase('org_1', 'contact')),
    )
    expect(body.results).toMatchObject([{ code: 'invalid' }, { code: 'invalid' }])
    expect(body.records).toMatchObject([{ kind: 'organisation', fields: { name: 'Kafé' } }])
  })

  test('because the record would grow too large is too-large', async () => {
    const results = []
    for (let part = 0; part < 6; part += 1) {
      results.push(
        ...(await client.push(mutation(set('org_1', { [`part${part}`]: 'x'.repeat(200_000) })))).body.results,
      )
    }
    expect(results.map((result) => (result.ok ? 'ok' : result.code))).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
      'too-large',
      'too-large',
    ])
  })
})

describe('a large push', () => {
  test('of two thousand is taken whole and in order', async () => {
    const mutations = Array.from({ length: 2_000 }, (_, index) =>
      mutation(set(`org_${index % 50}`, { [`f${index}`]: index })),
    )
    const { body } = await client.sync({ push: mutations, limit: 5_000 })
    expect(body.results).toEqual(mutations.map(({ id }) => ({ id, ok: true })))
    expect(body.records).toHaveLength(50)
  })

  test('of more is too large, and nothing of it is taken', async () => {
    const mutations = Array.from({ length: 2_001 }, (_, index) => mutation(set(`org_${index}`, { name: 'x' })))
    const { status, body } = await client.push(...mutations)
    expect([status, body]).toMatchObject([413, { code: 'too-large' }])
    expect(await everything()).toEqual([])
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? 'core' : [nested(depth - 1)]
}
