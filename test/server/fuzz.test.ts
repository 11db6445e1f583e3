import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from './client.ts'
import type { Client, World } from './client.ts'

let world: World
let client: Client
let reader: Client

beforeAll(async () => {
  world = await openWorld()
  client = await world.join('coordinator')
  reader = await world.join('reader')
})

const fixtures = JSON.parse(readFileSync(new URL('./fixtures/wire-1.json', import.meta.url), 'utf8')) as {
  exchanges: { body?: unknown }[]
}
const bodies = fixtures.exchanges.map(({ body }) => body).filter((body) => body !== undefined)

const odd = fc.constantFrom<unknown>(
  ...[
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    '',
    'x',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '🌉',
    '/',
    '../..',
    '%',
    'mun_own',
  ],
  ...[[], {}, [[]], { value: 1 }, { set: {} }, 'a'.repeat(3_000), ['x'], { erase: true }, { erase: false }],
)
const anything = fc.oneof(odd, fc.jsonValue({ maxDepth: 4 }))

/** A body that was right until one or more of its parts became something else, went away or came twice. */
const almost = fc
  .tuple(fc.constantFrom(...bodies), fc.array(fc.tuple(fc.nat(), fc.nat(3), anything), { minLength: 1, maxLength: 4 }))
  .map(([body, changes]) => {
    const changed: unknown = JSON.parse(
      JSON.stringify(body).replaceAll('"id":"0193', `"id":"${crypto.randomUUID().slice(0, 8)}`),
    )
    for (const [at, how, value] of changes) spoil(changed, at, how, structuredClone(value))
    return changed
  })

function spoil(tree: unknown, at: number, how: number, value: unknown): void {
  const places: [Record<string, unknown> | unknown[], string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name])
      walk(inner)
    }
  }
  walk(tree)
  const [owner, name] = places[at % Math.max(places.length, 1)] ?? []
  if (!owner || name === undefined) return
  const target = owner as Record<string, unknown>
  if (how === 0) delete target[name]
  else if (how === 1 && typeof value === 'string')
    Object.defineProperty(target, value, { value: target[name], enumerable: true, configurable: true, writable: true })
  else target[name] = value
}

const word = fc.oneof(
  fc.constantFrom(
    'me',
    'organisation',
    'contact',
    'org_0193a5e2-c4f0-7000-8000-0000000000aa',
    'snapshot',
    '..',
    '%2e%2e',
    '%',
    '%ff',
    '%00',
    'constructor',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text)),
)
const route = fc.oneof(
  fc.constant('/api/join'),
  fc
    .constantFrom('sync', 'members', 'snapshot', 'public.json', 'history/organisation/x')
    .map((end) => `/api/spaces/{space}/${end}`),
  fc
    .tuple(
      fc.constantFrom('segments', 'members', 'history', 'events2', 'members/me/devices'),
      fc.array(word, { maxLength: 3 }),
    )
    .map(([first, rest]) => `/api/spaces/{space}/${[first, ...rest].join('/')}`),
  fc.array(word, { maxLength: 5 }).map((words) => `/api/${words.join('/')}`),
  fc.array(word, { maxLength: 3 }).map((words) => `/${words.join('/')}`),
)

/** Asks and expects an answer that a client can act on. */
async function ask(
  method: string,
  path: string,
  key: string,
  body: string | Uint8Array | undefined,
  more: Record<string, string> = {},
) {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...more,
  }
  const answer = await world.request<{ code?: string }>(method, path.replace('{space}', world.space), { body, headers })
  expect(answer.status).toBeLessThan(500)
  const isProblem = answer.headers.get('content-type') === 'application/problem+json'
  expect(isProblem && (method === 'HEAD' || typeof answer.body.code === 'string')).toBe(answer.status >= 400)
  return answer
}

const MEMBERS = ['version', 'epoch', 'now', 'cursor', 'more', 'role', 'results', 'records']

function isWholeAnswer(answer: object): boolean {
  return MEMBERS.every((name) => name in answer) && Object.keys(answer).length === MEMBERS.length
}

// Catches a 500, a crash or a stack trace for something a client can send.
describe('nothing a client sends makes the endpoint fail', () => {
  test('almost right bodies', async () => {
    await fc.assert(
      fc.asyncProperty(almost, fc.boolean(), async (body, isReader) => {
        const text = JSON.stringify(body).replaceAll('{space}', world.space)
        const key = isReader ? reader.key : client.key
        const { status, body: answer } = await ask('POST', '/api/spaces/{space}/sync', key, text)
        expect(status !== 200 || isWholeAnswer(answer)).toBe(true)
        await ask('POST', '/api/join', client.key, text)
        await ask('POST', '/api/spaces/{space}/members', client.key, text)
      }),
      { numRuns: 500 },
    )
    expect(world.logged).toEqual([])
  })

  test('any JSON and any bytes, to any route, by any method', async () => {
    const method = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'HEAD', 'OPTIONS', 'PATCH')
    const body = fc.oneof(
      fc.constant(undefined),
      anything.map((value) => JSON.stringify(value)),
      fc.string(),
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(3_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    )
    const headers = fc.record(
      {
        'content-type': fc.constantFrom('application/json', 'text/plain', 'application/json;charset=utf-16', ';;'),
        'content-encoding': fc.constantFrom('gzip', 'br', 'identity', ''),
        'accept-encoding': fc.constantFrom('gzip', 'br;q=0', '*', 'x,,;q'),
        'if-none-match': fc.constantFrom('*', '"', 'W/"x"'),
        'idempotency-key': fc.constantFrom('', 'x', 'y'.repeat(500)),
        'x-forwarded-proto': fc.constantFrom('https', 'x'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(method, route, body, headers, async (how, path, content, more) => {
        const sent = how === 'GET' || how === 'HEAD' ? undefined : content
        const key = path.includes('/members/') && how === 'DELETE' ? reader.key : client.key
        await ask(how, path, key, sent, more)
      }),
      { numRuns: 1_200 },
    )
    expect(world.logged).toEqual([])
  })

  test('after all that it still works', async () => {
    const answer = await client.push({
      id: 'still-here',
      at: 1,
      ops: [{ kind: 'organisation', record: 'org_last', set: { name: { value: 'Her' } } }],
    })
    expect(answer.body.results).toEqual([{ id: 'still-here', ok: true }])
  })
})
