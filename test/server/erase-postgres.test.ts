import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eraseAgain } from '#server/erased.ts'
import { runRestored } from '#server/restored.ts'
import { openPostgresStore } from '#server/store-postgres.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostgres } from '../postgres.mjs'
import { erase, mutation, openWorld, set } from './client.ts'
import { newDatabase } from './test-store.ts'

const SECRET = 'hemmeligeKari91234567'
let folder: string
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-erase-'))
  url = await newDatabase()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tool = (name: string, args: string[], input = '') =>
  execFileSync(join(findPostgres() ?? '', name), args, { input, encoding: 'utf8', maxBuffer: 1e9, stdio: 'pipe' })
const open = (at: string, ledger: string) => openPostgresStore({ url: at, ledgerPath: join(folder, ledger) })

// Goes red with: a value left in history, in a held edit or in a segment.
test('erasing leaves the value in no table', async () => {
  const world = await openWorld({ store: await open(url, 'erased') })
  const client = await world.join('coordinator')
  const first = mutation(set('con_1', { name: SECRET }))
  await client.push(first, mutation(set('con_1', { name: `${SECRET} to` }, [first.id])))
  await client.push(mutation(set('con_1', { email: 7, name: `${SECRET} avvist` })))
  await client.ask('GET', '/snapshot')
  expect(tool('pg_dump', [url])).toContain(SECRET)
  await client.push(mutation(erase('con_1')))
  expect(tool('pg_dump', [url])).not.toContain(SECRET)
  expect(tool('psql', [url, '-Atc', 'SELECT count(*) FROM segments'])).toBe('0\n')
  await world.endpoint.close()
})

// Goes red with: a ledger in the database alone; a ledger of the endpoint that erased alone.
test('a restored backup does not bring it back, whichever endpoint starts on it', async () => {
  const one = await openWorld({ store: await open(url, 'one') })
  const two = await openWorld({ store: await open(url, 'two') })
  const client = await one.join('coordinator')
  await client.push(mutation([set('con_1', { name: SECRET }), set('org_1', { name: 'Kafé' })]))
  const backup = tool('pg_dump', [url])
  await client.push(mutation(erase('con_1')))
  await one.endpoint.close()
  await two.endpoint.close()
  // The other one was not there when it happened: it learns of it when it starts.
  await (await open(url, 'three')).close()

  const restored = await newDatabase()
  tool('psql', [restored, '-qc', 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'])
  tool('psql', [restored, '-q', '-v', 'ON_ERROR_STOP=1'], backup.replaceAll('CREATE SCHEMA public;', ''))
  expect(tool('pg_dump', [restored])).toContain(SECRET)
  const store = await open(restored, 'three')
  await eraseAgain(store)
  expect(tool('pg_dump', [restored])).not.toContain(SECRET)
  const world = await openWorld({ store })
  const { body } = await world.request<{ records: unknown[] }>('POST', `/api/spaces/${client.space}/sync`, {
    body: { version: 1 },
    headers: { authorization: `Bearer ${client.key}` },
  })
  expect(body.records).toMatchObject([{ record: 'org_1' }, { record: 'con_1', erased: true }])
  await world.endpoint.close()
})

// What one store takes, the other takes: numbers beyond whole ones, text that is odd, and none with U+0000 in a key.
test('odd values are what they were', async () => {
  const store = await open(url, 'erased')
  await store.createSpace('spc_1', 'e1')
  await store.writeNote('spc_1', 'clock', 1_795_430_000_000.25)
  const at = [-1e308, 0.5, Number.MAX_SAFE_INTEGER]
  await store.write('spc_1', 1, async (writing) => {
    for (const [index, when] of at.entries())
      await writing.saveVersion({ record: 'r', version: `${index}`, seq: 1, by: '🌉 \'"\\', at: when, fields: '{}' })
  })
  expect(await store.note('spc_1', 'clock')).toBe(1_795_430_000_000.25)
  expect((await store.history('spc_1', 'r', 9)).map((row) => row.at).toReversed()).toEqual(at)
  expect((await store.history('spc_1', 'r', 1))[0]?.by).toBe('🌉 \'"\\')
  expect(await store.record('spc_1', '\0')).toBe(null)
  await expect(store.writeNote('spc_1', '\0', 1)).rejects.toThrow('malformed')
  await store.close()
})

// Goes red with: an epoch that stays when a database is put back: phones would think their edits are still there.
test('a database that was put back erases again and begins a new epoch', async () => {
  const before = await openWorld({ store: await open(url, 'brobygger.erased') })
  const client = await before.join('coordinator')
  const { cursor } = (await client.push(mutation(set('con_1', { name: SECRET })))).body
  await before.store.close()
  writeFileSync(join(folder, 'brobygger.erased'), `${before.space}\tcontact\tcon_1\n`)
  expect((await runRestored(folder, url)).join()).toContain('1 arbeidsbok')
  const store = await open(url, 'brobygger.erased')
  expect(await store.space(before.space)).toMatchObject({ space: before.space })
  expect((await store.space(before.space))?.epoch).not.toBe(client.epoch)
  expect(tool('pg_dump', [url])).not.toContain(SECRET)
  const after = await openWorld({ store })
  const answer = await after.request('POST', `/api/spaces/${before.space}/sync`, {
    body: { version: 1, cursor },
    headers: { authorization: `Bearer ${client.key}` },
  })
  expect(answer.body).toMatchObject({ code: 'epoch-changed' })
  await store.close()
})
