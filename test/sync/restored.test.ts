import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letIn } from '#sync/join.ts'
import { syncUntilQuiet } from '#sync/rounds.ts'
import { backUp } from '../../src/server/backup.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { eraseAgain } from '../../src/server/erased.ts'
import { restore } from '../../src/server/restore.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { Phone } from '../simulation/phone.ts'

let folder: string
let endpoint: Endpoint
let space: string

async function open(dataDir: string): Promise<void> {
  const store = await openEmbeddedStore(join(dataDir, 'brobygger.db'))
  await eraseAgain(store) // as at every start
  endpoint = createEndpoint({ store, groupMs: 0 })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-restored-'))
  for (const name of ['here', 'elsewhere']) mkdirSync(join(folder, name))
  await open(join(folder, 'here'))
  ;({ space } = await endpoint.createSpace())
})
afterEach(async () => {
  await endpoint.close()
  rmSync(folder, { recursive: true })
})

const reach = (request: Request) => endpoint.fetch(request)
async function phoneOf(name: string): Promise<Phone> {
  const phone = new Phone(name, reach, [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name, 'editor'))
  return phone
}

const write = (phone: Phone, record: string, set: Record<string, string>) =>
  phone.device.queue([phone.device.compose([{ kind: 'organisation', record, set }])])

async function settle(...phones: Phone[]): Promise<void> {
  for (let round = 0; round < 4; round += 1)
    for (const phone of phones) {
      phone.clock += 60_000
      await phone.sync()
      await phone.tick()
    }
}

/** The backup is put up on another machine, with the ledger that lay beside the store. */
async function putBack(backup: string): Promise<void> {
  await endpoint.close()
  const ledger = 'brobygger.db.erased'
  copyFileSync(join(folder, 'here', ledger), join(folder, 'elsewhere', ledger))
  await restore(join(folder, 'elsewhere'), backup)
  await open(join(folder, 'elsewhere'))
}

// Goes red with: a phone emptied, or its edits dropped or held, because a restored endpoint has never heard of it; a new
// key that goes on where the old one was, and leaves what was shared since the backup.
test('a phone that joined after the backup that was put back loses nothing, and brings it all when it is let in again', async () => {
  const kari = await phoneOf('Kari')
  await write(kari, 'org_1', { name: 'Fra før', area: 'Mandal' })
  await settle(kari)
  const backup = join(folder, 'backup')
  backUp(join(folder, 'here'), backup)

  const ola = await phoneOf('Ola')
  await settle(ola, kari)
  await write(ola, 'org_1', { name: 'Delt etter sikkerhetskopien' })
  await write(ola, 'org_2', { name: 'Laget etter den' })
  await settle(ola)
  await write(ola, 'org_1', { phone: '38 00 00 00' })
  await write(ola, 'org_3', { name: 'Skrevet uten nett' })
  await putBack(backup)

  const here = () => syncUntilQuiet(ola.device, (path, init) => reach(new Request(`http://endpoint${path}`, init)))
  for (let times = 0; times < 3; times += 1) {
    // Without `isTaken` nothing is taken off the phone (when.ts).
    expect(await here()).toEqual({ ok: false, why: 'revoked' })
    expect(ola.device.workspace.outbox().map(({ state }) => state)).toEqual(['queued', 'queued'])
    expect(ola.device.workspace.record('org_1')?.fields).toEqual({
      ...{ name: 'Delt etter sikkerhetskopien', area: 'Mandal', phone: '38 00 00 00' },
    })
    ola.kill()
    await ola.openTab()
  }

  await letIn(ola.device, await joinSpace(endpoint, space, 'Ola', 'editor'))
  await settle(ola, kari)
  for (const phone of [ola, kari, await phoneOf('Liv')]) {
    await settle(phone)
    expect(phone.device.workspace.outbox()).toEqual([])
    const all = phone.device.workspace.all('organisation').map(({ record, fields }) => [record, fields])
    expect(Object.fromEntries(all)).toEqual({
      org_1: { name: 'Delt etter sikkerhetskopien', area: 'Mandal', phone: '38 00 00 00' },
      org_2: { name: 'Laget etter den' },
      org_3: { name: 'Skrevet uten nett' },
    })
    expect(phone.device.workspace.record('org_1')?.marks['name']?.others ?? []).toEqual([])
  }
})

// Goes red with: an edit that was acknowledged, and not told of yet, taken for one that the restored endpoint has.
test('what was acknowledged in the middle of much to be told is shared again when a backup is put back before the rest came', async () => {
  const kari = await phoneOf('Kari')
  const ola = await phoneOf('Ola')
  await write(kari, 'org_1', { name: 'Fra før' })
  await settle(kari, ola)
  for (let at = 2; at < 6; at += 1) await write(ola, `org_${at}`, { name: `Lag ${at}` })
  await settle(ola)
  const backup = join(folder, 'backup')
  backUp(join(folder, 'here'), backup)

  await write(kari, 'org_1', { name: 'Kvittert', area: 'Mandal' })
  await write(kari, 'org_9', { name: 'Laget etter sikkerhetskopien' })
  kari.faults = ['none', 'dropped']
  await kari.sync()
  expect(kari.device.workspace.outbox().map(({ state }) => state)).toEqual(['sent', 'sent'])
  await write(kari, 'org_1', { name: 'Skrevet etterpå' })
  await putBack(backup)

  await settle(kari, ola)
  for (const { device } of [kari, ola]) {
    expect(device.workspace.outbox()).toEqual([])
    expect(device.workspace.record('org_1')?.fields).toEqual({ name: 'Skrevet etterpå', area: 'Mandal' })
    expect(device.workspace.record('org_9')?.fields).toEqual({ name: 'Laget etter sikkerhetskopien' })
  }
})
