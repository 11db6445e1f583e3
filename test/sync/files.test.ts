import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { waitingFiles } from '#db/waiting-files.ts'
import type { FileRow } from '#db/storage.ts'
import { newId } from '#model/fields.ts'
import { sha256 as hashOf } from '#model/sha256.ts'
import { session } from '#session.ts'
import { newCourse, nextAsking } from '#sync/files.ts'
import { reportStatus } from '#sync/status.ts'
import { createEndpoint } from '../../src/server/endpoint.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { openEmbeddedStore } from '../../src/server/store-embedded.ts'
import type { Store } from '../../src/server/store.ts'
import { joinSpace, settleIn } from '../simulation/join.ts'
import { pause, Phone } from '../simulation/phone.ts'
import type { Fault } from '../simulation/phone.ts'
import { patience } from '../patience.ts'

let store: Store
let endpoint: Endpoint
let space: string
let kari: Phone
let ola: Phone
/** Requests that reached the endpoint: `PUT bytes 0-999/5000`. */
let seen: string[]

const reach = (request: Request) => {
  const range = request.headers.get('content-range')
  if (request.url.includes('/files/')) seen.push(range === null ? request.method : `${request.method} ${range}`)
  return endpoint.fetch(request)
}

async function openEndpoint(): Promise<void> {
  store = await openEmbeddedStore(':memory:')
  endpoint = createEndpoint({ store, groupMs: 0 })
  space = (await endpoint.createSpace()).space
}

async function openPhone(name: string): Promise<Phone> {
  const phone = new Phone(name, reach, [])
  await settleIn(await phone.openTab(), await joinSpace(endpoint, space, name, 'editor'))
  return phone
}

beforeEach(async () => {
  seen = []
  await openEndpoint()
  kari = await openPhone('Kari')
  ola = await openPhone('Ola')
})

/** A picture of so many bytes, unlike any other, in which `secret` can be read. */
function picture(length: number, secret = ''): ArrayBuffer {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  bytes.set([0xff, 0xd8, 0xff])
  bytes.set(new TextEncoder().encode(secret), 10)
  return bytes.buffer
}

async function take(phone: Phone, bytes: ArrayBuffer): Promise<{ id: string; sha256: string }> {
  const { device } = phone
  const sha256 = await hashOf(bytes)
  const id = newId('att', device.time())
  const set = { record: 'mtg_1', sha256, type: 'image/jpeg', bytes: bytes.byteLength }
  const file: FileRow = { sha256, type: 'image/jpeg', bytes: bytes.byteLength, state: 'waiting', keptAt: device.now() }
  await device.keep(device.compose([{ kind: 'attachment', record: id, set }]), file, bytes)
  return { id, sha256 }
}

async function share(phone: Phone, times = 1): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    await phone.sync()
    await phone.shareFiles()
  }
}

async function eraseOn(phone: Phone, id: string): Promise<void> {
  await phone.device.queue([phone.device.compose([{ kind: 'attachment', record: id, erase: true }])])
  await phone.sync()
}

const onDisk = async (phone: Phone, sha256: string) => {
  const bytes = await phone.disk.fileBytes(sha256)
  return bytes && (await hashOf(bytes))
}

