import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JoinAnswer, SyncAnswer } from '#model/wire.ts'
import { backUp, isWholeStore } from '#server/backup.ts'
import { eraseAgain } from '#server/erased.ts'
import { restore } from '#server/restore.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'
import { erase, mutation, openWorld, set } from './client.ts'
import type { World } from './client.ts'

let folder: string
let here: string
let elsewhere: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-backup-'))
  ;[here, elsewhere] = [join(folder, 'here'), join(folder, 'elsewhere')]
  for (const each of [here, elsewhere]) mkdirSync(each)
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = async (dataDir: string) => {
  const store = await openEmbeddedStore(join(dataDir, 'brobygger.db'))
  await eraseAgain(store) // as at every start
  return store
}

/** What was lost is put up on another machine: of all there was, the backup and the ledger are left. */
async function restoreElsewhere(file: string) {
  copyFileSync(join(here, 'brobygger.db.erased'), join(elsewhere, 'brobygger.db.erased'))
  return restore(elsewhere, file)
}

describe('a backup', () => {
  // Goes red with: copying the file as it lies there, without its log.
  test('is whole and of one moment while others write, and is a file of its own', async () => {
    const world = await openWorld({ store: await open(here) })
    const kari = await world.join('coordinator')
    let written = 0
    let isOver = false
    const writing = (async () => {
      while (!isOver) {
        const id = `${written}`.padStart(6, '0')
        await kari.push(mutation([set(`org_a${id}`, { name: id }), set(`org_b${id}`, { name: id })]))
        written += 1
        await new Promise((resume) => setImmediate(resume)) // others have their turn
      }
    })()
    for (let times = 0; times < 5; times += 1) {
      while (written < 20 * (times + 1)) await new Promise((resume) => setImmediate(resume))
      const file = join(folder, `${times}.backup`)
      expect(backUp(here, file)).toBe(statSync(file).size)
    }
    isOver = true
    await writing
    expect(statSync(join(folder, '0.backup')).mode & 0o077).toBe(0)
    expect(readdirSync(folder).filter((name) => !/^(here|elsewhere|\d\.backup)$/.test(name))).toEqual([])
    const sizes: number[] = []
    for (let times = 0; times < 5; times += 1) {
      rmSync(elsewhere, { recursive: true })
      await restore(elsewhere, join(folder, `${times}.backup`))
      const store = await open(elsewhere)
      const names = (await store.recordsFrom(world.space, '', 4 | 2 | 1, 10_000)).map(({ id }) => id)
      expect(names.filter((id) => id.startsWith('org_a')).map((id) => id.slice(5))).toEqual(
        names.filter((id) => id.startsWith('org_b')).map((id) => id.slice(5)),
      )
      sizes.push(names.length)
      await store.close()
    }
    expect(sizes.every((size, at) => size >= 40 * (at + 1))).toBe(true)
    await world.endpoint.close()
  })

  test('is never written over, and what fails leaves nothing', async () => {
    const store = await open(here)
    await store.createSpace('spc_1', 'e1')
    const file = join(folder, 'backup')
    writeFileSync(`${file}.part`, 'of one that was killed')
    backUp(here, file)
    const before = readFileSync(file)
    expect(() => backUp(here, file)).toThrow(/finnes fra før/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(() => backUp(here, join(folder, 'none', 'backup'))).toThrow(/Ingen fil er skrevet/)
    expect(() => backUp(elsewhere, join(folder, 'another'))).toThrow(/Fant ingen data/)
    await store.close()
    const bytes = readFileSync(join(here, 'brobygger.db'))
    writeFileSync(join(elsewhere, 'brobygger.db'), bytes.fill(7, 4_096, 12_000))
    expect(() => backUp(elsewhere, join(folder, 'broken'))).toThrow(/Ingen fil er skrevet/)
    expect(readdirSync(folder).sort()).toEqual(['backup', 'elsewhere', 'here'])
  })

  // Goes red with: waiting for the reader, in the thread that answers everyone.
  test('does not make the endpoint wait when something is erased meanwhile', async () => {
    const world = await openWorld({ store: await open(here) })
    const kari = await world.join('coordinator')
    await kari.push(mutation(set('org_1', { note: 'HEMMELIG' })))
    const { default: Database } = await import('libsql')
    const reader = new Database(join(here, 'brobygger.db'))
    reader.prepare('BEGIN').run([])
    reader.prepare('SELECT * FROM records').all()
    const start = performance.now()
    await kari.push(mutation(erase('org_1')))
    expect(performance.now() - start).toBeLessThan(2_500)
    reader.prepare('COMMIT').run([])
    while (readFileSync(join(here, 'brobygger.db-wal'), 'latin1').includes('HEMMELIG'))
      await new Promise((resume) => setTimeout(resume, 100))
    expect(readFileSync(join(here, 'brobygger.db'), 'latin1')).not.toContain('HEMMELIG')
    await world.endpoint.close()
  })
})

describe('restoring', () => {
  test('says no to what is no whole backup, and changes nothing', async () => {
    const store = await open(here)
    await store.createSpace('spc_1', 'e1')
    const file = join(folder, 'backup')
    backUp(here, file)
    await expect(restore(elsewhere, join(folder, 'none'))).rejects.toThrow(/Fant ikke filen/)
    const bytes = readFileSync(file)
    for (const broken of [bytes.subarray(0, bytes.length / 2), Buffer.from('not a database'), Buffer.alloc(0)]) {
      writeFileSync(join(folder, 'broken'), broken)
      await expect(restore(elsewhere, join(folder, 'broken'))).rejects.toThrow(/ikke en hel sikkerhetskopi/)
    }
    // The store is open here.
    await expect(restore(here, file)).rejects.toThrow(/Stopp endepunktet først/)
    expect(readdirSync(elsewhere)).toEqual([])
    expect((await store.spaces())[0]?.epoch).toBe('e1')
    await store.close()
  })

  test('keeps what was there under another name, also what nobody can read', async () => {
    const store = await open(here)
    await store.createSpace('spc_1', 'e1')
    const file = join(folder, 'backup')
    backUp(here, file)
    await store.close()
    for (const name of ['brobygger.db', 'brobygger.db-wal'])
      writeFileSync(join(elsewhere, name), 'no database '.repeat(900))
    const { before, hasLedger, spaces } = await restore(elsewhere, file, new Date('2026-11-27T10:00:00Z'))
    expect([before, hasLedger, spaces]).toEqual([join(elsewhere, 'brobygger-before-20261127100000.db'), false, 1])
    expect(readFileSync(before ?? '', 'utf8')).toContain('no database')
    expect(existsSync(join(elsewhere, 'brobygger.db-wal'))).toBe(false)
    expect(isWholeStore(join(elsewhere, 'brobygger.db'))).toBe(true)
    expect(statSync(join(elsewhere, 'brobygger.db')).mode & 0o077).toBe(0)
  })

  // Goes red with: keeping the epoch; leaving revoked access out of the ledger; not replaying the ledger; not telling those
  // whose access was taken, or who held what was erased.
  test("yesterday's backup and the phones make today, and nothing erased or revoked comes back", async () => {
    let world: World = await openWorld({ store: await open(here), now: Date.now })
    const reach = (request: Request) => world.endpoint.fetch(request)
    const [kari, ola, liv] = await Promise.all(
      ['Kari', 'Ola', 'Liv'].map(async (name) => {
        const phone = new Phone(name, reach, [])
        await settleIn(await phone.openTab(), await joinSpace(world.endpoint, world.space, name))
        return phone
      }),
    )
    if (!kari || !ola || !liv) throw new Error('three phones')
    const phones = [kari, ola, liv]
    const write = (phone: Phone, record: string, fields: Record<string, string | number>) =>
      phone.device.queue([phone.device.compose([{ kind: 'organisation', record, set: fields }])])
    const settle = async () => {
      for (let round = 0; round < 4; round += 1)
        for (const phone of phones) {
          phone.clock += 60_000
          await phone.sync()
          await phone.tick()
        }
    }
    const coordinator = await world.join('coordinator')
    for (let at = 0; at < 12; at += 1)
      await write(phones[at % 3] ?? kari, `org_${at}`, { name: `Lag ${at}`, note: `Fra i går ${at}.` })
    await settle()
    await coordinator.push(mutation(set('agr_1', { title: 'Avtale' })))
    const link = await coordinator.ask<{ id: string; token: string }>('POST', '/partners', {
      ...{ agreement: 'agr_1', name: 'Styret' },
    })
    const lostPhone = await world.join('editor', 'Mistet')
    const gone = await world.join('editor', 'Sluttet')
    await coordinator.push(mutation(set('act_1', { 'organisations/org_0': true }, [], 'activity')))
    const partner = await world.accept(
      (await world.endpoint.createInvitation({ space: world.space, role: 'partner', organisation: 'org_0' }))
        .invitation,
    )
    const unused = await world.endpoint.createInvitation({ space: world.space, role: 'coordinator' })
    const yesterday = join(folder, 'yesterday')
    backUp(here, yesterday)

    await write(kari, 'org_0', { name: 'Nytt navn i dag', phone: '38 00 00 00' })
    await write(ola, 'org_1', { note: 'Fra i dag.' })
    await write(liv, 'org_new', { name: 'Ny i dag' })
    await write(ola, 'org_2', { deletedAt: 7 })
    await settle()
    await kari.device.queue([kari.device.compose([{ kind: 'organisation', record: 'org_3', erase: true }])])
    await settle()
    await coordinator.push(mutation(erase('act_1', 'activity')))
    const { members } = (
      await coordinator.ask<{ members: { id: string; devices: { id: string }[] }[] }>('GET', '/members')
    ).body
    const memberOf = (device: string) =>
      members.find(({ devices }) => devices.some(({ id }) => id === device))?.id ?? ''
    for (const path of [
      `/members/${memberOf(lostPhone.device)}/devices/${lostPhone.device}`,
      `/members/${memberOf(gone.device)}`,
      `/partners/${link.body.id}`,
    ])
      expect((await coordinator.ask('DELETE', path)).status).toBe(204)
    const join1 = { body: { invitation: unused.invitation } }
    expect((await world.request('POST', '/api/join', join1)).status).toBe(200)
    await write(kari, 'org_4', { area: 'Skrevet uten nett' })
    const today = await everything(coordinator.sync)
    const epoch = (await world.store.spaces())[0]?.epoch
    await world.endpoint.close()

    expect(await restoreElsewhere(yesterday)).toMatchObject({ spaces: 1, before: null, hasLedger: true })
    expect(readFileSync(join(elsewhere, 'brobygger.db'), 'latin1')).not.toContain('Fra i går 3.')
    world = await openWorld({ store: await open(elsewhere), now: Date.now })
    expect((await world.store.spaces())[0]?.epoch).not.toBe(epoch)
    expect(JSON.stringify(await world.store.record(world.space, 'org_0'))).not.toContain('Nytt navn')
    await settle()
    const ask = (key: string) => (request: Record<string, unknown>) =>
      world.request<SyncAnswer>('POST', `/api/spaces/${world.space}/sync`, {
        ...{ body: { version: 1, ...request }, headers: { authorization: `Bearer ${key}` } },
      })
    const healed = await everything(ask(coordinator.key))
    expect(healed).toEqual({ ...today, org_4: { ...today['org_4'], area: 'Skrevet uten nett' } })
    for (const phone of phones) {
      expect(phone.device.workspace.outbox()).toEqual([])
      expect(phone.device.workspace.record('org_3')).toBeNull()
      expect(phone.device.workspace.record('org_0')?.fields).toMatchObject({
        name: 'Nytt navn i dag',
        phone: '38 00 00 00',
      })
      expect(phone.disk.everything()).not.toContain('Fra i går 3.')
    }
    expect((await ask(partner.key)({})).body.records).toContainEqual({
      kind: 'activity',
      record: 'act_1',
      erased: true,
    })
    for (const { key, device } of [lostPhone, gone] as JoinAnswer[]) {
      expect(await ask(key)({})).toMatchObject({ status: 401, body: { revoked: true } })
      const authorization = `Bearer ${coordinator.key}`
      const seal = await world.request('GET', `/api/spaces/${world.space}/seals/${device}`, {
        headers: { authorization },
      })
      expect(seal.status).toBe(200)
    }
    const headers = { authorization: `Bearer ${link.body.token}` }
    expect((await world.request('GET', '/api/partner', { headers })).status).toBe(401)
    expect((await world.request('POST', '/api/join', join1)).status).toBe(404)
    await world.endpoint.close()
  })
})

/** Each record's fields, or that it is erased, by id. */
async function everything(sync: (request: Record<string, unknown>) => Promise<{ body: SyncAnswer }>) {
  const { body } = await sync({ cursor: null, limit: 5_000 })
  return Object.fromEntries(
    body.records.map((record) => [record.record, 'fields' in record ? record.fields : record]),
  ) as Record<string, object>
}
