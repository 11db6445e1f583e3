import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RegisterState } from '#model/register.ts'
import type { JoinAnswer, SyncAnswer } from '#model/wire.ts'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtProgram } from './built.ts'
import { mutation, set } from './client.ts'
import { startRegisterStandIn } from './register-stand-in.ts'

/** The program as it is started, built as it is built. */
let built: string
let folder: string
let children: ChildProcessWithoutNullStreams[]

beforeAll(async () => {
  built = await builtProgram()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-main-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  child: ChildProcessWithoutNullStreams
  /** All it has printed. */
  printed(): string
  origin: string
  invitation: string
}

function run(args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [built, ...args], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...env },
  })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (text += piece.toString()))
  return { child, printed: () => text }
}

async function start(args: string[] = [], env: Record<string, string> = {}): Promise<Running> {
  const { child, printed } = run(args, env)
  while (!/^Brobygger: (.*)\/$/m.test(printed())) {
    if (child.exitCode !== null) throw new Error(printed())
    await new Promise((done) => setTimeout(done, 10))
  }
  const [, origin = ''] = /^Brobygger: (.*)\/$/m.exec(printed()) ?? []
  const [, invitation = ''] = /#([\w-]+)$/m.exec(printed()) ?? []
  return { child, printed, origin, invitation }
}

async function post<Answer>(address: string, body: unknown, key = ''): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}

describe('the endpoint as a program', () => {
  test('prints its address and the invitation, the second also as a code for the camera, and stops when told', async () => {
    const { child, printed, origin, invitation } = await start()
    expect(printed()).toMatch(
      /^Brobygger: http:\/\/127\.0\.0\.1:\d+\/\nInvitasjon \(koordinator\): http:\/\/127\.0\.0\.1:\d+\/bli-med#[\w-]{43}\n[█▀▄ \n]{500,}/m,
    )
    await post(`${origin}/api/join`, { invitation })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect((await start()).printed()).not.toContain('Invitasjon')
  })

  test('fills a fresh space with --demo, and says so when it is not fresh', async () => {
    const first = await start(['--demo'])
    expect(first.printed()).toMatch(/Lagt inn \d+ organisasjoner som eksempel\./)
    first.child.kill('SIGINT')
    await once(first.child, 'exit')
    expect((await start(['--demo'])).printed()).toContain('Det finnes data her fra før. Eksempelet er ikke lagt inn.')
  })

  test('says in one sentence why it cannot start, and ends with 1', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const cases: [string[], Record<string, string>, string][] = [
      [[], { PORT: port }, `Port ${port} er opptatt.`],
      [[], { PORT: 'åtti' }, 'PORT må være et helt tall'],
      [[], { DATA_DIR: '/dev/null/data' }, 'Brobygger får ikke skrive i mappen /dev/null/data.'],
      [
        [],
        { ENHETSREGISTERET: 'http://data.brreg.no/enhetsregisteret/api' },
        'ENHETSREGISTERET må være en adresse som begynner med https://',
      ],
      [[], { FRIVILLIGHETSREGISTERET: 'data.brreg.no' }, 'FRIVILLIGHETSREGISTERET må være en adresse'],
      [['--help'], {}, 'Brobygger kjenner ikke valget «--help».'],
    ]
    for (const [args, env, sentence] of cases) {
      const { child, printed } = run(args, env)
      const [code] = (await once(child, 'close')) as [number]
      expect([code, printed()]).toEqual([1, expect.stringContaining(sentence)])
      expect(printed()).not.toMatch(/\n\s+at /)
    }
    taken.close()
  })
})

