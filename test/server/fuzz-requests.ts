import { gzipSync } from 'node:zlib'
import type { Route } from '#server/answer.ts'

/** Numbers that are the same each time for one seed. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number
  pick<T>(from: readonly T[]): T
  /** True once in so many times. */
  once(inTimes: number): boolean
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  function roll(sides: number): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
  return { roll, pick: (from) => from[roll(from.length)]!, once: (inTimes) => roll(inTimes) === 0 } // never asked to pick from nothing
}

/** A request as it goes over the wire. */
export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array | null
  /** The body ends with an error before its end. */
  isCut: boolean
}

/** What right requests are made of. */
export interface Knowledge {
  /** What stands in an address for each of its names. */
  params: Readonly<Record<string, readonly string[]>>
  keys: readonly string[]
  /** The key of whoever a route's pattern is for, when that is not just anybody. */
  keyFor: (path: string) => string | null
  /** Right bodies by method and pattern; a route without takes any of them. */
  bodies: Readonly<Record<string, (dice: Dice) => unknown>>
}

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, -1, 0, 1.5, 1e308, -1e308, 2 ** 53, '', 'x', '__proto__', 'constructor', 'toString'],
  ...['\u0000', '\ud800', '🌉', '../..', '%', 'mun_own', [], {}, [[]], { value: 1 }, { set: {} }, ['x']],
  ...[
    { erase: true },
    { erase: false },
    'a'.repeat(3_000),
    '2026-02-30',
    '9'.repeat(40),
    { __proto__: null, length: -1 },
  ],
]
const ODD_WORDS: readonly string[] = [
  ...[
    '',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%',
    '%ff',
    '%00',
    '%c0%af',
    '__proto__',
    'constructor',
    'me',
    '*',
    '?',
    '#',
    ';a=b',
  ],
  ...['a'.repeat(600), '%F0%9F%8C%89', "'--", '"', '<script>', '${1}', '[]', '\\', '%25', 'null', '-1', 'NaN'],
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']
const ODD_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'content-type': [
    'application/json',
    'text/plain',
    'application/json;charset=utf-16',
    ';;',
    'multipart/form-data',
    'x',
  ],
  'content-encoding': ['gzip', 'br', 'identity', '', 'gzip, gzip', 'deflate'],
  'content-length': ['0', '-1', '99999999999', 'x', '4000001'],
  'content-range': ['bytes 0-0/1', 'bytes 5-1/2', 'bytes */1', 'x', `bytes 0-${'9'.repeat(12)}/${'9'.repeat(12)}`],
  'accept-encoding': ['gzip', 'br;q=0', '*', 'x,,;q', 'gzip;q=9e9'],
  'accept-language': ['nb', '*', 'so;q=x', ',,,', 'zz-'.repeat(200)],
  'if-none-match': ['*', '"', 'W/"x"', '"a","b"'],
  'idempotency-key': ['', 'x', 'y'.repeat(500)],
  'x-forwarded-proto': ['https', 'x', 'https, http'],
  'x-forwarded-for': ['1', ',,,', '::', 'fe80::1%eth0', 'x'.repeat(300)],
  host: ['', '[', 'a b', 'evil.example', '127.0.0.1:99999'],
  origin: ['null', 'https://evil.example'],
  'sec-fetch-site': ['cross-site', 'x'],
  range: ['bytes=0-1', 'bytes=-', 'x'],
  cookie: ['a=b', '='],
}

/** A right request of this route, more or less: that is up to `spoiled`. */
export function rightRequest({ method, path }: Route, known: Knowledge, dice: Dice): Asked {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => dice.pick(known.params[name] ?? ['x']))
  const own = known.bodies[`${method} ${path}`]
  const takesBody = method !== 'GET' && method !== 'HEAD' && method !== 'DELETE' && method !== 'OPTIONS'
  const make = takesBody ? (own ?? dice.pick(Object.values(known.bodies))) : null
  const made = make?.(dice)
  const key = (dice.once(4) ? null : known.keyFor(path)) ?? dice.pick(known.keys)
  const headers: Record<string, string> = { authorization: `Bearer ${key}` }
  if (made === undefined) return { method, path: filled, headers, body: null, isCut: false }
  if (made instanceof Uint8Array) return { method, path: filled, headers, body: made, isCut: false }
  const isForm = path.startsWith('/spc_')
  headers['content-type'] = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
  const tree: unknown = structuredClone(made)
  for (let times = dice.roll(4); times > 0; times -= 1) spoil(tree, dice)
  const text = isForm ? new URLSearchParams(flat(tree)).toString() : JSON.stringify(tree)
  return { method, path: filled, headers, body: Buffer.from(text), isCut: false }
}