describe('a photo', () => {
  test('is delivered in parts after its record, and is on the other phone, which has it offline', async () => {
    const { sha256 } = await take(kari, picture(20_000))
    await share(kari)
    expect(seen.filter((each) => each.startsWith('PUT')).length).toBeGreaterThan(2)
    expect(waitingFiles(kari.device)).toEqual([])
    await share(ola)
    expect(await onDisk(ola, sha256)).toBe(sha256)
    expect(ola.device.files().get(sha256)).toMatchObject({ state: 'shared', type: 'image/jpeg' })
  })

  // Goes red with: beginning anew after every break, believing that what was sent has arrived, two effects for two tabs.
  test(
    'cut, killed, lost and repeated at any moment comes whole, once, and on from where it was',
    async () => {
      const fault = fc.constantFrom<Fault>('none', 'none', 'dropped', 'answer-lost', 'twice', 'cut')
      const end = fc.constantFrom('none', 'kill', 'power', 'tab')
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 12_000 }),
          fc.array(fc.tuple(fc.array(fault, { maxLength: 5 }), end, fc.nat(6)), { maxLength: 5 }),
          async (length, rounds) => {
            const { sha256 } = await take(kari, picture(length + 20))
            await kari.sync()
            for (const [faults, how, after] of rounds) {
              kari.faults = [...faults]
              if (how === 'tab' && kari.tabs.length < 3) await kari.openTab()
              const running = kari.tabs.map((_, at) => kari.shareFiles(undefined, at))
              if (how === 'kill' || how === 'power') {
                for (let turn = 0; turn < after * 3; turn += 1) await pause()
                kari.kill()
                if (how === 'power') kari.disk.losePower(after)
                await kari.openTab()
              }
              await Promise.all(running)
            }
            kari.faults = []
            await kari.tick()
            await share(kari, 2)
            expect(waitingFiles(kari.device)).toEqual([])
            const whole = await (await endpoint.fetch(fileRequest(kari, sha256))).arrayBuffer()
            expect(await hashOf(whole)).toBe(sha256)
          },
        ),
        { numRuns: 25 },
      )
    },
    patience(60_000),
  )

  test('goes on where it was after a restart: what was acknowledged is not sent again', async () => {
    await take(kari, picture(7_000))
    await kari.sync()
    kari.faults = ['none', 'none', 'none', 'dropped'] // asked, 0–999, 1000–2999, cut
    await kari.shareFiles()
    kari.kill()
    await kari.openTab()
    seen = []
    await kari.shareFiles()
    expect(seen.slice(0, 2)).toEqual(['HEAD', 'PUT bytes 3000-3999/7000'])
  })

  test('two tabs deliver at once has one effect', async () => {
    const { sha256 } = await take(kari, picture(30_000))
    await kari.sync()
    await kari.openTab()
    await Promise.all([kari.shareFiles(undefined, 0), kari.shareFiles(undefined, 1)])
    await share(kari, 2)
    expect(kari.device.files().get(sha256)?.state).toBe('shared')
    const whole = await (await endpoint.fetch(fileRequest(kari, sha256))).arrayBuffer()
    expect(await hashOf(whole)).toBe(sha256)
  })

  // Goes red with: counting edits alone.
  test('that waits is counted until the endpoint has all of it', async () => {
    const count = () => {
      reportStatus(kari.device, { running: false, trouble: null, progress: null })
      const { waiting, files } = session.getState().sync
      return [waiting, files]
    }
    await take(kari, picture(5_000))
    expect(count()).toEqual([1, 1])
    await kari.sync()
    expect(count()).toEqual([0, 1])
    kari.faults = ['none', 'none', 'dropped']
    await kari.shareFiles()
    expect(count()).toEqual([0, 1])
    await kari.shareFiles()
    expect(count()).toEqual([0, 0])
  })

  // Goes red with: counting what is named alone; a reader does not see what names it, and would leave it behind unsaid.
  test('that waits is counted also when whoever took it is made a reader', async () => {
    await take(kari, picture(5_000))
    await kari.sync()
    const member = (await store.members(space)).find(({ name }) => name === 'Kari')
    await store.write(space, 0, async (writing) => writing.changeRole(member?.id ?? '', 'reader'))
    await share(kari)
    expect(kari.device.meta().role).toBe('reader')
    expect(waitingFiles(kari.device)).toHaveLength(1)
    await store.write(space, 0, async (writing) => writing.changeRole(member?.id ?? '', 'editor'))
    await share(kari, 2)
    expect(waitingFiles(kari.device)).toEqual([])
  })

  test('whose bytes are not delivered yet is asked for again later, not at once', async () => {
    await take(kari, picture(3_000))
    await kari.sync()
    await ola.sync()
    const course = newCourse()
    await ola.shareFiles(course)
    await ola.shareFiles(course)
    expect(seen).toEqual(['GET'])
    await share(kari)
    ola.clock = 3_600_001
    await ola.shareFiles(course)
    expect([...ola.device.files().values()]).toMatchObject([{ bytes: 3_000, state: 'shared' }])
  })

  // Goes red with: what was lacking once being waited for each second for ever.
  test('that is not wanted any more is not waited for, and one that may be asked for now has no time', async () => {
    const { id } = await take(kari, picture(3_000))
    await kari.sync()
    await ola.sync()
    const course = newCourse()
    await ola.shareFiles(course)
    expect(nextAsking(ola.device, course)).toBeGreaterThan(ola.device.now())
    ola.clock = 3_600_001
    expect(nextAsking(ola.device, course)).toBeNull()
    ola.clock = 0
    await eraseOn(kari, id)
    await ola.sync()
    expect(nextAsking(ola.device, course)).toBeNull()
    expect(course.absent.size).toBe(0)
  })

  test('that a sign-in page answers for is neither delivered nor fetched', async () => {
    await take(kari, picture(3_000))
    await kari.sync()
    const real = endpoint
    endpoint = {
      ...real,
      fetch: () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
    }
    expect(await kari.shareFiles()).toMatchObject({ ok: false, why: 'sign-in-page' })
    endpoint = real
    expect(waitingFiles(kari.device)).toHaveLength(1)
  })

  test('there is no room for waits here and stops no other', async () => {
    await endpoint.close()
    endpoint = createEndpoint({ store: await openEmbeddedStore(':memory:'), groupMs: 0, fileSpaceBytes: 5_000 })
    space = (await endpoint.createSpace()).space
    kari = await openPhone('Kari')
    await take(kari, picture(6_000))
    await take(kari, picture(2_000))
    const course = newCourse()
    await kari.sync()
    await kari.shareFiles(course)
    expect([...course.refused.values()]).toMatchObject([{ why: 'space-full' }])
    expect(waitingFiles(kari.device)).toMatchObject([{ bytes: 6_000 }])
  })
})

