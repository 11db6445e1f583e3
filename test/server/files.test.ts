import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eraseAgain } from '#server/erased.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import { erase, mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'

const JPEG = [0xff, 0xd8, 0xff, 0xe0]
const DAY = 86_400_000
let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('editor')
})
afterEach(() => world.endpoint.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const jpeg = (length: number) => {
  const bytes = new Uint8Array(randomBytes(length))
  bytes.set(JPEG)
  return bytes
}
const text = (content: string) => new TextEncoder().encode(content)

interface Sent {
  bytes?: BodyInit | null
  as?: Client
  range?: string
  headers?: Record<string, string>
}

async function ask(method: string, sha256: string, { bytes = null, as = client, range, headers }: Sent = {}) {
  const answer = await world.endpoint.fetch(
    new Request(`http://endpoint.test/api/spaces/${as.space}/files/${sha256}`, {
      ...{ method, body: bytes, duplex: 'half' },
      headers: {
        authorization: `Bearer ${as.key}`,
        ...(range === undefined ? {} : { 'content-range': range }),
        ...headers,
      },
    }),
  )
  const body = new Uint8Array(await answer.arrayBuffer())
  const isJson = answer.headers.get('content-type')?.includes('json')
  const json = isJson && body.length > 0 ? (JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>) : {}
  return { status: answer.status, headers: answer.headers, body, json, received: answer.headers.get('upload-received') }
}

const part = (bytes: Uint8Array, from: number, to: number, more: Sent = {}) =>
  ask('PUT', hashOf(bytes), {
    bytes: bytes.slice(from, to),
    range: `bytes ${from}-${to - 1}/${bytes.length}`,
    ...more,
  })

/** A body that ends before its end. */
function cutOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
    },
    pull(controller) {
      controller.error(new Error('cut'))
    },
  })
}

describe('a file sent whole', () => {
  test('is kept, given back byte for byte, and not read a second time', async () => {
    const bytes = jpeg(700_001)
    const first = await ask('PUT', hashOf(bytes), { bytes })
    expect([first.status, first.json]).toEqual([
      201,
      { sha256: hashOf(bytes), received: 700_001, total: 700_001, type: 'image/jpeg' },
    ])
    const unread = new ReadableStream({ pull: () => Promise.reject(new Error('it was read')) }, { highWaterMark: 0 })
    expect((await ask('PUT', hashOf(bytes), { bytes: unread })).status).toBe(200)
    const got = await ask('GET', hashOf(bytes))
    expect([got.status, Buffer.compare(got.body, bytes), got.headers.get('content-length')]).toEqual([200, 0, '700001'])
    const head = await ask('HEAD', hashOf(bytes))
    expect([head.status, head.body.length, head.received]).toEqual([200, 0, '700001'])
  })

  // Goes red with: believing the name, keeping what did not match.
  test('under a hash that is not its own is refused, and nothing of it is left', async () => {
    const bytes = jpeg(300_000)
    const wrong = hashOf(jpeg(10))
    const { status, json } = await ask('PUT', wrong, { bytes })
    expect([status, json['code']]).toEqual([400, 'hash-mismatch'])
    expect([(await ask('GET', wrong)).status, await world.store.fileBytes(world.space)]).toEqual([404, 0])
  })

  test('that is cut off leaves nothing, and comes whole the next time', async () => {
    const bytes = jpeg(600_000)
    const cut = await ask('PUT', hashOf(bytes), { bytes: cutOff(bytes.slice(0, 550_000)) })
    expect([cut.status, cut.json['code']]).toEqual([400, 'malformed'])
    expect(await world.store.fileBytes(world.space)).toBe(0)
    expect((await ask('PUT', hashOf(bytes), { bytes })).status).toBe(201)
  })

  test('may have 10 MB and not a byte more, whatever its sender says of its length', async () => {
    const most = jpeg(10_000_000)
    expect((await ask('PUT', hashOf(most), { bytes: most })).status).toBe(201)
    const more = jpeg(10_000_001)
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(more)
        controller.close()
      },
    })
    for (const bytes of [more, stream]) {
      const { status, json } = await ask('PUT', hashOf(more), { bytes })
      expect([status, json['code']]).toEqual([413, 'too-large'])
    }
    expect(await world.store.fileBytes(world.space)).toBe(10_000_000)
  })
})