/** The same with one to three things wrong about how it is sent. */
export function spoiled(asked: Asked, dice: Dice): Asked {
  const next = { ...asked, headers: { ...asked.headers } }
  for (let times = 1 + dice.roll(3); times > 0; times -= 1) dice.pick(FAULTS)(next, dice)
  return next
}

const FAULTS: readonly ((asked: Asked, dice: Dice) => void)[] = [
  () => {}, // what is wrong is in its body
  (asked, dice) => (asked.method = dice.pick(METHODS)),
  (asked, dice) => {
    const parts = asked.path.split('/')
    const at = 1 + dice.roll(parts.length)
    parts.splice(at, dice.roll(2), dice.once(2) ? dice.pick(ODD_WORDS) : encodeURIComponent(letters(dice)))
    asked.path = `/${parts.slice(1).join('/')}`
  },
  (asked, dice) =>
    (asked.path += `?${dice.pick(['om', 'agreement', 'after', 'limit', 'svar', 'sprak'])}=${dice.pick(ODD_WORDS)}`),
  (asked, dice) => {
    const name = dice.pick(Object.keys(ODD_HEADERS))
    asked.headers[name] = dice.pick(ODD_HEADERS[name] ?? [''])
  },
  (asked, dice) => {
    const given = [
      '',
      'Bearer',
      'Basic eDp4',
      `Bearer ${letters(dice).replace(/[^\w]/g, '')}`,
      `Bearer ${'k'.repeat(5_000)}`,
    ]
    asked.headers['authorization'] = dice.pick(given)
  },
  (asked, dice) => {
    if (!asked.body || asked.body.length === 0) return
    const bytes = Uint8Array.from(asked.body)
    for (let times = 1 + dice.roll(4); times > 0; times -= 1) bytes[dice.roll(bytes.length)] = dice.roll(256)
    asked.body = bytes
  },
  (asked, dice) => (asked.body = asked.body && asked.body.subarray(0, dice.roll(asked.body.length + 1))),
  (asked, dice) => (asked.body = asked.body && Buffer.concat([asked.body, asked.body.subarray(dice.roll(9))])),
  (asked, dice) => {
    if (!asked.body) return
    const zipped = gzipSync(asked.body)
    asked.body = dice.once(3) ? zipped.subarray(0, dice.roll(zipped.length)) : zipped
    asked.headers['content-encoding'] = 'gzip'
  },
  (asked, dice) => (asked.body = Buffer.from(`${'['.repeat(dice.roll(3_000))}${letters(dice)}`)),
  (asked) => (asked.isCut = true),
]

function letters(dice: Dice): string {
  return Array.from({ length: dice.roll(14) }, () =>
    String.fromCodePoint(dice.once(4) ? dice.roll(0xd7ff) : 32 + dice.roll(95)),
  ).join('')
}

/** Something somewhere in it becomes something else, goes away or gets another name. */
function spoil(tree: unknown, dice: Dice): void {
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name]) // an array too has its members by name
      walk(inner)
    }
  }
  walk(tree)
  if (places.length === 0) return
  const [owner, name] = dice.pick(places)
  const how = dice.roll(4)
  const value = structuredClone(dice.pick(ODD_VALUES))
  if (how === 0) delete owner[name]
  else if (how === 1 && typeof value === 'string')
    Object.defineProperty(owner, value, { value: owner[name], enumerable: true, configurable: true, writable: true })
  else owner[name] = value
}

function flat(tree: unknown): [string, string][] {
  const entries = typeof tree === 'object' && tree !== null ? Object.entries(tree) : []
  return entries.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
}
