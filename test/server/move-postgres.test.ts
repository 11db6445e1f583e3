import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { SnapshotAnswer, SyncAnswer } from '#model/wire.ts'
import { runMove } from '#server/move-command.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { openPostgresStore } from '#server/store-postgres.ts'
import type { Store } from '#server/store.ts'
import { tableShapes } from '#server/table-shapes.ts'
import { TABLES } from '#server/tables.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import { newDatabase } from './test-store.ts'

let folder: string
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-move-'))
  url = await newDatabase()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (dataDir: string) => join(dataDir, 'brobygger.db')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void // what the flag gives

async function move(way: string, dataDir: string): Promise<string[]> {
  collect() // a closed file is open until its statements are collected; an endpoint that was stopped has ended
  await new Promise(setImmediate)
  const lines: string[] = []
  await runMove(way, { dataDir, databaseUrl: url, say: (line) => lines.push(line) })
  return lines
}

/** A space in use: records, history, a held edit, something erased, members, a snapshot, a file in parts, a note, parts of a ms. */
async function fill(store: Store) {
  const world = await openWorld({ store })
  const kari = await world.join('coordinator', 'Kari 🌉')
  const first = mutation(set('org_1', { name: 'Før', odd: 'æøå \u0000 \ud800' }), 'first', -62_135_596_800_000.5)
  await kari.push(first, mutation(set('org_1', { name: 'Etter' }, ['first'])), mutation(set('con_1', { name: 'Per' })))
  await kari.push(mutation(erase('con_1')), mutation(set('org_1', { orgnr: 'feil' })))
  await kari.push(...Array.from({ length: 1_203 }, (_, index) => mutation(set(`org_x${index}`, { name: `${index}` }))))
  await kari.ask('GET', '/snapshot')
  await store.writeNote(world.space, 'clock', 1.25)
  await store.write(world.space, 0, async (writing) => {
    for (let part = 0; part < 40; part += 1)
      await writing.saveFilePart(
        'a',
        'u',
        part * 300,
        new Uint8Array(300).map((_, index) => (index * part) % 256),
      )
  })
  return { world, kari }
}

async function everything(store: Store, key: string): Promise<string> {
  const world = await openWorld({ store })
  const headers = { authorization: `Bearer ${key}` }
  const ask = <Body>(method: string, route: string, body?: unknown) =>
    world.request<Body>(method, `/api/spaces/${world.space}${route}`, { headers, ...(body ? { body } : {}) })
  const sync = await ask<SyncAnswer>('POST', '/sync', { version: 1, limit: 5_000 })
  const snapshot = await ask<SnapshotAnswer>('GET', '/snapshot')
  const rest = [await ask('GET', '/history/organisation/org_1'), await ask('GET', '/members')]
  const part = await store.filePart(world.space, 'a', 'u', 39 * 300)
  const erased = (await store.erased()).map((one) => JSON.stringify(one)).sort() // in no order
  const more = [part && [...part], await store.note(world.space, 'clock'), erased, await store.spaces()]
  return JSON.stringify([sync.body, snapshot.body, rest.map(({ body }) => body), more])
}

test('every table that is made is known by its columns and its key', () => {
  const made = TABLES.filter((text) => text.startsWith('CREATE TABLE')).length
  const shapes = tableShapes()
  expect(shapes).toHaveLength(made)
  expect(shapes.every(({ columns, key }) => key.length > 0 && key.every((name) => columns.includes(name)))).toBe(true)
  expect(shapes.find(({ name }) => name === 'file_parts')).toEqual({
    name: 'file_parts',
    columns: ['space', 'sha256', 'upload', 'start', 'data'],
    key: ['space', 'sha256', 'upload', 'start'],
    hasBytes: true,
  })
})

// Goes red with: a table left out, a page skipped, numbers rounded, bytes as text, a ledger left behind.
test('a space in use is the same to the last byte in PostgreSQL, and back in a file', async () => {
  const before = await openEmbeddedStore(path(folder))
  const { kari } = await fill(before)
  const was = await everything(before, kari.key)
  await before.close()
  const lines = await move('to-postgres', folder)
  expect(lines.slice(0, -1)).toHaveLength(tableShapes().length)
  expect(lines.join('\n')).toMatch(/^records: 1205 rader, likt på begge sider/m)

  const moved = await openPostgresStore({ url, ledgerPath: join(folder, 'brobygger.erased') })
  expect(await everything(moved, kari.key)).toBe(was)
  expect(readFileSync(join(folder, 'brobygger.erased'), 'utf8')).toContain('con_1')
  await moved.close()

  const other = join(folder, 'other')
  await move('to-file', other)
  const back = await openEmbeddedStore(path(other))
  expect(await everything(back, kari.key)).toBe(was)
  await back.close()
})

test('what is there already is not written over, and what is wrong is said in a sentence', async () => {
  const store = await openEmbeddedStore(path(folder))
  await store.createSpace('spc_1', 'e1')
  await store.close()
  await move('to-postgres', folder)
  await expect(move('to-postgres', folder)).rejects.toThrow('Målet er ikke tomt (tabellen spaces).')
  await expect(move('to-file', folder)).rejects.toThrow('Målet er ikke tomt (tabellen spaces).')
  await expect(move('sideways', folder)).rejects.toThrow('npm run move-store -- to-postgres')
  await expect(move('to-postgres', join(folder, 'none'))).rejects.toThrow('Fant ikke')
})

// Goes red with: a refusal, or the same epoch: then no device would bring what the old one took in afterwards.
test('from under a running endpoint all is moved, and devices are asked for what it takes in after that', async () => {
  const running = await openEmbeddedStore(path(folder))
  const { world, kari } = await fill(running)
  expect((await move('to-postgres', folder)).at(-1)).toMatch(/^Endepunktet gikk mens dette ble flyttet/)
  const [was] = await running.spaces()
  const late = mutation(set('org_1', { name: 'Delt etter kopien' }))
  expect((await kari.push(late)).body.results).toEqual([{ id: late.id, ok: true }])
  await running.close()

  const moved = await openPostgresStore({ url, ledgerPath: null })
  const [is] = await moved.spaces()
  expect(is?.space).toBe(was?.space)
  expect(is?.epoch).not.toBe(was?.epoch)
  expect(JSON.stringify(await moved.record(world.space, 'org_1'))).toContain('Etter')
  const other = join(folder, 'other')
  expect((await move('to-file', other)).at(-1)).toMatch(/^Endepunktet gikk/)
  await moved.close()
  const back = await openEmbeddedStore(path(other))
  expect((await back.spaces())[0]?.epoch).not.toBe(is?.epoch)
  await back.close()
})

// Goes red with: a check of what was sent instead of what was kept.
test('what is not kept as it was is not kept at all', async () => {
  const store = await openEmbeddedStore(path(folder))
  await store.createSpace('spc_1', 'e1')
  await store.close()
  const empty = await openPostgresStore({ url, ledgerPath: null })
  await empty.close()
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(
    `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.epoch := 'other'; RETURN NEW; END $$`,
  )
  await sql.unsafe('CREATE TRIGGER spoil BEFORE INSERT ON spaces FOR EACH ROW EXECUTE FUNCTION spoil()')
  await expect(move('to-postgres', folder)).rejects.toThrow('Tabellen spaces ble ikke lik')
  expect(await sql.unsafe('SELECT * FROM spaces')).toHaveLength(0)
  await sql.end()
})