describe('a file sent in parts', () => {
  // Goes red with: a part that counts before it is whole, forgetting what was acknowledged, parts put together in a wrong order.
  test('cut at any byte is gone on with where it was, and is the same file', async () => {
    const bytes = jpeg(5_000)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 4_999 }), { maxLength: 6 }),
        fc.array(fc.constantFrom('cut', 'answer-lost', 'early', 'none'), { minLength: 12, maxLength: 12 }),
        async (cuts, faults) => {
          const own = new Uint8Array([...bytes, ...randomBytes(4)])
          const ends = [...cuts, own.length].toSorted((one, two) => one - two)
          for (let received = 0; received < own.length;) {
            const end = ends.find((one) => one > received) ?? own.length
            const fault = faults.pop()
            if (fault === 'cut') await part(own, received, end, { bytes: null })
            if (fault === 'early' && end < own.length) {
              const early = await part(own, end, own.length)
              expect([early.status, early.json]).toMatchObject([409, { code: 'part-out-of-order', received }])
            }
            const answer = await part(own, received, end)
            expect([answer.status, answer.received]).toEqual([end === own.length ? 201 : 202, String(end)])
            if (fault === 'answer-lost') {
              const again = await part(own, received, end)
              expect([again.status, again.received]).toEqual([end === own.length ? 200 : 202, String(end)])
            }
            received = end
            if (end < own.length) {
              const asked = await ask('HEAD', hashOf(own))
              expect([asked.status, asked.received]).toEqual([404, String(received)])
            }
          }
          expect(Buffer.compare((await ask('GET', hashOf(own))).body, own)).toBe(0)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('that is cut in the middle of a part keeps the parts before it', async () => {
    const bytes = jpeg(3_000)
    await part(bytes, 0, 1_000)
    const cut = await ask('PUT', hashOf(bytes), {
      bytes: cutOff(bytes.slice(1_000, 1_700)),
      range: 'bytes 1000-1999/3000',
    })
    expect([cut.status, cut.json['code']]).toEqual([400, 'malformed'])
    const short = await ask('PUT', hashOf(bytes), { bytes: bytes.slice(1_000, 1_700), range: 'bytes 1000-1999/3000' })
    expect([short.status, short.json['code']]).toEqual([400, 'malformed'])
    expect((await ask('HEAD', hashOf(bytes))).received).toBe('1000')
    expect((await part(bytes, 1_000, 3_000)).status).toBe(201)
  })

  test('whose bytes are not what the hash says is refused at its end, and can be begun again', async () => {
    const bytes = jpeg(2_000)
    const range = 'bytes 0-999/2000'
    expect((await ask('PUT', hashOf(bytes), { bytes: jpeg(1_000), range })).status).toBe(202)
    expect(await part(bytes, 1_000, 2_000)).toMatchObject({ status: 400, json: { code: 'hash-mismatch' } })
    expect((await ask('HEAD', hashOf(bytes))).received).toBe('0')
    expect((await part(bytes, 0, 1_000)).status).toBe(202)
    expect((await part(bytes, 1_000, 2_000)).status).toBe(201)
  })

  test('by two devices at once is one file; one from each tab of a device follows the other', async () => {
    const bytes = jpeg(2_000)
    const other = await world.join('coordinator')
    expect((await part(bytes, 0, 900)).received).toBe('900')
    expect((await part(bytes, 0, 500, { as: other })).received).toBe('500')
    expect((await part(bytes, 900, 2_000)).status).toBe(201)
    expect((await part(bytes, 500, 1_000, { as: other })).status).toBe(200)
    expect(await world.store.fileBytes(world.space)).toBe(2_000)
  })

  test('may say neither more nor other than it is', async () => {
    const bytes = jpeg(2_000_000)
    expect(await part(bytes, 0, 1_048_577)).toMatchObject({ status: 413, json: { maxBytes: 1_048_576 } })
    for (const range of ['bytes 0-9/10000001', 'bytes 0-1048576/2000000'])
      expect((await ask('PUT', hashOf(bytes), { bytes: bytes.slice(0, 10), range })).status).toBe(413)
    for (const range of ['bytes 5-4/10', 'bytes 0-10/10', 'bytes */10', 'items 0-1/2', 'bytes -1-2/9', ''])
      expect((await ask('PUT', hashOf(bytes), { bytes: bytes.slice(0, 10), range })).status).toBe(400)
  })

  test('that nobody goes on with is forgotten after a week, and no sooner', async () => {
    const bytes = jpeg(1_000)
    await part(bytes, 0, 500)
    world.clock.now += 6 * DAY
    await world.endpoint.files.sweep()
    expect((await ask('HEAD', hashOf(bytes))).received).toBe('500')
    world.clock.now += 2 * DAY
    await world.endpoint.files.sweep()
    expect([(await ask('HEAD', hashOf(bytes))).received, await world.store.fileBytes(world.space)]).toEqual(['0', 0])
  })
})

