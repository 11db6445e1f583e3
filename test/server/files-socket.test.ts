import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JoinAnswer } from '#model/wire.ts'
import { startServer } from '#server/start.ts'
import type { Started } from '#server/start.ts'

let dataDir: string
let started: Started
let joined: JoinAnswer
const bytes = new Uint8Array(randomBytes(900_000))
bytes.set([0xff, 0xd8, 0xff])
const sha256 = createHash('sha256').update(bytes).digest('hex')
const path = () => `/api/spaces/${joined.space}/files/${sha256}`
const headers = () => ({ authorization: `Bearer ${joined.key}` })

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'brobygger-socket-'))
  started = await startServer({ port: 0, host: '127.0.0.1', dataDir, dist: null, log: () => undefined })
  const answer = await fetch(`${started.origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitation: started.invitation?.invitation, device: { name: 'a' } }),
  })
  joined = (await answer.json()) as JoinAnswer // the endpoint's own answer
})
afterEach(async () => {
  await started.close()
  rmSync(dataDir, { recursive: true })
})

/** Sends so many of the bytes it announced, and is cut. */
async function sendAndCut(announced: Uint8Array, sent: number, range: string): Promise<void> {
  const socket = connect(started.port, '127.0.0.1')
  const lines = [`PUT ${path()} HTTP/1.1`, 'Host: x', `Authorization: Bearer ${joined.key}`, range]
  socket.write(`${[...lines, `Content-Length: ${announced.length}`].filter(Boolean).join('\r\n')}\r\n\r\n`)
  await new Promise<void>((done) => socket.write(announced.slice(0, sent), () => done()))
  await new Promise((resume) => setTimeout(resume, 50))
  socket.destroy()
}

// Goes red with: a part that counts before it is whole; a fault of ours when somebody hangs up.
test('a connection cut at random bytes, whole or in a part, leaves the endpoint well, and the file comes', async () => {
  for (let time = 0; time < 5; time += 1) {
    await sendAndCut(bytes, Math.floor(Math.random() * bytes.length), '')
    await sendAndCut(
      bytes.slice(0, 300_000),
      Math.floor(Math.random() * 300_000),
      'Content-Range: bytes 0-299999/900000',
    )
  }
  const asked = await fetch(started.origin + path(), { method: 'HEAD', headers: headers() })
  expect([asked.status, asked.headers.get('upload-received')]).toEqual([404, '0'])
  const put = await fetch(started.origin + path(), { method: 'PUT', headers: headers(), body: bytes })
  expect(put.status).toBe(201)
  const got = await fetch(started.origin + path(), { headers: headers() })
  expect(Buffer.compare(new Uint8Array(await got.arrayBuffer()), bytes)).toBe(0)
  expect((await fetch(`${started.origin}/api/health`)).status).toBe(200)
})

test('a file that is there is answered for before its bytes are sent again', async () => {
  for (const status of [201, 200, 200])
    expect((await fetch(started.origin + path(), { method: 'PUT', headers: headers(), body: bytes })).status).toBe(
      status,
    )
})
