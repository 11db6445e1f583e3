import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#server/start.ts'
import type { Started } from '#server/start.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDice } from './fuzz-requests.ts'
import type { Dice } from './fuzz-requests.ts'
import { patience } from '../patience.ts'

const { PROVE, SEED } = process.env
const REQUESTS = PROVE ? 10_000 : 1_000
const PATIENCE_MS = patience(REQUESTS * 120)
const seed = Number(SEED ?? (PROVE ? Date.now() % 2 ** 31 : 20_261_127))

let folder: string
let started: Started
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-bytes-'))
  const log = (line: string) => logged.push(line)
  started = await startServer({ port: 0, host: '127.0.0.1', dataDir: folder, dist: null, log })
})
afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

/** Sends bytes and hangs up after them; gives the statuses that came back. */
function send(bytes: Buffer): Promise<number[]> {
  return new Promise((resolve) => {
    let came = ''
    const socket = connect(started.port, '127.0.0.1', () => socket.end(bytes))
    const over = () => resolve([...came.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (piece: Buffer) => (came += piece.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', over)
  })
}

const CRLF = '\r\n'
function raw(dice: Dice): string {
  const body = '{"version":1,"cursor":null,"push":[]}'
  const size = dice.pick([
    `Content-Length: ${body.length}`,
    `Content-Length: ${dice.roll(90)}`,
    'Transfer-Encoding: chunked',
  ])
  const sent = size.startsWith('T') ? `${body.length.toString(16)}${CRLF}${body}${CRLF}0${CRLF}${CRLF}` : body
  const target = dice.pick([
    '/api/health',
    '/api/join',
    `/api/spaces/${started.space}/sync`,
    `/${started.space}/skriv`,
    '/organisasjoner',
    '*',
    'http://evil.example/api/health',
    '//evil.example/',
    'evil.example:443',
  ])
  const method = dice.pick([
    'GET',
    'POST',
    'POST',
    'PUT',
    'TRACE',
    'CONNECT',
    'OPTIONS',
    'HEAD',
    'PRI',
    'QUERY',
    'M-SEARCH',
  ])
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${dice.pick(['x', 'x', '', '[', 'a b', 'evil.example', 'x:99999', 'x/y', '\u00e6'])}`,
    dice.pick([
      'Content-Type: application/json',
      'Content-Type: application/x-www-form-urlencoded',
      `X-Y: ${'z'.repeat(dice.roll(20_000))}`,
    ]),
    size,
    ...(dice.once(6)
      ? [
          dice.pick([
            'Content-Length: 3',
            'Transfer-Encoding: chunked',
            'Expect: 100-continue',
            'Upgrade: websocket',
            'Connection: upgrade',
          ]),
        ]
      : []),
  ]
  return `${lines.join(CRLF)}${CRLF}${CRLF}${sent}`
}

// Catches a fault of ours, or an end of the program, for bytes that a parser of HTTP lets through or chokes on.
describe(`bytes over a socket, seed ${seed}`, () => {
  test(
    `${REQUESTS} loads of them get an answer that is no fault of ours, or none`,
    async () => {
      const dice = createDice(seed)
      const statuses = new Map<number, number>()
      for (let made = 0; made < REQUESTS; made += 20) {
        const loads = Array.from({ length: 20 }, () => {
          const bytes = Buffer.from(raw(dice), 'latin1')
          for (let times = dice.roll(4); times > 0; times -= 1) bytes[dice.roll(bytes.length)] = dice.roll(256)
          return dice.once(3) ? bytes.subarray(0, dice.roll(bytes.length)) : bytes
        })
        const answers = await Promise.all(loads.map(send))
        for (const [at, all] of answers.entries())
          for (const status of all) {
            if (status >= 500)
              expect.fail(`${status} for ${JSON.stringify(loads[at]?.toString('latin1').slice(0, 900))}`)
            statuses.set(status, (statuses.get(status) ?? 0) + 1)
          }
      }
      for (const status of [200, 400, 401, 404, 405])
        expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0)
      expect(logged).toEqual([])
      expect((await fetch(`${started.origin}/api/health`)).status).toBe(200)
    },
    PATIENCE_MS,
  )

  test('two lengths for one body are refused, so that nobody reads a second request into it', async () => {
    const smuggled = `GET /api/health HTTP/1.1${CRLF}Host: x${CRLF}${CRLF}`
    for (const head of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Content-Length: 5\r\nContent-Length: 6',
      'Transfer-Encoding: chunked, identity',
    ])
      expect(
        await send(
          Buffer.from(`POST /api/join HTTP/1.1${CRLF}Host: x${CRLF}${head}${CRLF}${CRLF}0${CRLF}${CRLF}${smuggled}`),
        ),
      ).toEqual([400])
  })

  test('TRACE says nothing back', async () => {
    const [status] = await send(
      Buffer.from(`TRACE /api/health HTTP/1.1${CRLF}Host: x${CRLF}Authorization: Bearer hemmelig${CRLF}${CRLF}`),
    )
    expect([400, 404, 405]).toContain(status)
  })
})
