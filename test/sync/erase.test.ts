import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import type { Drafts } from '#db/drafts.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import type { Json } from '#model/fields.ts'
import { KINDS } from '#model/records.ts'
import type { Kind, KindRule, Role } from '#model/records.ts'
import { writesKind } from '#model/rights.ts'
import { syncUntilQuiet } from '#sync/rounds.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import { MemoryShelf } from '../simulation/disk.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'

/** Every kind there is: a new one is here without anybody thinking of it. */
const ALL = Object.keys(KINDS) as Kind[] // its own keys
const SECRET = 'hemmelig'
const idOf = (kind: Kind) => `${KINDS[kind].prefix}_secret`

let endpoint: Endpoint
let space: string
let phones = 0

beforeEach(async () => {
  endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0 })
  ;({ space } = await endpoint.createSpace())
})

/** A phone with the app's own database and what stands in for localStorage. */
interface Phone {
  device: Device
  drafts: Drafts
  shelf: MemoryShelf
  database: string
  sync(): Promise<void>
  /** Times pass: what was to be done later is done. */
  tick(): Promise<void>
}

async function phoneOf(name: string, role: Role = 'coordinator'): Promise<Phone> {
  const database = `erase-${(phones += 1)}`
  const shelf = new MemoryShelf()
  let waiting: (() => void)[] = []
  const later = (_: number, work: () => void) => void waiting.push(work)
  const device = createDevice({
    ...{ storage: openDatabase(database), lifeboat: openLifeboat(shelf), tab: name },
    ...{ now: () => Date.now(), announce: () => undefined, later },
  })
  await device.start()
  await settleIn(device, await joinSpace(endpoint, space, name, role))
  return {
    ...{ device, shelf, database, drafts: createDrafts(device, shelf, later) },
    async sync() {
      for (let round = 0; round < 3; round += 1)
        await syncUntilQuiet(device, (path, init) =>
          endpoint.fetch(new Request(`http://endpoint${path}`, { ...init, signal: null })),
        )
    },
    async tick() {
      const due = waiting
      waiting = []
      for (const work of due) work()
      await device.settled()
      await new Promise((resume) => setTimeout(resume, 20))
    },
  }
}

/** Every row of every table of a database, as the browser has it. */
async function rawDatabase(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be opened.')))
  })
  const rows: unknown[] = []
  for (const table of db.objectStoreNames)
    rows.push(
      await new Promise((resolve) => {
        const request = db.transaction(table).objectStore(table).getAll()
        request.addEventListener('success', () => resolve(request.result))
      }),
    )
  db.close()
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value,
  )
}

async function everything({ database, shelf, device, drafts }: Phone): Promise<string> {
  const memory = [...device.workspace.everyone(), ...device.workspace.everyShared(), ...device.workspace.outbox()]
  return [await rawDatabase(database), shelf.everything(), JSON.stringify([memory, drafts.tooLong()])].join('\n')
}

/** The secret in every field that takes it. */
function texts(kind: Kind, secret: string): Record<string, Json> {
  const rule: KindRule = KINDS[kind]
  return Object.fromEntries(
    Object.entries(rule.fields).flatMap(([field, { check }]) => (check(secret) ? [[field, secret]] : [])),
  )
}

// Catches: own edits of late, the lifeboat, held edits, drafts, segments and files that outlive the record they are of; seen to
// catch a draft too long to share that is put on disk again after the erasure.
test('what is erased on one phone is nowhere on another, whatever that one was doing with it', async () => {
  const [kari, ola, ida] = [await phoneOf('Kari'), await phoneOf('Ola', 'editor'), await phoneOf('Ida', 'reader')]
  const bytes = new TextEncoder().encode(`${SECRET}bytes`).buffer
  const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
  await kari.device.queue(
    ALL.map((kind) => kari.device.compose([{ kind, record: idOf(kind), set: texts(kind, `${SECRET}-1`) }])),
  )
  await kari.device.queue([
    kari.device.compose([
      { kind: 'organisation', record: 'org_stays', set: { name: 'Blir' } },
      { kind: 'agreement', record: idOf('agreement'), set: { archivedOn: '2026-11-01' } }, // before that it stays
    ]),
  ])
  await kari.sync()
  await ola.sync()
  await ida.sync()
  const inHand = ALL.filter((kind) => writesKind('editor', kind) && Object.keys(texts(kind, SECRET)).length > 0)
  // Ola has shared edits (kept for healing), a file, edits that wait, one that was refused, drafts, and a text too long to share.
  for (const place of ['-2', '-3']) {
    await ola.device.queue(
      inHand.map((kind) => ola.device.compose([{ kind, record: idOf(kind), set: texts(kind, SECRET + place) }])),
    )
    if (place === '-2') await ola.sync()
  }
  const refused = ola.device.compose([
    { kind: 'municipality', record: idOf('municipality'), set: { name: `${SECRET}-4` } },
  ])
  await ola.device.queue([refused])
  const attached = ola.device.compose([
    { kind: 'attachment', record: idOf('attachment'), set: { sha256, caption: `${SECRET}-5` } },
  ])
  await ola.device.keep(
    attached,
    { sha256, state: 'waiting', type: 'image/jpeg', bytes: bytes.byteLength, keptAt: Date.now() },
    bytes,
  )
  for (const kind of inHand) {
    const [field] = Object.keys(texts(kind, SECRET))
    if (field !== undefined) ola.drafts.type({ kind, record: idOf(kind), field }, `${SECRET}-6`, 0)
  }
  ola.drafts.type(
    { kind: 'organisation', record: idOf('organisation'), field: 'note' },
    `${SECRET}-7 `.repeat(3_000),
    0,
  )
  await new Promise((resume) => setTimeout(resume, 20))
  ola.drafts.putAside()
  await new Promise((resume) => setTimeout(resume, 50))
  const before = await everything(ola)
  for (const place of ['-1', '-2', '-3', '-4', '-5', '-6', '-7', 'bytes']) expect(before).toContain(SECRET + place)
  expect(await everything(ida)).toContain(SECRET)

  await kari.device.queue([
    kari.device.compose(ALL.map((kind) => ({ kind, record: idOf(kind), erase: true as const }))),
  ])
  for (const phone of [kari, ola, ida, ola]) {
    await phone.sync()
    for (let times = 0; times < 3; times += 1) await phone.tick()
    await phone.sync()
  }
  for (const phone of [kari, ola, ida]) {
    const after = await everything(phone)
    expect([...new Set(after.match(/hemmelig[\w-]*/g))]).toEqual([])
    expect(after).toContain('Blir')
  }
  // Nor when the app is opened again.
  const stored = await ola.device.storage.drafts()
  expect(stored).toEqual([])
})