// Catches a copy that is made only while nothing runs, and one put back under a running endpoint's feet.
test('a backup is made while it runs, and put back when it does not', async () => {
  const file = join(folder, 'kopi.db')
  const command = async (...args: string[]) => {
    const { child, printed } = run(args)
    const [code] = (await once(child, 'close')) as [number]
    return { code, printed: printed() }
  }
  const first = await start()
  const { space, key, epoch } = await post<JoinAnswer>(`${first.origin}/api/join`, { invitation: first.invitation })
  const sync = (origin: string, push: unknown[] = [], cursor: string | null = null) =>
    post<SyncAnswer>(`${origin}/api/spaces/${space}/sync`, { version: 1, push, cursor }, key)
  await sync(first.origin, [mutation(set('org_1', { name: 'I går' }))])
  expect(await command('backup', file)).toEqual({
    code: 0,
    printed: expect.stringMatching(/^Sikkerhetskopi: .*hel\.\n$/),
  })
  const { cursor } = await sync(first.origin, [mutation(set('org_2', { name: 'I dag' }))])
  expect(await command('restore', file)).toEqual({
    code: 1,
    printed: expect.stringContaining('Stopp endepunktet først'),
  })
  expect((await sync(first.origin)).records).toHaveLength(2)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const restored = await command('restore', file)
  expect(restored).toEqual({ code: 0, printed: expect.stringContaining('Lagt tilbake') })
  expect(restored.printed).toMatch(/Det som lå her før, er i .*brobygger-before-\d{14}\.db\./)
  const second = await start()
  const answer = await sync(second.origin)
  expect([answer.records.length, answer.epoch === epoch]).toEqual([1, false])
  await expect(sync(second.origin, [], cursor)).rejects.toThrow(/epoch-changed/)
  expect(await command('backup')).toEqual({ code: 1, printed: expect.stringContaining('npm run backup -- FIL') })
})

// Catches settings that are not passed on, and an endpoint that does not go on by itself when it starts.
test('fetches from the registers its settings name, and goes on by itself after kill -9', async () => {
  const standIn = await startRegisterStandIn({ organisations: 300, ms: 2 })
  const { enhetsregisteret: ENHETSREGISTERET, frivillighetsregisteret: FRIVILLIGHETSREGISTERET } = standIn
  const running = await start([], { ENHETSREGISTERET, FRIVILLIGHETSREGISTERET })
  const { space, key } = await post<JoinAnswer>(`${running.origin}/api/join`, { invitation: running.invitation })
  await post(`${running.origin}/api/spaces/${space}/register`, { municipality: '4205' }, key)
  while (standIn.count('codes') < 100) await new Promise((done) => setTimeout(done, 5))
  running.child.kill('SIGKILL')
  const { origin } = await start([], { ENHETSREGISTERET, FRIVILLIGHETSREGISTERET })
  const headers = { authorization: `Bearer ${key}` }
  let state: RegisterState
  do {
    await new Promise((done) => setTimeout(done, 20))
    const answer = await fetch(`${origin}/api/spaces/${space}/register`, { headers })
    state = (await answer.json()) as RegisterState // as PROTOCOL.md says
  } while (state.state === 'fetching')
  expect(state).toMatchObject({ state: 'done', done: 300, total: 300 })
  expect(standIn.asked.length).toBeLessThanOrEqual(3 + 300 + 24)
  await standIn.close()
})

// Catches an acknowledgement before the commit, or a commit that is not on the disk.
test('what was acknowledged survives kill -9, whenever it comes', async () => {
  const acknowledged = new Set<string>()
  let device: JoinAnswer | null = null
  for (let round = 0; round < 4; round += 1) {
    const running = await start()
    device ??= await post<JoinAnswer>(`${running.origin}/api/join`, { invitation: running.invitation })
    const { space, key } = device
    const address = `${running.origin}/api/spaces/${space}/sync`
    let count = 0
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (;;) {
        const id = `org_${round}_${writer}_${count}`
        count += 1
        try {
          const { results } = await post<SyncAnswer>(
            address,
            { version: 1, limit: 1, push: [mutation(set(id, { name: id }))] },
            key,
          )
          if (results[0]?.ok) acknowledged.add(id)
        } catch {
          return
        }
      }
    })
    while (acknowledged.size < 40 * (round + 1)) await new Promise((done) => setTimeout(done, 1 + round))
    running.child.kill('SIGKILL')
    await Promise.all(writers)
  }
  const { origin } = await start()
  const found = new Set<string>()
  let cursor: string | null = null
  for (let more = true; more;) {
    const page: SyncAnswer = await post<SyncAnswer>(
      `${origin}/api/spaces/${device?.space}/sync`,
      { version: 1, cursor, limit: 5_000 },
      device?.key,
    )
    for (const record of page.records) found.add(record.record)
    cursor = page.cursor
    more = page.more
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(160)
  expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
})
