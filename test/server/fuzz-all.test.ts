import { randomUUID, createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Route } from '#server/answer.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import { createDice, rightRequest, spoiled } from './fuzz-requests.ts'
import type { Asked, Dice, Knowledge } from './fuzz-requests.ts'
import { patience } from '../patience.ts'

const { PROVE, SEED } = process.env
const REQUESTS = PROVE ? 100_000 : 10_000
const PATIENCE_MS = patience(REQUESTS * 20)
const seed = Number(SEED ?? (PROVE ? Date.now() % 2 ** 31 : 20_261_127))

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

let world: World
let known: Knowledge
let coordinator: Client
let routes: Route[]

const BYTES = Buffer.from('Det vi ble enige om.')
const SHA256 = createHash('sha256').update(BYTES).digest('hex')

/** Beside the API stands what everyone may read, which is no list of routes but one of first words. */
const PUBLIC = ['', '/', '/organisasjoner', '/funnet', '/skriv', '/plakat', '/aktivitet/act_1', '/activities.json']
const MORE = ['/activities.csv', '/activities.ics', '/activities/act_1.ics', '/hsds.json', '/week.js', '/none']

beforeAll(async () => {
  const nowhere = 'http://127.0.0.1:9'
  world = await openWorld({
    publicEveryMs: 5_000,
    registers: {
      addresses: { enhetsregisteret: nowhere, frivillighetsregisteret: nowhere },
    },
  })
  known = await learn()
  routes = [
    ...world.endpoint.routes,
    ...[...PUBLIC, ...MORE].map((path) => ({ method: 'GET', path: `/${world.space}${path}` })),
    ...['/skriv', '/funnet'].map((path) => ({ method: 'POST', path: `/${world.space}${path}` })),
    { method: 'GET', path: '/organisasjoner' },
  ]
})
afterAll(() => world.endpoint.close())

/** People with keys, a link, a file and an agreement: what right requests are made of. */
async function learn(): Promise<Knowledge> {
  coordinator = await world.join('coordinator')
  const [editor, reader, gone] = [await world.join('editor'), await world.join('reader'), await world.join('editor')]
  await coordinator.push(
    mutation([
      set('mun_own', { name: 'Lindesnes', number: '4205' }),
      set('org_1', { name: 'Mandal språkkafé', orgnr: '971274190', note: 'Ring Kari.', public: true }),
      set('agr_1', { title: 'Samarbeid', type: 'cooperation', 'parties/org_1': true }),
      set('ags_1.purpose', { agreement: 'agr_1', section: 'purpose', text: 'Vi vil møtes.' }),
    ]),
  )
  const { body: link } = await coordinator.ask<{ id: string; token: string }>('POST', '/partners', {
    ...{ agreement: 'agr_1', name: 'Styret' },
  })
  const { body: given } = await coordinator.ask<{ id: string }>('POST', '/partners', {
    agreement: 'agr_1',
    name: 'Leder',
  })
  const { body: snapshot } = await coordinator.ask<{ segments: { hash: string }[] }>('GET', '/snapshot')
  const id = (dice: Dice) => (dice.once(2) ? randomUUID() : 'again-and-again-1')
  const note = (dice: Dice) => ({
    value: `Setning ${dice.roll(99)}. Og en til.`,
    base: dice.once(2) ? [] : ['again-and-again-1'],
  })
  return {
    keyFor: (path) => (path.startsWith('/api/partner') ? link.token : null),
    keys: [coordinator.key, coordinator.key, editor.key, reader.key, link.token],
    params: {
      space: [world.space, world.space, world.space, 'spc_none'],
      hash: [snapshot.segments[0]?.hash ?? 'x', 'x'],
      kind: ['organisation', 'agreement', 'contact', 'none'],
      record: ['org_1', 'agr_1', 'org_none'],
      member: ['me', 'mem_none', gone.device],
      device: [gone.device, 'dev_none'],
      id: [given.id, 'pln_none'],
      sha256: [SHA256, '0'.repeat(64)],
    },
    bodies: {
      'POST /api/join': () => ({ invitation: 'A'.repeat(43), device: { name: 'Min telefon' } }),
      'POST /api/spaces/:space/sync': (dice) => ({
        ...{ version: 1, schema: 1, cursor: null, limit: 20 },
        push: [
          {
            id: id(dice),
            at: 1_795_430_000_000,
            ops: [
              {
                kind: 'organisation',
                record: `org_${dice.roll(40)}`,
                set: { name: { value: 'Kafé', base: [] }, note: note(dice) },
              },
            ],
          },
          {
            id: id(dice),
            at: dice.roll(2 ** 31),
            ops: [
              {
                kind: 'contact',
                record: `con_${dice.roll(9)}`,
                ...(dice.once(3) ? { erase: true } : { set: { name: { value: 'Navn', base: [] } } }),
              },
            ],
          },
        ],
      }),
      'POST /api/spaces/:space/members': (dice) =>
        dice.once(2) ? { role: 'reader', name: 'Ny', expiresInDays: 3 } : { member: 'mem_none', expiresInDays: 1 },
      'POST /api/spaces/:space/register': () => ({ municipality: '4205' }),
      'POST /api/spaces/:space/partners': () => ({ agreement: 'agr_1', name: 'Leder', expiresInDays: 20 }),
      'POST /api/partner/points': (dice) => ({
        ...{
          id: id(dice),
          type: 'comment',
          section: dice.once(2) ? null : 'ags_1.purpose',
          initials: 'AB',
          text: 'Ja.',
        },
      }),
      'POST /api/partner/agreed': (dice) => ({
        id: id(dice),
        section: 'ags_1.purpose',
        agreed: dice.once(2),
        hash: 'x',
      }),
      'PUT /api/spaces/:space/files/:sha256': () => BYTES,
      'POST /api/spaces/:space/enquiries': (dice) => ({
        ...{
          id: id(dice),
          type: 'question',
          text: 'Når åpner dere?',
          about: 'org_1',
          contact: 'x@example.no',
          writtenIn: 'nb',
        },
      }),
      [`POST /${world.space}/skriv`]: (dice) => ({
        id: id(dice),
        type: 'question',
        text: 'Hei',
        contact: '',
        om: 'org_1',
      }),
      [`POST /${world.space}/funnet`]: (dice) => ({ svar: dice.pick(['ja', 'nei']) }),
    },
  }
}

