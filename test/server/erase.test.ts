import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { SnapshotAnswer } from '#model/wire.ts'
import { eraseAgain } from '#server/erased.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import type { Store } from '#server/store.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

const SECRET = 'hemmeligeKari91234567'
let folder: string
let path: string
let world: World
let client: Client

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-erase-'))
  path = join(folder, 'endpoint.db')
  world = await openWorld({ store: await openEmbeddedStore(path) })
  client = await world.join('coordinator')
})
afterEach(async () => {
  await world.endpoint.close()
  rmSync(folder, { recursive: true })
})

/** Which files of the endpoint hold the text, compressed or not. */
function filesWith(text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))
}

async function everyAnswer(): Promise<string> {
  const { body: snapshot } = await client.ask<SnapshotAnswer>('GET', '/snapshot')
  const segments = await Promise.all(snapshot.segments.map(({ hash }) => client.ask('GET', `/segments/${hash}`)))
  const answers = [await client.sync(), await client.ask('GET', '/history/contact/con_1'), ...segments]
  const page = await world.request('GET', `/api/spaces/${world.space}/public.json`)
  return JSON.stringify([...answers.map(({ body }) => body), snapshot, page.body])
}

describe('erasing', () => {
  // Catches an erasure that leaves the value in history, in a held mutation, a segment, a free page or the log of writes.
  test('leaves the value in no file and no answer', async () => {
    const first = mutation([set('con_1', { name: SECRET }), set('org_1', { name: 'Kafé', public: true })])
    await client.push(first)
    await client.push(
      mutation(set('con_1', { name: `${SECRET} to` }, [first.id])),
      mutation(set('con_1', { name: `${SECRET} tre` })),
    )
    await client.push(mutation(set('con_1', { email: 7, name: `${SECRET} avvist` })))
    for (let index = 0; index < 50; index += 1)
      await client.push(mutation(set(`con_x${index}`, { name: `Annen ${index}` })))
    const { body: before } = await client.ask<SnapshotAnswer>('GET', '/snapshot')
    const [hash] = before.segments.filter(({ kind }) => kind === 'contact').map((segment) => segment.hash)
    const answer = await world.endpoint.fetch(
      new Request(`http://endpoint.test/api/spaces/${world.space}/segments/${hash}`, {
        headers: { authorization: `Bearer ${client.key}`, 'accept-encoding': 'gzip' },
      }),
    )
    const zipped = Buffer.from(await answer.arrayBuffer())
    expect(gunzipSync(zipped).toString()).toContain(SECRET)
    const piece = zipped.subarray(20, 60)
    expect(await everyAnswer()).toContain(SECRET)
    expect(filesWith(SECRET)).not.toEqual([])
    expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(piece))).toBe(true)

    const { body } = await client.push(mutation(erase('con_1')))
    expect(body.results).toMatchObject([{ ok: true }])
    expect(filesWith(SECRET)).toEqual([])
    expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(piece))).toBe(false)
    const after = await everyAnswer()
    expect(after).not.toContain(SECRET)
    expect(after).toContain('Annen 7')
    expect((await client.ask('GET', `/segments/${hash}`)).status).toBe(404)
  })

  test('is told to all who could see the record, and stays so', async () => {
    await client.push(
      mutation([set('con_1', { name: SECRET }), set('con_2', { name: 'Blir' })]),
      mutation(erase('con_1')),
    )
    expect((await client.sync()).body.records).toMatchObject([
      { record: 'con_2' },
      { kind: 'contact', record: 'con_1', erased: true },
    ])
    const late = mutation(set('con_1', { name: SECRET }))
    const { body } = await client.push(late, mutation(erase('con_1')))
    expect(body.results).toMatchObject([{ ok: false, code: 'erased' }, { ok: true }])
    expect((await client.push(late)).body.results).toMatchObject([{ ok: false, code: 'erased' }])
    // A refused edit of an erased record is not held: that would bring the value back.
    expect(filesWith(SECRET)).toEqual([])
    // Nor when it is refused for something else in it, before or in the same push as the erasure.
    const other = (id: string) => mutation([set('org_1', { orgnr: '123456789' }), set(id, { name: SECRET })])
    await client.push(other('con_1'), other('con_4'), mutation(erase('con_4')), other('con_4'))
    expect(filesWith(SECRET)).toEqual([])
  })

  test('in the same push as the edits it undoes leaves nothing of them', async () => {
    const { body } = await client.push(
      mutation(set('con_1', { name: SECRET })),
      mutation(erase('con_1')),
      mutation([set('con_3', { name: SECRET }), erase('con_3')]),
    )
    expect(body.results.every(({ ok }) => ok)).toBe(true)
    expect(filesWith(SECRET)).toEqual([])
    expect(await everyAnswer()).not.toContain(SECRET)
  })

  test('in one mutation with an edit of the same record that follows is refused whole', async () => {
    await client.push(mutation(set('con_1', { name: 'Per' })))
    const { body } = await client.push(mutation([erase('con_1'), set('con_1', { name: 'Pål' })]))
    expect(body.results).toMatchObject([{ code: 'erased' }])
    expect((await client.sync()).body.records).toMatchObject([{ fields: { name: 'Per' } }])
  })

  test('of a record that never came is kept, for when it comes', async () => {
    expect((await client.push(mutation(erase('con_9')))).body.results).toMatchObject([{ ok: true }])
    expect((await client.push(mutation(set('con_9', { name: SECRET })))).body.results).toMatchObject([
      { code: 'erased' },
    ])
  })

  // Catches a snapshot that was read before an erasure and is stored after it.
  test('while a snapshot is being made keeps the value out of it', async () => {
    await client.push(mutation(set('con_1', { name: SECRET })), mutation(set('con_2', { name: 'Blir' })))
    const editor = await world.join('editor')
    const [before] = (await editor.ask<SnapshotAnswer>('GET', '/snapshot')).body.segments
    let isErased = false
    const store = Object.create(world.store, {
      recordsFrom: {
        async value(...asked: Parameters<Store['recordsFrom']>) {
          const read = await world.store.recordsFrom(...asked)
          if (!isErased) await client.push(mutation(erase('con_1')))
          isErased = true
          return read
        },
      },
    }) as Store
    const making = await openWorld({ store })
    const headers = { authorization: `Bearer ${client.key}` }
    const { body } = await making.request<SnapshotAnswer>('GET', `/api/spaces/${client.space}/snapshot`, { headers })
    expect(body.segments).toMatchObject([{ kind: 'contact', count: 1 }])
    for (const { hash } of body.segments) {
      expect(JSON.stringify((await client.ask('GET', `/segments/${hash}`)).body)).not.toContain(SECRET)
    }
    expect(await everyAnswer()).not.toContain(SECRET)
    // The same two records in the same segment: it must not have been left behind by the making that was given up.
    expect((await client.ask('GET', `/segments/${before?.hash}`)).status).toBe(404)
  })
})

