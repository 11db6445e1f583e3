import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { makeOrganisation } from './register-world.ts'
import type { StandInOrganisation } from './register-world.ts'

/**
 * What a register may do instead of answering as it should. `busy` 429 and `unavailable` 503 (with `Retry-After` when there are `seconds`),
 * `error` 500, `not-found` 404, `gone` 410; `drop` hangs up before answering, `cut` in the middle of it, `hang` never answers, `slow` answers
 * after `ms`; `redirect` to `to`; `html` is a page with status 200; `type` the right answer as text/plain; `garbage` JSON that is none; `huge`
 * 100 MB; `empty` a list without entries, without `_embedded`; `odd` a list with three entries that are none among the others, an organisation with codes that are none.
 */
export interface Fault {
  how: (typeof FAULTS)[number]
  /** Which question: a page of the list, one organisation in Enhetsregisteret, its codes in Frivillighetsregisteret; any when absent. */
  of?: 'list' | 'entry' | 'codes'
  /** One organisation only. */
  orgnr?: string
  /** How many times; until `heal` when absent. */
  times?: number
  /** How many questions are answered well first. */
  after?: number
  seconds?: number | string
  ms?: number
  to?: string
}
const FAULTS = [
  ...(['busy', 'unavailable', 'error', 'not-found', 'gone', 'drop', 'cut', 'hang', 'slow', 'redirect'] as const),
  ...(['html', 'type', 'garbage', 'huge', 'empty', 'odd'] as const),
] as const

/** A question that was asked; `of` is `other` for what the registers do not have. */
export interface Asked {
  of: 'list' | 'entry' | 'codes' | 'other'
  path: string
  orgnr: string | null
  headers: IncomingMessage['headers']
}

/** Enhetsregisteret and Frivillighetsregisteret on this machine: real shapes, invented organisations, faults by order. */
export interface RegisterStandIn {
  /** Such as `http://127.0.0.1:43211`. */
  origin: string
  /** The base addresses, for the settings `ENHETSREGISTERET` and `FRIVILLIGHETSREGISTERET`. */
  enhetsregisteret: string
  frivillighetsregisteret: string
  /** By organisation number, in its order. Change what is in it, add and delete. */
  organisations: Map<string, StandInOrganisation>
  /** Gives fields of an entry other values; `undefined` takes one away. */
  change(orgnr: string, fields: Record<string, unknown>): void
  /** Its ICNPO codes from now on, in order. */
  changeCodes(orgnr: string, codes: readonly string[]): void
  /** 410 for legal reasons, deleted (200 with `SlettetEnhet`), unknown (404), in another municipality, or out of Frivillighetsregisteret. */
  remove(orgnr: string, how?: 'removed' | 'deleted' | 'unknown' | 'moved' | 'left'): void
  /** One more organisation. Gives its number. */
  add(fields?: Record<string, unknown>): string
  fail(fault: Fault): void
  /** Takes all faults away. */
  heal(): void
  /** Everything asked since the start or `forget`. */
  asked: Asked[]
  count(of: Asked['of']): number
  /** The most questions under way at one time. */
  mostAtOnce(): number
  /** How many bytes of `huge` answers were taken. */
  flooded(): number
  forget(): void
  close(): Promise<void>
}

export interface StandInOptions {
  organisations?: number
  /** Four digits: where they all are. */
  municipality?: string
  /** Any free one when absent. */
  port?: number
  /** How many of a list it gives. */
  depth?: number
  /** How long each good answer takes. */
  ms?: number
}