describe('erasing an attachment', () => {
  const SECRET = 'hemmeligBilde91234567'
  test('destroys its bytes at the endpoint and on every phone', async () => {
    const { id, sha256 } = await take(kari, picture(9_000, SECRET))
    await share(kari)
    await share(ola)
    expect([kari.disk.everything(), ola.disk.everything()].every((all) => all.includes(SECRET))).toBe(true)
    await eraseOn(ola, id)
    await kari.sync()
    expect([kari.disk.everything(), ola.disk.everything()].some((all) => all.includes(SECRET))).toBe(false)
    expect((await endpoint.fetch(fileRequest(kari, sha256))).status).toBe(404)
    await share(kari)
    expect((await endpoint.fetch(fileRequest(kari, sha256))).status).toBe(404)
  })

  // Goes red with: beginning a destroyed upload anew at once.
  test('while it is on its way stops it, and nothing of it is left', async () => {
    const { id, sha256 } = await take(kari, picture(9_000, SECRET))
    await kari.sync()
    await ola.sync()
    kari.faults = ['none', 'none', 'dropped']
    await kari.shareFiles()
    const delivering = kari.shareFiles()
    await eraseOn(ola, id)
    await delivering
    await share(kari)
    expect(kari.device.files().size).toBe(0)
    expect((await endpoint.fetch(fileRequest(kari, sha256))).status).toBe(404)
    expect(kari.disk.everything()).not.toContain(SECRET)
  })
})

describe('a new endpoint', () => {
  // Goes red with: believing for ever what an endpoint that is no more once said.
  test('gets from the phones the bytes it lacks', async () => {
    const { sha256 } = await take(kari, picture(4_000))
    await share(kari)
    expect(waitingFiles(kari.device)).toEqual([])
    await openEndpoint()
    await settleIn(kari.device, await joinSpace(endpoint, space, 'Kari', 'editor'))
    await share(kari, 2)
    expect((await endpoint.fetch(fileRequest(kari, sha256))).status).toBe(200)
    expect(waitingFiles(kari.device)).toEqual([])
  })
})

function fileRequest(phone: Phone, sha256: string): Request {
  const { key } = phone.device.meta()
  return new Request(`http://endpoint/api/spaces/${space}/files/${sha256}`, {
    headers: { authorization: `Bearer ${key ?? ''}` },
  })
}