describe('a restored backup', () => {
  // Catches a backup that brings back what was erased after it was taken.
  test('does not bring back what was erased', async () => {
    await client.push(mutation([set('con_1', { name: SECRET }), set('org_1', { name: 'Kafé' })]))
    await world.endpoint.close()
    const backup = readFileSync(path)
    world = await openWorld({ store: await openEmbeddedStore(path) })
    const again = (store: World) =>
      store.request('POST', `/api/spaces/${client.space}/sync`, {
        body: { version: 1, push: [mutation(erase('con_1'))] },
        headers: { authorization: `Bearer ${client.key}` },
      })
    expect((await again(world)).status).toBe(200)
    await world.endpoint.close()

    writeFileSync(path, backup)
    for (const left of [`${path}-wal`, `${path}-shm`]) if (existsSync(left)) rmSync(left)
    expect(filesWith(SECRET)).not.toEqual([])
    const store = await openEmbeddedStore(path)
    await eraseAgain(store)
    expect(filesWith(SECRET)).toEqual([])
    world = await openWorld({ store })
    const { body } = await world.request<{ records: unknown[] }>('POST', `/api/spaces/${client.space}/sync`, {
      body: { version: 1 },
      headers: { authorization: `Bearer ${client.key}` },
    })
    expect(body.records).toMatchObject([{ record: 'org_1' }, { record: 'con_1', erased: true }])
  })

  test('is read with a ledger whose last line a power cut left half written', async () => {
    await client.push(mutation(set('con_1', { name: SECRET })))
    writeFileSync(`${path}.erased`, `${client.space}\tcontact\tcon_1\n${client.space}\tcont`)
    const store = await openEmbeddedStore(join(folder, 'other.db'))
    await store.close()
    await world.endpoint.close()
    const reopened = await openEmbeddedStore(path)
    const records = (await reopened.erased()).filter(({ kind }) => !kind.startsWith('!'))
    expect(records).toEqual([{ space: client.space, kind: 'contact', record: 'con_1' }])
    await eraseAgain(reopened)
    expect(filesWith(SECRET)).toEqual([])
    world = await openWorld({ store: reopened })
  })
})
