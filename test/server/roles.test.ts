import type { HistoryAnswer, SnapshotAnswer } from '#model/wire.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let coordinator: Client
let editor: Client
let reader: Client

beforeEach(async () => {
  world = await openWorld()
  coordinator = await world.join('coordinator')
  editor = await world.join('editor')
  reader = await world.join('reader')
})

/** Everything the endpoint will tell this client and anyone without a key, as raw text. */
async function allItSees(client: Client): Promise<string> {
  const texts: string[] = []
  const keep = async (answer: Promise<{ body: unknown }>) => void texts.push(JSON.stringify((await answer).body))
  await keep(client.sync())
  const { body: snapshot } = await client.ask<SnapshotAnswer>('GET', '/snapshot')
  texts.push(JSON.stringify(snapshot))
  for (const { hash } of snapshot.segments) await keep(client.ask('GET', `/segments/${hash}`))
  for (const [kind, record] of [
    ['organisation', 'org_1'],
    ['contact', 'con_1'],
    ['municipality', 'mun_own'],
    ['view', 'viw_1'],
  ]) {
    await keep(client.ask('GET', `/history/${kind}/${record}`))
  }
  await keep(client.ask('GET', '/members'))
  return texts.join('\n')
}

/** Writes every field of every kind, twice so that versions stand beside each other, each with a token of its own. */
async function writeTokens(): Promise<void> {
  const organisation = {
    name: 'tokName',
    description: 'tokDescription.',
    note: 'tokNote.',
    unknownField: { deep: 'tokUnknown' },
  }
  const contact = { name: 'tokContact', phone: 'tokPhone', newField: 'tokNewField' }
  const first = mutation([
    set('org_1', { ...organisation, public: true }),
    set('con_1', contact),
    set('mun_own', { name: 'tokMunicipality' }),
    set('viw_1', { name: 'tokView', query: 'stikkord=tokViewTag' }),
  ])
  await coordinator.push(first)
  const again = (fields: Record<string, string>) =>
    Object.fromEntries(Object.keys(fields).map((field) => [field, `${fields[field]}Other.`]))
  await editor.push(
    mutation(
      set(
        'org_1',
        again({ name: 'tokName', description: 'tokDescription', note: 'tokNote', unknownField: 'tokUnknown' }),
      ),
    ),
  )
  await editor.push(mutation(set('con_1', again(contact))))
}

const HIDDEN_FROM_READER = [
  'tokNote',
  'tokUnknown',
  'tokContact',
  'tokPhone',
  'tokNewField',
  'tokView',
  'viw_1',
  'con_1',
  '"note"',
  'unknownField',
]

describe('a reader', () => {
  // Catches projection that hides a value but leaves its mark, its other versions, its history or its segment.
  test('gets no byte of a hidden field or record in any answer', async () => {
    await writeTokens()
    const all = await allItSees(reader)
    for (const token of HIDDEN_FROM_READER) expect(all).not.toContain(token)
    for (const token of ['tokName', 'tokNameOther', 'tokDescription', 'tokMunicipality']) expect(all).toContain(token)
    const everyone = await allItSees(editor)
    for (const token of HIDDEN_FROM_READER) expect(everyone).toContain(token)
  })

  test('cannot fetch the segment of another role, though it knows the hash', async () => {
    await writeTokens()
    const { body } = await editor.ask<SnapshotAnswer>('GET', '/snapshot')
    for (const { hash } of body.segments.filter(({ kind }) => kind !== 'municipality')) {
      expect(await reader.ask('GET', `/segments/${hash}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })

  test('writes nothing', async () => {
    const { body } = await reader.push(
      mutation(set('org_1', { name: 'x' })),
      mutation(erase('org_1')),
      mutation(set('con_1', { name: 'x' })),
    )
    expect(body.results.map((result) => !result.ok && result.code)).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect((await coordinator.sync()).body.records).toEqual([])
  })

  test('is told nothing of what it never could see, not even that it is erased', async () => {
    await coordinator.push(mutation(set('con_1', { name: 'tokContact' })), mutation(erase('con_1')))
    expect((await reader.sync()).body.records).toEqual([])
    expect((await editor.sync()).body.records).toEqual([{ kind: 'contact', record: 'con_1', erased: true }])
  })
})

// Catches a missing `gone`: a record that left the view would stay on every phone that had it.
test('what leaves a view is gone there, and only there where it had been seen', async () => {
  const body = JSON.stringify({
    kind: 'organisation',
    record: 'org_1',
    mark: 'm',
    fields: { name: 'tokName' },
    marks: {},
  })
  const row = { id: 'org_1', kind: 'organisation', audience: 3, body }
  const save = (everAudience: number) =>
    world.store.write(world.space, 1, async (writing) =>
      writing.saveRecord({ ...row, seq: writing.space.head, everAudience }),
    )
  await save(3)
  expect((await reader.sync()).body.records).toEqual([])
  await save(7)
  expect((await reader.sync()).body.records).toEqual([{ kind: 'organisation', record: 'org_1', gone: true }])
  expect((await editor.sync()).body.records).toMatchObject([{ fields: { name: 'tokName' } }])
  expect((await reader.ask<SnapshotAnswer>('GET', '/snapshot')).body.segments).toEqual([])
  expect((await reader.ask('GET', '/history/organisation/org_1')).status).toBe(404)
})

test('an editor writes no municipality, a coordinator does', async () => {
  const made = set('mun_own', { name: 'Mandal', number: '4205' })
  expect((await editor.push(mutation(made))).body.results).toMatchObject([{ code: 'forbidden' }])
  expect((await coordinator.push(mutation(made))).body.results).toMatchObject([{ ok: true }])
})

describe('history', () => {
  test('tells what was written, by whom and when, newest first', async () => {
    const first = mutation(set('org_1', { name: 'En', area: 'Nord' }))
    await coordinator.push(first)
    const second = mutation(set('org_1', { name: 'To' }, [first.id]), 'second', first.at + 5)
    await editor.push(second)
    const { body } = await editor.ask<HistoryAnswer>('GET', '/history/organisation/org_1')
    expect(body).toEqual({
      kind: 'organisation',
      record: 'org_1',
      entries: [
        { field: 'name', id: 'second', value: 'To', by: 'Medarbeider', at: second.at },
        { field: 'name', id: first.id, value: 'En', by: 'Koordinator', at: first.at },
        { field: 'area', id: first.id, value: 'Nord', by: 'Koordinator', at: first.at },
      ],
    })
  })

  test('is not there for a record out of view, of another kind, erased or unknown', async () => {
    await coordinator.push(
      mutation([set('org_1', { name: 'x' }), set('con_1', { name: 'x' })]),
      mutation(erase('org_2')),
    )
    for (const path of ['contact/org_1', 'organisation/org_2', 'organisation/org_3', 'nothing/org_1']) {
      expect(await coordinator.ask('GET', `/history/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      })
    }
    expect((await reader.ask('GET', '/history/contact/con_1')).status).toBe(404)
  })
})
