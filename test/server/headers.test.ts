import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAppFiles } from '#server/app-files.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client, World } from './client.ts'
import { openDemo } from './public-side.ts'

let folder: string
let world: World
let client: Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-headers-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Brobygger</title>')
  writeFileSync(join(folder, 'dist', 'assets', 'a.js'), 'export {}')
  world = await openDemo({ app: await openAppFiles(join(folder, 'dist'), join(folder, 'kept')) })
  client = await world.join('coordinator')
})
afterAll(async () => {
  await world.endpoint.close()
  rmSync(folder, { recursive: true })
})

const ANSWERS: [what: string, method: string, path: string, status: number][] = [
  ['the app', 'GET', '/organisasjoner', 200],
  ['a file of the app', 'GET', '/assets/a.js', 200],
  ['a file that is not there', 'GET', '/assets/none.js', 404],
  ['an answer of the API', 'GET', '/api/spaces/{space}/members', 200],
  ['a problem', 'GET', '/api/spaces/other/members', 403],
  ['an address that is not there', 'GET', '/api/none', 404],
  ['a method that is not there', 'PUT', '/api/join', 405],
  ['the page for all', 'GET', '/{space}/', 200],
  ['a form', 'GET', '/{space}/skriv', 200],
  ['a redirection', 'GET', '/{space}', 308],
  ['a feed', 'GET', '/{space}/activities.json', 200],
  ['what may be embedded', 'GET', '/{space}/week.js', 200],
  ['a stream', 'HEAD', '/api/spaces/{space}/events', 200],
  ['a preflight', 'OPTIONS', '/api/spaces/{space}/public.json', 204],
]

async function ask(method: string, path: string, more: Record<string, string> = {}) {
  const headers = { authorization: `Bearer ${client.key}`, ...more }
  return world.request(method, path.replace('{space}', world.space), { headers })
}

/** What a policy says of each thing. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
  )
}

describe.each(ANSWERS)('%s', (_, method, path, status) => {
  test('has every header that keeps a browser from being fooled', async () => {
    const answer = await ask(method, path)
    expect(answer.status).toBe(status)
    const { headers } = answer
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|strict-origin|same-origin)$/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toMatch(/^(same-origin|cross-origin)$/)
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/)
    const said = directives(policy)
    expect(said['default-src']).toMatch(/^'(self|none)'$/)
    if (!policy.startsWith('sandbox')) expect([said['frame-ancestors'], said['base-uri']]).toEqual(["'none'", "'none'"])
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
    expect((await ask(method, path, { 'x-forwarded-proto': 'https' })).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    )
  })
})

test('only what is for everyone may be read or embedded by other sites', async () => {
  const open: string[] = []
  for (const [what, method, path] of ANSWERS) {
    const { headers } = await ask(method, path, { origin: 'https://elsewhere.example' })
    const isOpen = headers.get('access-control-allow-origin') === '*'
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('cross-origin-resource-policy') === 'cross-origin' && !isOpen, what).toBe(false)
    if (isOpen) open.push(what)
  }
  expect(open).toEqual(['a feed', 'what may be embedded', 'a preflight'])
})

test('what is for one is stored nowhere on the way', async () => {
  for (const [what, method, path] of ANSWERS.filter(
    ([, , path]) => path.startsWith('/api') && !path.includes('public'),
  ))
    expect((await ask(method, path)).headers.get('cache-control') ?? 'no-store', what).toContain('no-store')
})

test('an endpoint with an https address says so to everyone', async () => {
  const secure = await openDemo({ origin: 'https://brobygger.example.no' })
  const answer = await secure.request('GET', '/api/health')
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
})
