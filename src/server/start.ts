import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { openAppFiles } from './app-files.ts'
import { DATABASE } from './backup.ts'
import { fillDemo } from './demo.ts'
import type { Demo } from './demo.ts'
import { createEndpoint } from './endpoint.ts'
import type { Endpoint, Rates } from './endpoint.ts'
import { eraseAgain } from './erased.ts'
import { strict } from './headers.ts'
import type { Invitation } from './join.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { codeOf } from './postgres-errors.ts'
import type { RegisterAddresses } from './register-addresses.ts'
import { followRequest } from './requests.ts'
import { StartError } from './start-error.ts'
import { inTurn } from './company.ts'
import { openEmbeddedStore } from './store-embedded.ts'
import { openPostgresStore } from './store-postgres.ts'
import type { SignInSettings } from './sign-in-settings.ts'
import type { Store } from './store.ts'
import { WORDS } from './words.ts'

export interface StartOptions {
  /** 0 takes any free port. */
  port: number
  /** The address to listen on; all when absent. */
  host?: string | undefined
  /** The address people use when a proxy stands before the endpoint, without a slash at its end. */
  origin?: string | undefined
  /** The folder for the database, the ledger of erased records and earlier versions' files. */
  dataDir: string
  /** A PostgreSQL to use instead of a file, `postgres://…`; other endpoints may use it too. */
  databaseUrl?: string | undefined
  /** The built app; `null` serves the API alone. */
  dist: string | null
  /** Fills a fresh space. */
  demo?: Demo | undefined
  /** Where the registers are; the real ones when absent. */
  registers?: RegisterAddresses | undefined
  /** The municipality's own account to sign in with; none when absent. */
  signIn?: SignInSettings | null
  /** How many bytes of photos and files a space may have. */
  fileSpaceBytes?: number | undefined
  /** Requests a minute; as many as they like when absent. */
  rates?: Rates | undefined
  /** Opens `/metrics` to whoever has it. */
  metricsToken?: string | undefined
  /** Opens `/metrics` on a port of its own, to this machine only; 0 takes any free port. */
  metricsPort?: number | undefined
  log?: (line: string) => void
  /** Takes a line for each request. */
  requestLog?: Log | null
}

/** A running endpoint. */
export interface Started {
  /** The address people use, such as `http://localhost:4310`, without a slash at its end. */
  origin: string
  port: number
  endpoint: Endpoint
  /** The endpoint's first space. */
  space: string
  /** The link that makes the first coordinator; `null` when there is one. */
  invitation: (Invitation & { link: string }) | null
  /** Whether example data was wanted, and put in. */
  demo: 'none' | 'filled' | 'not-fresh'
  metricsPort: number | null
  /** Stops taking requests, lets those under way finish, and closes the store. */
  close(): Promise<void>
}