/** Any site may ask; a test in a browser's clothes does. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

export async function startRegisterStandIn({
  organisations: wanted = 3_000,
  municipality = '4205',
  port = 0,
  depth = 10_000,
  ms = 0,
}: StandInOptions = {}): Promise<RegisterStandIn> {
  const organisations = new Map<string, StandInOrganisation>()
  let made = 0
  let faults: (Fault & { seen: number })[] = []
  let [underWay, most] = [0, 0]
  const asked: Asked[] = []
  const flood = { sent: 0 }

  function add(fields: Record<string, unknown> = {}): string {
    const organisation = makeOrganisation(made, municipality)
    made += 1
    Object.assign(organisation.entry, fields)
    organisations.set(organisation.entry.organisasjonsnummer, organisation)
    return organisation.entry.organisasjonsnummer
  }
  for (let index = 0; index < wanted; index += 1) add()

  function get(orgnr: string): StandInOrganisation {
    const found = organisations.get(orgnr)
    if (!found) throw new Error(`no ${orgnr} here`)
    return found
  }

  /** The fault this question meets, if any; it counts. */
  function meets({ of, orgnr }: Asked): Fault | null {
    for (const fault of faults) {
      if ((fault.of !== undefined && fault.of !== of) || (fault.orgnr !== undefined && fault.orgnr !== orgnr)) continue
      fault.seen += 1
      const turn = fault.seen - (fault.after ?? 0)
      if (turn >= 1 && turn <= (fault.times ?? Infinity)) return fault
    }
    return null
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(OPEN)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return send(response, 204, '')
    const url = new URL(request.url ?? '/', 'http://register.test')
    const question = readQuestion(url, request)
    asked.push(question)
    const fault = meets(question)
    if (fault?.how === 'hang') return
    await pause(fault?.how === 'slow' ? (fault.ms ?? 1_000) : ms)
    if (fault?.how === 'empty') url.searchParams.set('kommunenummer', '0000')
    const answer = answerTo(question, url.searchParams)
    if (fault && !['slow', 'odd', 'empty'].includes(fault.how)) return misbehave(response, fault, answer, flood)
    const body = fault?.how === 'odd' ? makeOdd(answer.body) : answer.body
    send(response, answer.status, JSON.stringify(body))
  }

  function answerTo({ of, orgnr }: Asked, search: URLSearchParams): { status: number; body: unknown } {
    const found = orgnr === null ? undefined : organisations.get(orgnr)
    if (of === 'list') return list(search)
    if (of === 'other' || !found || found.is === 'unknown') return { status: 404, body: problem(404) }
    const { entry } = found
    if (of === 'codes') {
      const isThere = found.is === 'here' && entry['registrertIFrivillighetsregisteret'] === true
      return isThere ? { status: 200, body: found.voluntary } : { status: 404, body: problem(404) }
    }
    const deleted = { organisasjonsnummer: orgnr, slettedato: '2026-09-21' }
    if (found.is === 'removed') return { status: 410, body: deleted }
    if (found.is === 'deleted')
      return { status: 200, body: { ...deleted, navn: entry.navn, respons_klasse: 'SlettetEnhet' } }
    return { status: 200, body: entry }
  }

  function list(search: URLSearchParams): { status: number; body: unknown } {
    const [size, page] = [Number(search.get('size') ?? 20), Number(search.get('page') ?? 0)]
    if ((page + 1) * size > depth) return { status: 400, body: problem(400) }
    const [from, to] = [
      search.get('fraRegistreringsdatoEnhetsregisteret') ?? '',
      search.get('tilRegistreringsdatoEnhetsregisteret') ?? '9999',
    ]
    const all = [...organisations.values()].filter(({ entry, is }) => {
      const registered = String(entry['registreringsdatoEnhetsregisteret'])
      const isVoluntary = String(entry['registrertIFrivillighetsregisteret'])
      return (
        is === 'here' &&
        municipalitiesOf(entry).includes(search.get('kommunenummer')) &&
        (search.get('registrertIFrivillighetsregisteret') ?? isVoluntary) === isVoluntary &&
        registered >= from &&
        registered <= to
      )
    })
    if (search.get('sort')?.startsWith('organisasjonsnummer') !== true)
      all.sort((one, other) => (one.entry.navn < other.entry.navn ? -1 : 1))
    const enheter = all.slice(page * size, (page + 1) * size).map(({ entry }) => entry)
    return {
      status: 200,
      body: {
        // As in the real register: a page without entries has no `_embedded`.
        ...(enheter.length > 0 ? { _embedded: { enheter } } : {}),
        _links: { self: { href: 'https://data.brreg.no/enhetsregisteret/api/enheter' } },
        page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number: page },
      },
    }
  }

  const server = createServer((request, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    response.once('close', () => (underWay -= 1))
    void serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`

  return {
    origin,
    enhetsregisteret: `${origin}/enhetsregisteret/api`,
    frivillighetsregisteret: `${origin}/frivillighetsregisteret/api`,
    organisations,
    change: (orgnr, fields) => void Object.assign(get(orgnr).entry, fields),
    changeCodes(orgnr, codes) {
      get(orgnr).voluntary['icnpoKategorier'] = codes.map((icnpoNummer, at) => ({ icnpoNummer, rekkefoelge: at + 1 }))
    },
    remove(orgnr, how = 'removed') {
      const found = get(orgnr)
      if (how === 'left') found.entry['registrertIFrivillighetsregisteret'] = false
      else if (how === 'moved')
        for (const address of [found.entry['forretningsadresse'], found.entry['postadresse']])
          Object.assign(address ?? {}, { kommune: 'OSLO', kommunenummer: '0301' })
      else found.is = how
    },
    add,
    fail: (fault) => void faults.push({ ...fault, seen: 0 }),
    heal: () => void (faults = []),
    asked,
    count: (of) => asked.filter((each) => each.of === of).length,
    mostAtOnce: () => most,
    flooded: () => flood.sent,
    forget() {
      asked.length = 0
      most = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function readQuestion({ pathname, search }: URL, { headers }: IncomingMessage): Asked {
  const [, register, orgnr] =
    /^\/(enhetsregisteret\/api\/enheter|frivillighetsregisteret\/api\/frivillige-organisasjoner)(?:\/(\d{9}))?$/.exec(
      pathname,
    ) ?? []
  const isCodes = register?.startsWith('friv') === true
  const of = register === undefined ? 'other' : isCodes ? (orgnr ? 'codes' : 'other') : orgnr ? 'entry' : 'list'
  return { of, path: pathname + search, orgnr: orgnr ?? null, headers }
}

function municipalitiesOf(entry: Record<string, unknown>): unknown[] {
  return ['forretningsadresse', 'postadresse'].flatMap((which) => {
    const address = entry[which] as { kommunenummer?: string } | undefined // made in register-world.ts, or by a test
    return address?.kommunenummer ?? []
  })
}

function misbehave(
  response: ServerResponse,
  fault: Fault,
  answer: { status: number; body: unknown },
  flooded: { sent: number },
): void {
  const text = JSON.stringify(answer.body)
  const wait: Record<string, string> = fault.seconds === undefined ? {} : { 'retry-after': String(fault.seconds) }
  const statuses: Partial<Record<Fault['how'], number>> = {
    busy: 429,
    unavailable: 503,
    error: 500,
    'not-found': 404,
    gone: 410,
  }
  const status = statuses[fault.how]
  if (status !== undefined) return send(response, status, JSON.stringify(problem(status)), wait)
  if (fault.how === 'drop') return void response.destroy()
  if (fault.how === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy())
    return
  }
  if (fault.how === 'redirect') return send(response, 302, '', { location: fault.to ?? 'http://127.0.0.1:9/' })
  if (fault.how === 'html')
    return send(response, 200, '<!doctype html><title>Logg på</title>', { 'content-type': 'text/html' })
  if (fault.how === 'type') return send(response, answer.status, text, { 'content-type': 'text/plain' })
  if (fault.how === 'garbage') return send(response, 200, `${text.slice(0, -1)},,`)
  flood(response, flooded)
}

/** JSON that goes on until whoever asked hangs up, or has taken 100 MB. */
function flood(response: ServerResponse, flooded: { sent: number }): void {
  const chunk = 'x'.repeat(1_000_000)
  let left = 100
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"filler":"')
  function more(): void {
    left -= 1
    flooded.sent += chunk.length
    if (left === 0) response.end('"}')
    else if (!response.destroyed) response.write(chunk, more)
  }
  more()
}

/** Things that are no entries among those that are, or codes that are none. */
function makeOdd(body: unknown): unknown {
  const whole = body as { _embedded?: { enheter: unknown[] }; icnpoKategorier?: unknown } // one of the two answers above
  if (whole._embedded)
    return { ...whole, _embedded: { enheter: [null, { navn: 'UTEN NUMMER' }, 'tull', ...whole._embedded.enheter] } }
  return { ...whole, icnpoKategorier: [null, 7, { icnpoNummer: 'x' }, { icnpoNummer: 4200, rekkefoelge: 'to' }] }
}

/** As the registers describe an error. */
function problem(status: number): unknown {
  return { timestamp: '2026-11-26T12:00:00.000+00:00', status, error: 'Feil', path: '/enhetsregisteret/api/enheter' }
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

// By hand, with a Node that reads TypeScript: `PORT=4390 ORGANISATIONS=3000 node test/server/register-stand-in.ts`.
if (process.argv[1] === fileURLToPath(import.meta.url)) void runByHand()

async function runByHand(): Promise<void> {
  const { enhetsregisteret, frivillighetsregisteret } = await startRegisterStandIn({
    port: Number(process.env['PORT'] ?? 4390),
    organisations: Number(process.env['ORGANISATIONS'] ?? 3_000),
  })
  process.stdout.write(
    `ENHETSREGISTERET=${enhetsregisteret} FRIVILLIGHETSREGISTERET=${frivillighetsregisteret} npm start\n`,
  )
}