describe('who', () => {
  test('a reader neither gets nor brings files, a coordinator and an editor do', async () => {
    const bytes = jpeg(100)
    const reader = await world.join('reader')
    await ask('PUT', hashOf(bytes), { bytes })
    for (const method of ['GET', 'HEAD', 'PUT']) {
      const { status } = await ask(method, hashOf(bytes), { as: reader, ...(method === 'PUT' ? { bytes } : {}) })
      expect(status).toBe(403)
    }
    expect((await ask('GET', hashOf(bytes), { as: await world.join('coordinator') })).status).toBe(200)
    expect((await ask('GET', hashOf(bytes), { as: { ...client, key: 'unknown' } })).status).toBe(401)
  })

  test('another space does not have the file, and its key does not open this one', async () => {
    const bytes = jpeg(100)
    await ask('PUT', hashOf(bytes), { bytes })
    const { space } = await world.endpoint.createSpace()
    const { invitation } = await world.endpoint.createInvitation({ space, role: 'coordinator', name: 'Nabo' })
    const { body } = await world.request<Client>('POST', '/api/join', { body: { invitation, device: { name: 'n' } } })
    expect((await ask('GET', hashOf(bytes), { as: { ...client, ...body } })).status).toBe(404)
    expect((await ask('GET', hashOf(bytes), { as: { ...client, ...body, space: client.space } })).status).toBe(403)
  })

  test('a space has room for so much, also for what is on its way', async () => {
    const small = await openWorld({ fileSpaceBytes: 2_500 })
    world = small
    client = await small.join('editor')
    const [one, two] = [jpeg(1_000), jpeg(1_000)]
    const whole = (bytes: Uint8Array<ArrayBuffer>) =>
      ask('PUT', hashOf(bytes), { bytes, headers: { 'content-length': String(bytes.length) } })
    expect((await whole(one)).status).toBe(201)
    expect((await part(two, 0, 900)).status).toBe(202)
    const three = jpeg(1_000)
    for (const answer of [await whole(three), await part(three, 0, 500)])
      expect([answer.status, answer.json['code']]).toEqual([409, 'space-full'])
    expect((await part(two, 900, 1_000)).status).toBe(201)
  })
})

describe('what a file is', () => {
  const zipped = (...names: string[]) =>
    new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, [text(name), { level: 0 }]]))))
  const html = '<!doctype html><script>alert(1)</script>'
  const cases: [string, Uint8Array<ArrayBuffer>, string][] = [
    ['a jpeg', jpeg(50), 'image/jpeg'],
    ['a png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['a pdf', text('%PDF-1.7 …'), 'application/pdf'],
    ['a webp', new Uint8Array(Buffer.from('RIFF....WEBPVP8 ')), 'image/webp'],
    ['a gif', text('GIF89a....'), 'image/gif'],
    ['plain text', text('Referat fra møtet\nPunkt 1'), 'text/plain; charset=utf-8'],
    ['a page', text(html), 'application/octet-stream'],
    ['a page after spaces and a mark', text(`\uFEFF \n${html}`), 'application/octet-stream'],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'application/octet-stream'],
    ['half a character', new Uint8Array([0x61, 0xc3]), 'application/octet-stream'],
    ['noise', new Uint8Array([0, 1, 2, 3]), 'application/octet-stream'],
    [
      'a Word document',
      zipped('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a workbook',
      zipped('[Content_Types].xml', 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['an archive', zipped('brev.txt'), 'application/zip'],
  ]
  const openDocument = zipSync({ mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }] })
  cases.push(['an OpenDocument text', new Uint8Array(openDocument), 'application/vnd.oasis.opendocument.text'])

  // Goes red with: believing the content type that was sent, or the name.
  test.each(cases)('%s is found by its content', async (_, bytes, type) => {
    await ask('PUT', hashOf(bytes), { bytes, headers: { 'content-type': 'image/jpeg' } })
    expect((await ask('GET', hashOf(bytes))).headers.get('content-type')).toBe(type)
  })

  test('cannot run: a page disguised as a picture is only bytes to save', async () => {
    const bytes = text(html)
    await ask('PUT', hashOf(bytes), { bytes, headers: { 'content-type': 'image/jpeg' } })
    const { headers } = await ask('GET', hashOf(bytes))
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const picture = jpeg(40)
    await ask('PUT', hashOf(picture), { bytes: picture })
    const shown = (await ask('GET', hashOf(picture))).headers
    expect([shown.get('content-disposition'), shown.get('content-security-policy')]).toEqual([
      null,
      "sandbox; default-src 'none'",
    ])
  })
})

