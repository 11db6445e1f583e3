import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { openAppFiles } from '#server/app-files.ts'
import type { AppFiles } from '#server/app-files.ts'
import { openWorld } from './client.ts'
import type { World } from './client.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const DAY_S = 86_400
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))})`
let folder: string
let dist: string
let kept: string
let app: AppFiles
let world: World

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-app-'))
  dist = join(folder, 'app')
  kept = join(folder, 'data', 'assets')
  build({
    'index.html': '<!doctype html><title>Brobygger</title>',
    'assets/index-a1.js': SCRIPT,
    'assets/lazy-a1.js': 'export {}',
  })
  build({
    'service-worker.js': 'self',
    'manifest.webmanifest': '{}',
    'icons/icon-192.png': 'png',
    'assets/inter-x.woff2': 'w'.repeat(9_000),
  })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  await start()
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true })
})

function build(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dist, path, '..'), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
}

async function start(): Promise<void> {
  app = await openAppFiles(dist, kept)
  world = await openWorld({ app })
}

function get(path: string, headers: Record<string, string> = {}) {
  return world.request('GET', path, { headers })
}

describe('the app', () => {
  test.each(['/', '/organisasjoner', '/organisasjoner/org_0193', '/bli-med', '/moter/', '/apiary'])(
    'is its page at %s, asked for each time',
    async (path) => {
      const { status, headers, body } = await get(path)
      expect([status, body]).toEqual([200, '<!doctype html><title>Brobygger</title>'])
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
      expect((await get(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
    },
  )

  test.each([
    ['/assets/index-a1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/inter-x.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
    ['/icons/icon-192.png', 'image/png', 'no-cache'],
  ])('has %s with its type and how long it may be kept', async (path, type, cache) => {
    const { status, headers } = await get(path)
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache])
    const head = await world.request('HEAD', path)
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, '', headers.get('etag')])
    expect((await world.request('POST', path)).status).toBe(405)
  })

  test('is compressed where that helps, each coding with its own ETag', async () => {
    const fetch = async (path: string, coding: string) => {
      const answer = await world.endpoint.fetch(
        new Request(`http://endpoint.test${path}`, { headers: { 'accept-encoding': coding } }),
      )
      return {
        coding: answer.headers.get('content-encoding'),
        etag: answer.headers.get('etag') ?? '',
        bytes: Buffer.from(await answer.arrayBuffer()),
      }
    }
    const [plain, gzip, br] = [
      await fetch('/assets/index-a1.js', ''),
      await fetch('/assets/index-a1.js', 'gzip, deflate'),
      await fetch('/assets/index-a1.js', 'gzip, br'),
    ]
    expect([plain.coding, gzip.coding, br.coding]).toEqual([null, 'gzip', 'br'])
    expect([gunzipSync(gzip.bytes).toString(), brotliDecompressSync(br.bytes).toString()]).toEqual([SCRIPT, SCRIPT])
    expect(new Set([plain.etag, gzip.etag, br.etag]).size).toBe(3)
    expect((await get('/assets/index-a1.js', { 'if-none-match': br.etag })).status).toBe(304)
    expect((await fetch('/assets/inter-x.woff2', 'gzip, br')).coding).toBe(null)
    expect((await fetch('/assets/lazy-a1.js', 'gzip, br')).coding).toBe(null)
  })

  // Catches copies that are served by name, kept for later versions, or taken for a file that has changed since.
  test('is served as the build compressed it, where that copy is of the file as it is', async () => {
    const fetch = async (path: string) => {
      const headers = { 'accept-encoding': 'br' }
      const answer = await world.endpoint.fetch(new Request(`http://endpoint.test${path}`, { headers }))
      return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer()).toString('latin1')]
    }
    app.close()
    const path = join(dist, 'assets', 'index-a1.js')
    // Not what the endpoint would make: as large as it gets.
    const made = brotliCompressSync(SCRIPT, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } })
    writeFileSync(`${path}.br`, made)
    build({ 'assets/index-a1.js.gz': 'not gzip', 'assets/lazy-a1.js.br': 'not needed' })
    utimesSync(`${path}.br`, 1, 1)
    await start()
    expect(await fetch('/assets/index-a1.js')).toEqual(['br', made.toString('latin1')])
    expect((await get('/assets/index-a1.js')).body).toBe(SCRIPT)
    expect((await get('/assets/index-a1.js.br')).status).toBe(404)
    expect(readdirSync(kept).filter((name) => /\.(br|gz)$/.test(name))).toEqual([])
    app.close()
    writeFileSync(`${path}.br`, brotliCompressSync('console.log("the next version")'))
    utimesSync(path, 1, 1) // put back as it was before
    await start()
    const [coding, body = ''] = await fetch('/assets/index-a1.js')
    expect([coding, brotliDecompressSync(Buffer.from(body ?? '', 'latin1')).toString()]).toEqual(['br', SCRIPT])
  })

  // Catches index.html served for a missing script: the page would run HTML as code, and a cache would keep it.
  test.each([
    '/assets/gone-b2.js',
    '/assets/',
    '/assets/x',
    '/missing.css',
    '/organisasjoner/x.png',
    '/icons/none.svg',
    '/%ff',
  ])('has nothing at %s, and says so as a problem', async (path) => {
    const { status, headers, body } = await get(path)
    expect([status, headers.get('content-type'), body]).toMatchObject([
      404,
      'application/problem+json',
      { code: 'not-found' },
    ])
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/assets//etc/passwd',
  ])('gives no file outside itself for %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).not.toBe(200)
    expect(JSON.stringify(body)).not.toContain('secret"')
  })
})

describe('a new version', () => {
  // Catches a page of the old version that cannot load its parts any more after an update.
  test('still gives the parts of the old one, for thirty days after it was last current', async () => {
    rmSync(dist, { recursive: true })
    build({ 'index.html': 'new', 'assets/index-b2.js': 'new' })
    app.close()
    await start()
    expect((await get('/')).body).toBe('new')
    const old = await get('/assets/lazy-a1.js')
    expect([old.status, old.body, old.headers.get('cache-control')]).toEqual([
      200,
      'export {}',
      'public, max-age=31536000, immutable',
    ])

    const daysAgo = (days: number) => Date.now() / 1000 - days * DAY_S
    utimesSync(join(kept, 'index-a1.js'), daysAgo(30), daysAgo(30))
    utimesSync(join(kept, 'lazy-a1.js'), daysAgo(60), daysAgo(60))
    utimesSync(join(kept, 'index-b2.js'), daysAgo(400), daysAgo(400))
    app.close()
    await start()
    expect((await get('/assets/index-a1.js')).status).toBe(200)
    expect((await get('/assets/index-b2.js')).status).toBe(200)
    expect((await get('/assets/lazy-a1.js')).status).toBe(404)
    expect(readdirSync(kept)).toContain('index-b2.js')
    expect(existsSync(join(kept, 'lazy-a1.js'))).toBe(false)
  })
})
