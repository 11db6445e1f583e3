import { execFileSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eraseAgain } from '#server/erased.ts'
import { openLedger } from '#server/ledger.ts'
import { openEmbeddedDriver, openEmbeddedStore } from '#server/store-embedded.ts'
import { createSqlStore } from '#server/store-sql.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

let folder: string
let undo: (() => void)[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-disk-'))
  undo = []
})
afterEach(() => {
  for (const step of [...undo].reverse()) step()
  rmSync(folder, { recursive: true, force: true })
})

/** What a device, a newcomer and a passer-by may want to write, each with how to ask for it. */
async function writes(
  world: World,
  device: Client,
): Promise<[what: string, ask: () => Promise<{ status: number; headers: Headers }>][]> {
  const { invitation } = await world.endpoint.createInvitation({ space: world.space, role: 'reader' })
  const bytes = new Uint8Array(randomBytes(300_000))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const enquiry = { id: randomUUID(), type: 'question', text: 'Når åpner dere?' }
  const form = new URLSearchParams({ ...enquiry, id: randomUUID() }).toString()
  const edit = mutation(set('org_late', { name: 'Skrevet da disken var full', note: 'x'.repeat(9_000) }))
  const key = { authorization: `Bearer ${device.key}` }
  return [
    ['an edit', () => device.push(edit)],
    ['a file', () => world.request('PUT', `/api/spaces/${world.space}/files/${sha256}`, { body: bytes, headers: key })],
    ['an invitation', () => device.ask('POST', '/members', { role: 'reader', name: 'N'.repeat(100) })],
    ['joining', () => world.request('POST', '/api/join', { body: { invitation, device: { name: 'x' } } })],
    ['an enquiry', () => world.request('POST', `/api/spaces/${world.space}/enquiries`, { body: enquiry })],
    [
      'a form',
      () =>
        world.request('POST', `/${world.space}/skriv`, {
          ...{ body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        }),
    ],
  ]
}

async function everything(device: Client) {
  const { status, body } = await device.sync({ cursor: null, limit: 5_000 })
  return {
    status,
    records: body.records.map((each) => ('fields' in each ? each.fields['name'] : each)),
  }
}

/** Nothing can be written: reading goes on, everything else is told to come back, and does when it is over. Gives what is there then. */
async function throughTrouble(world: World, device: Client, begin: () => void, end: () => void) {
  await device.push(mutation(set('org_1', { name: 'Fra før' })))
  const before = await everything(device)
  const asked = await writes(world, device)
  begin()
  world.clock.now += 700_000 // it would be noted that the device was seen
  for (const [what, ask] of asked) {
    const { status, headers } = await ask()
    expect([what, status]).toEqual([what, 503])
    expect(Number(headers.get('retry-after')), what).toBeGreaterThan(0)
  }
  expect(await everything(device)).toEqual(before)
  expect((await world.request('GET', `/${world.space}/`)).status).toBe(200)
  expect((await world.request('GET', '/api/health/ready')).status).toBe(200)
  expect(world.logged.length).toBeGreaterThan(0)
  for (const line of world.logged) expect(line).toMatch(/^\w+: \w+( \w+)?$/)
  end()
  for (const [what, ask] of asked) {
    const { status } = await ask()
    expect([what, status < 300]).toEqual([what, true])
  }
  return everything(device)
}

const HEALED = { status: 200, records: expect.arrayContaining(['Fra før', 'Skrevet da disken var full']) as unknown }

/** A small disk of its own; where that is not allowed, a limit on how large any file may grow. */
function smallDisk(): { path: string; fill: () => void; free: () => void } {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return limitedFiles()
  }
  undo.push(() => execFileSync('umount', ['-l', folder]))
  const filler = join(folder, 'filler')
  return {
    path: join(folder, 'brobygger.db'),
    fill() {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    },
    free: () => rmSync(filler),
  }
}

function limitedFiles() {
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])
  const hear = () => {}
  process.on('SIGXFSZ', hear) // else it ends the program
  undo.push(() => process.off('SIGXFSZ', hear))
  undo.push(() => limit('unlimited'))
  return { path: join(folder, 'brobygger.db'), fill: () => limit('0'), free: () => limit('unlimited') }
}

describe('when nothing can be written', () => {
  // Goes red with: a 500; an edit acknowledged all the same; a connection that stays broken; reading that has to write.
  test('because the disk is full, all is told to come back, nothing is lost, and it heals by itself', async () => {
    const { path, fill, free } = smallDisk()
    const world = await openWorld({ store: await openEmbeddedStore(path) })
    const device = await world.join('coordinator')
    expect(await throughTrouble(world, device, fill, free)).toMatchObject(HEALED)
    await world.endpoint.close()
  })

  test('because the disk is full, what was to be erased stays until it is erased, and the ledger stays whole', async () => {
    const { path, fill, free } = smallDisk()
    const world = await openWorld({ store: await openEmbeddedStore(path) })
    const device = await world.join('coordinator')
    for (const id of ['con_1', 'con_2', 'con_3']) await device.push(mutation(set(id, { name: 'Kari' })))
    await device.push(mutation(erase('con_1')))
    const whole = readFileSync(`${path}.erased`, 'utf8')
    fill()
    for (let times = 0; times < 30; times += 1) expect((await device.push(mutation(erase('con_2')))).status).toBe(503)
    expect(
      readFileSync(`${path}.erased`, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && line.split('\t').length !== 3),
    ).toEqual([])
    free()
    for (const id of ['con_2', 'con_3'])
      expect((await device.push(mutation(erase(id)))).body.results).toMatchObject([{ ok: true }])
    expect(readFileSync(`${path}.erased`, 'utf8').startsWith(whole)).toBe(true)
    const erased = (await world.store.erased()).map(({ record }) => record)
    for (const id of ['con_1', 'con_2', 'con_3']) expect(erased).toContain(id)
    await world.endpoint.close()
  })

  test('because the store may only be read, the same', async () => {
    const path = join(folder, 'brobygger.db')
    const driver = openEmbeddedDriver(path)
    const store = await createSqlStore(driver, openLedger(`${path}.erased`), null)
    await eraseAgain(store)
    const world = await openWorld({ store })
    const device = await world.join('coordinator')
    const only = (isOnly: boolean) => void driver.run(`PRAGMA query_only = ${isOnly ? 'ON' : 'OFF'}`, [])
    const healed = await throughTrouble(
      world,
      device,
      () => only(true),
      () => only(false),
    )
    expect(healed).toMatchObject(HEALED)
    await world.endpoint.close()
  })
})