describe('erasing', () => {
  let folder: string
  let path: string
  const SECRET = 'hemmeligBilde91234567'
  const bytes = new Uint8Array([...JPEG, ...text(SECRET.repeat(20_000))])
  const hash = hashOf(bytes)
  const filesWith = (content: string) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(content))
  const attachment = (id: string, sha256 = hash) => set(id, { record: 'mtg_1', sha256 }, [], 'attachment')

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brobygger-files-'))
    path = join(folder, 'endpoint.db')
    world = await openWorld({ store: await openEmbeddedStore(path) })
    client = await world.join('coordinator')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  // Goes red with: erasing the record alone; erasing bytes that another attachment still shows; leaving free pages as they were.
  test('an attachment destroys its bytes when no other has the same, and only then', async () => {
    await client.push(mutation([attachment('att_1'), attachment('att_2')]))
    await ask('PUT', hash, { bytes })
    expect(filesWith(SECRET)).not.toEqual([])
    await client.push(mutation(erase('att_1', 'attachment')))
    expect((await ask('GET', hash)).status).toBe(200)
    await client.push(mutation(erase('att_2', 'attachment')))
    expect([(await ask('GET', hash)).status, filesWith(SECRET), await world.store.fileBytes(world.space)]).toEqual([
      404,
      [],
      0,
    ])
  })

  test('destroys what is on its way too, and what an attachment named before', async () => {
    await client.push(mutation(attachment('att_1')))
    await part(bytes, 0, 200_000)
    const other = jpeg(500)
    await client.push(mutation(attachment('att_1', hashOf(other))))
    await client.push(mutation(erase('att_1', 'attachment')))
    expect([(await ask('HEAD', hash)).received, filesWith(SECRET)]).toEqual(['0', []])
    // The rest of it has nothing to follow.
    expect((await part(bytes, 200_000, 400_000)).status).toBe(409)
  })

  test('holds for a backup that brings the bytes back', async () => {
    await client.push(mutation(attachment('att_1')))
    await ask('PUT', hash, { bytes })
    await world.endpoint.close()
    const backup = readFileSync(path)
    world = await openWorld({ store: await openEmbeddedStore(path) })
    await world.request('POST', `/api/spaces/${client.space}/sync`, {
      body: { version: 1, push: [mutation(erase('att_1', 'attachment'))] },
      headers: { authorization: `Bearer ${client.key}` },
    })
    await world.endpoint.close()
    writeFileSync(path, backup)
    for (const left of [`${path}-wal`, `${path}-shm`]) if (existsSync(left)) rmSync(left)
    expect(filesWith(SECRET)).not.toEqual([])
    const store = await openEmbeddedStore(path)
    await eraseAgain(store)
    expect(filesWith(SECRET)).toEqual([])
    world = await openWorld({ store })
  })

  test('a file that no record ever named goes after a day; one that is named stays', async () => {
    const named = jpeg(300)
    await client.push(mutation(attachment('att_1', hashOf(named))))
    await ask('PUT', hashOf(named), { bytes: named })
    await ask('PUT', hash, { bytes })
    world.clock.now += 2 * DAY
    await world.endpoint.files.sweep()
    expect([(await ask('GET', hash)).status, (await ask('GET', hashOf(named))).status]).toEqual([404, 200])
  })
})

// Goes red with: a hash that is not looked at, a range that is believed, a body that is waited for.
test('a thousand odd requests are all answered, and none with a fault of ours', async () => {
  const odd = fc.oneof(fc.string(), fc.constantFrom('0'.repeat(64), 'A'.repeat(64), '%00', '..', '%F0%9F', '_'))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'),
      odd,
      fc.option(
        fc.oneof(fc.stringMatching(/^[\x20-\x7e]{0,30}$/), fc.stringMatching(/^bytes \d{1,4}-\d{1,4}\/\d{1,4}$/)),
      ),
      fc.option(fc.uint8Array({ maxLength: 300 })),
      fc.boolean(),
      async (method, name, range, bytes, isOwn) => {
        const sha256 = isOwn && bytes ? hashOf(bytes) : encodeURIComponent(name.replace(/[\uD800-\uDFFF]/g, ''))
        const hasBody = !['GET', 'HEAD'].includes(method)
        const { status, headers } = await ask(method, sha256, {
          ...(hasBody ? { bytes: bytes ? new Uint8Array(bytes) : null } : {}),
          ...(range === null ? {} : { range }),
        })
        expect(status).toBeLessThan(500)
        if (status >= 400) expect(headers.get('content-type')).toBe('application/problem+json')
      },
    ),
    { numRuns: 1_000 },
  )
  expect(world.logged).toEqual([])
})