/** Starts the endpoint on a socket. @throws {StartError} */
export async function startServer({
  port: wanted,
  host,
  origin: publicOrigin,
  dataDir,
  databaseUrl,
  dist,
  demo,
  registers,
  fileSpaceBytes,
  signIn,
  rates,
  metricsToken,
  metricsPort: wantedMetricsPort,
  log = console.error,
  requestLog = null,
}: StartOptions): Promise<Started> {
  const store = await openStore(dataDir, databaseUrl, log)
  const app = dist === null ? null : await openAppFiles(dist, join(dataDir, 'assets'))
  const isMeasured = metricsToken !== undefined || wantedMetricsPort !== undefined
  const metrics: Metrics | null = isMeasured ? createMetrics(() => endpoint.openStreams()) : null
  const measuring = wantedMetricsPort === undefined ? null : (metrics?.server() ?? null)
  const endpoint = createEndpoint({
    ...{ store, app, log, origin: publicOrigin, signIn },
    ...(rates ? { rates } : {}),
    ...(metrics ? { watch: metrics } : {}),
    ...(registers ? { registers: { addresses: registers } } : {}),
    ...(fileSpaceBytes === undefined ? {} : { fileSpaceBytes }),
  })
  try {
    // Two that start together on an empty database make one space.
    const { space, head } = await inTurn(store.company, 'start', async () => {
      await eraseAgain(store)
      await endpoint.files.sweep()
      const first = (await store.spaces())[0] ?? { ...(await endpoint.createSpace()), head: 0 }
      if (demo && first.head === 0) await fillDemo(endpoint.push, first.space, demo, Date.now())
      return first
    })
    const followed = new WeakMap<object, ReturnType<typeof followRequest>>()
    const listener = getRequestListener(
      async (request, { incoming }) => {
        const follow = followed.get(incoming)
        const isMetrics = metrics && metricsToken !== undefined && new URL(request.url).pathname === '/metrics'
        if (isMetrics && follow) follow.seen.route = '/metrics'
        const answer = isMetrics
          ? strict(request, await metrics.serve(request, metricsToken), publicOrigin?.startsWith('https://'))
          : await endpoint.fetch(request, addressOf(incoming), follow?.seen)
        follow?.answered()
        return answer
      },
      { overrideGlobalObjects: false },
    )
    const server = createServer((incoming, outgoing) => {
      if (metrics || requestLog) followed.set(incoming, followRequest(incoming, outgoing, { metrics, log: requestLog }))
      void listener(incoming, outgoing)
    })
    server.headersTimeout = HEADERS_MS
    const metricsPort = measuring && (await listen(measuring, wantedMetricsPort ?? 0, '127.0.0.1'))
    const port = await listen(server, wanted, host)
    await endpoint.registers.begin()
    const swept = endpoint.enquiries.sweep().catch((error: Error) => log(`enquiries: ${error.name}`))
    const origin = publicOrigin ?? `http://${nameOf(host)}:${port}`
    // Somebody who signed in may be here before the first coordinator.
    const devices = await store.devices(space)
    const isRun = (await store.members(space)).some(
      ({ id, role }) => role === 'coordinator' && devices.some(({ member }) => member === id),
    )
    const invitation = isRun ? null : await endpoint.createInvitation({ space, role: 'coordinator', isFirst: true })
    return {
      origin,
      port,
      endpoint,
      space,
      invitation: invitation && { ...invitation, link: `${origin}/bli-med#${invitation.invitation}` },
      demo: demo ? (head === 0 ? 'filled' : 'not-fresh') : 'none',
      metricsPort,
      async close() {
        measuring?.close()
        await closed(server, endpoint)
        await swept
        await endpoint.close()
      },
    }
  } catch (error) {
    measuring?.close()
    await endpoint.close()
    throw error
  }
}

async function openStore(
  dataDir: string,
  databaseUrl: string | undefined,
  log: (line: string) => void,
): Promise<Store> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
  } catch {
    throw new StartError(WORDS.dataNotWritable(dataDir))
  }
  if (databaseUrl !== undefined) {
    try {
      return await openPostgresStore({ url: databaseUrl, ledgerPath: join(dataDir, 'brobygger.erased'), log })
    } catch (error) {
      throw new StartError(WORDS.databaseUnusable(codeOf(error)), { cause: error })
    }
  }
  try {
    return await openEmbeddedStore(join(dataDir, DATABASE))
  } catch (error) {
    const isForbidden = error instanceof Error && /readonly|unable to open|EACCES|EROFS/i.test(error.message)
    throw new StartError(isForbidden ? WORDS.dataNotWritable(dataDir) : WORDS.dataUnreadable(dataDir), { cause: error })
  }
}

/** The port that was taken. @throws {StartError} */
function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new StartError(WORDS.portTaken(port)))
      else if (error.code === 'EACCES') reject(new StartError(WORDS.portForbidden(port)))
      else reject(new StartError(WORDS.cannotListen, { cause: error }))
    })
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Whoever takes longer to say what it wants is cut off. */
const HEADERS_MS = 20_000

/** Connections that are still busy after this are cut. */
const PATIENCE_MS = 3_000

function closed(server: Server, endpoint: Endpoint): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    // A connection that becomes idle after `close` would be kept open for its next request.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
    endpoint.endStreams()
  })
}

/** How a person on this machine writes the address. */
function nameOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Where a request came from. A proxy on this machine or its own network says so in the last entry it adds. */
function addressOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = socket.remoteAddress ?? ''
  const isNear = /^(::1$|(::ffff:)?(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|f[cd])/i.test(peer)
  const forwarded = isNear
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || peer
}