function requestOf({ method, path, headers, body, isCut }: Asked): Request | null {
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD'
  const cut = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue((body ?? BYTES).slice(0, 20)),
      pull: (controller) => controller.error(new Error('the connection was cut')),
    })
  try {
    return new Request(`http://endpoint.test${path}`, {
      ...{ method, headers },
      ...(hasBody ? { body: isCut ? cut() : Buffer.from(body), duplex: 'half' } : {}),
    })
  } catch {
    return null // not even a request; what a socket makes of such bytes is tried in start.test.ts
  }
}

/** The answer's status, its body read to its end. */
async function statusOf(request: Request, address: string): Promise<{ status: number; text: string; type: string }> {
  const answer = await world.endpoint.fetch(request, address)
  const type = answer.headers.get('content-type') ?? ''
  if (type === 'text/event-stream') {
    await answer.body?.cancel()
    return { status: answer.status, text: '', type }
  }
  return { status: answer.status, text: await answer.text(), type }
}

// Catches a 500, a crash, a stack trace and memory that grows, for anything a client can send to any route there is.
describe(`${REQUESTS} malformed requests, seed ${seed}`, () => {
  test(
    'get an answer that a client can act on, and leave nothing behind',
    async () => {
      const dice = createDice(seed)
      const statuses = new Map<number, number>()
      const reached = new Set<string>()
      let before = 0
      for (let made = 0; made < REQUESTS; made += 1) {
        if (made % 1_000 === 0) await new Promise((resume) => setImmediate(resume))
        if (made === REQUESTS / 5) before = memory()
        const route = routes[made % routes.length] ?? dice.pick(routes)
        const asked = spoiled(rightRequest(route, known, dice), dice)
        if (route.method === 'DELETE' && asked.path.endsWith('/me')) asked.path = asked.path.replace(/me$/, 'mem_me')
        const request = requestOf(asked)
        if (!request) continue
        world.clock.now += 200
        const { status, text, type } = await statusOf(request, `192.0.2.${dice.roll(250)}`)
        const what = () =>
          `request ${made}, ${JSON.stringify({ ...asked, body: asked.body && Buffer.from(asked.body).toString('latin1').slice(0, 500) })} → ${status} ${text.slice(0, 300)}`
        if (status >= 500) expect.fail(what())
        if (
          status >= 400 &&
          type === 'application/problem+json' &&
          asked.method !== 'HEAD' &&
          typeof (JSON.parse(text) as { code: unknown }).code !== 'string'
        )
          expect.fail(what())
        if (/\bat .*\.(ts|js):\d+|node_modules|SQLITE/.test(text)) expect.fail(what())
        if (status < 400) reached.add(`${route.method} ${route.path}`)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
      const grown = memory() - before
      expect(world.logged).toEqual([])
      expect(grown, `bytes of memory more: ${grown}`).toBeLessThan(12_000_000)
      // Mutants that never get past the first check would prove little.
      for (const status of [200, 400, 401, 403, 404, 405, 413, 415])
        expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(REQUESTS / 5_000)
      const never = world.endpoint.routes
        .map(({ method, path }) => `${method} ${path}`)
        .filter((route) => !reached.has(route))
      expect(never.filter((route) => known.bodies[route])).toEqual(['POST /api/join'])
    },
    PATIENCE_MS,
  )

  test('and all is as it was', async () => {
    const answer = await coordinator.push(mutation(set('org_last', { name: 'Her' }), 'still-here-1'))
    expect(answer.body.results).toEqual([{ id: 'still-here-1', ok: true }])
  })
})

function memory(): number {
  for (let times = 0; times < 3; times += 1) collect()
  return process.memoryUsage().heapUsed
}
