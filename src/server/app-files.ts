import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { MIN_COMPRESSED, accepts, compress } from './encoding.ts'
import type { Coding } from './encoding.ts'
import { problemResponse } from './problem.ts'

/** Files of earlier versions are kept this long after they were last part of the app, for pages that are still open. */
const KEEP_MS = 40 * 86_400_000
const DAY_MS = 86_400_000

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}
/** What a compressed copy that the build made has at the end of its name (vite.config.ts). */
const COPIES = { br: '.br', gzip: '.gz' } as const
const UNPACK = { br: promisify(brotliDecompress), gzip: promisify(gunzip) } as const
/** What compressing makes smaller. */
const COMPRESSIBLE = /^(text|application|image\/svg)/

interface Served {
  body: Uint8Array<ArrayBuffer>
  type: string
  hash: string
  coded: Map<Coding, Promise<Uint8Array<ArrayBuffer>>>
}

/** Serves the built app. */
export interface AppFiles {
  serve(request: Request): Promise<Response>
  close(): void
}

/** Reads the app from `dist`, and keeps its hashed files in `kept` (created if need be) for pages of this version still open after the next. */
export async function openAppFiles(dist: string, kept: string): Promise<AppFiles> {
  const files = new Map<string, Served>()
  for (const path of await listFiles(dist)) files.set(`/${path}`, await readBuilt(join(dist, path)))
  /** Files of earlier versions that somebody has asked for, by name. */
  const earlier = new Map<string, Served>()
  await keepAssets(dist, kept)
  // The files are "last current" for as long as they are served.
  const daily = setInterval(() => void keepAssets(dist, kept).catch(() => {}), DAY_MS)
  daily.unref()
  void warm(files).catch(() => {})

  async function find(path: string): Promise<Served | null> {
    const current = files.get(path)
    if (current) return current
    const name = /^\/assets\/([\w-][\w.-]*)$/.exec(path)?.[1]
    if (name === undefined) return null
    const old = earlier.get(name) ?? (await readServed(join(kept, name)).catch(() => null))
    if (old) earlier.set(name, old)
    return old
  }

  return {
    async serve(request) {
      const path = pathOf(request)
      const isPage = path !== null && !path.startsWith('/assets/') && extname(path) === ''
      const file = path === null ? null : await find(isPage ? '/index.html' : path)
      if (!file) return problemResponse('not-found')
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return problemResponse('method-not-allowed', { headers: { allow: 'GET, HEAD' } })
      return respond(request, file, path?.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
    close: () => clearInterval(daily),
  }
}

async function respond(request: Request, file: Served, cacheControl: string): Promise<Response> {
  const isWorth = file.body.length >= MIN_COMPRESSED && COMPRESSIBLE.test(file.type)
  const coding = isWorth ? (['br', 'gzip'] as const).find((each) => accepts(request, each)) : undefined
  const etag = `"${file.hash}${coding ? `-${coding}` : ''}"`
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': cacheControl,
    etag,
    ...(isWorth ? { vary: 'accept-encoding' } : {}),
  }
  const given = request.headers.get('if-none-match') ?? ''
  if (given.split(',').some((each) => each.trim() === '*' || each.includes(`"${file.hash}`)))
    return new Response(null, { status: 304, headers })
  const body = coding ? await coded(file, coding) : file.body
  if (coding) headers['content-encoding'] = coding
  headers['content-length'] = String(body.length)
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

/** Each file is compressed once, as small as it gets. */
function coded(file: Served, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const body = file.coded.get(coding) ?? compress(file.body, coding, 'small')
  file.coded.set(coding, body)
  return body
}

/** Compresses everything before anyone asks. */
async function warm(files: Map<string, Served>): Promise<void> {
  for (const file of files.values()) {
    if (file.body.length >= MIN_COMPRESSED && COMPRESSIBLE.test(file.type))
      for (const coding of ['br', 'gzip'] as const) await coded(file, coding)
  }
}

async function readServed(path: string): Promise<Served> {
  const body = new Uint8Array(await readFile(path))
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { body, type: TYPES[extname(path)] ?? 'application/octet-stream', hash, coded: new Map() }
}

/** With the copies the build made of it. One that unpacks to something else is of another file, whatever its time says, and not taken. */
async function readBuilt(path: string): Promise<Served> {
  const file = await readServed(path)
  for (const coding of ['br', 'gzip'] as const) {
    const made = await readFile(path + COPIES[coding]).catch(() => null)
    const body = made && (await UNPACK[coding](made).catch(() => null))
    if (made && body?.equals(file.body)) file.coded.set(coding, Promise.resolve(new Uint8Array(made)))
  }
  return file
}

/** Whether it is a compressed copy of a file, and none of its own. */
function isCopy(path: string): boolean {
  return Object.values(COPIES).some((ending) => path.endsWith(ending))
}

/** The decoded path, or `null` when it is none. */
function pathOf(request: Request): string | null {
  try {
    return decodeURIComponent(new URL(request.url).pathname)
  } catch {
    return null
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !isCopy(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

async function keepAssets(dist: string, kept: string): Promise<void> {
  await mkdir(kept, { recursive: true })
  const now = new Date()
  const assets: string[] = await readdir(join(dist, 'assets')).catch(() => [])
  for (const name of assets.filter((each) => !isCopy(each))) {
    await copyFile(join(dist, 'assets', name), join(kept, name))
    await utimes(join(kept, name), now, now)
  }
  for (const name of await readdir(kept)) {
    const { mtimeMs } = await stat(join(kept, name))
    if (now.getTime() - mtimeMs > KEEP_MS) await rm(join(kept, name))
  }
}
