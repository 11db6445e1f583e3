import { newId } from '#model/fields.ts'
import type { Result } from '#model/wire.ts'
import { networksOf } from './allowance.ts'
import { createAnswer } from './answer.ts'
import type { Route } from './answer.ts'
import type { AppFiles } from './app-files.ts'
import { createAttempts } from './attempts.ts'
import { createDigests } from './digest.ts'
import { createEnquiries } from './enquiries.ts'
import type { Enquiries } from './enquiries.ts'
import { createNudges } from './events.ts'
import { shareNudges } from './events-shared.ts'
import { createFiles } from './files.ts'
import type { Files } from './files.ts'
import { strict } from './headers.ts'
import { createInvitation } from './join.ts'
import type { Invitation, NewInvitation } from './join.ts'
import { newEpoch } from './keys.ts'
import { createPace } from './pace.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { createPublicRoutes } from './public-routes.ts'
import { createPublicSpaces } from './public-space.ts'
import { createPush } from './push.ts'
import type { Push } from './push.ts'
import { REGISTERS } from './register-addresses.ts'
import { createRegisterJobs } from './register-jobs.ts'
import type { RegisterJobs, RegisterOptions } from './register-jobs.ts'
import { createSignIn } from './sign-in.ts'
import type { SignInSettings } from './sign-in-settings.ts'
import { createSnapshots } from './snapshot.ts'
import type { Store } from './store.ts'
import { NOBODY, patternOf } from './watch.ts'
import type { Seen, Watch } from './watch.ts'

export interface EndpointOptions {
  store: Store
  /** The endpoint's clock, ms since 1970. */
  now?: () => number
  /** Takes one line for each error; never holds what people wrote. */
  log?: (line: string) => void
  /** The longest wait for company before a commit, in ms; 0 commits at once and uses no timers. */
  groupMs?: number
  /** The built app, served beside the API. */
  app?: AppFiles | null
  /** Where the registers are, and how they are asked. */
  registers?: RegisterOptions
  /** How many bytes of files a space may have. */
  fileSpaceBytes?: number
  /** The address people use, without a slash at its end; that of each request when absent. */
  origin?: string | undefined
  /** The municipality's own account to sign in with; none when absent. */
  signIn?: SignInSettings | null | undefined
  /** What everyone may see is made anew at most this often, in ms; what is withdrawn is gone at once. */
  publicEveryMs?: number
  /** Requests a minute from one device, and from one address to what needs no key; as many as they like when absent. */
  rates?: Rates
  /** Whoever counts what happens. */
  watch?: Watch
}

export interface Rates {
  key: number
  address: number
}

/** The endpoint: a function from request to response, and the acts that need no request. */
export interface Endpoint {
  /** `address` is where the request came from, for counting failed attempts. */
  fetch(request: Request, address?: string, seen?: Seen): Promise<Response>
  createSpace(wanted?: { space?: string; epoch?: string }): Promise<{ space: string; epoch: string }>
  createInvitation(wanted: NewInvitation): Promise<Invitation>
  push: Push
  registers: RegisterJobs
  files: Files
  enquiries: Enquiries
  /** Every route of the API. */
  routes: Route[]
  /** How many streams of nudges are open. */
  openStreams(): number
  /** Ends every stream of nudges, so that nothing holds the socket open, and says to whoever asks that it is not ready. */
  endStreams(): void
  /** Ends what is open and closes the store. */
  close(): Promise<void>
}

/** Some twenty thousand photos. */
const FILE_SPACE_BYTES = 10_000_000_000
const DAY_MS = 86_400_000
/** Addresses where a wrong key is counted (attempts.ts); anywhere else a key is never looked at, and frees nobody from being counted. */
const NEEDS_KEY = /^[^/]*\/\/[^/]*\/api\/(spaces\/[\w-]+\/(?!public\.json|enquiries)|partner(?=[/?]|$))[\w-]*([/?]|$)/

export function createEndpoint({
  store,
  now = Date.now,
  log = () => {},
  groupMs = 5,
  app = null,
  registers: registerOptions = { addresses: REGISTERS },
  fileSpaceBytes = FILE_SPACE_BYTES,
  origin,
  signIn,
  publicEveryMs = 5_000,
  rates = { key: Infinity, address: Infinity },
  watch = NOBODY,
}: EndpointOptions): Endpoint {
  const isWelcome = async (space: string, device: string) =>
    (await store.devices(space)).some(({ id }) => id === device)
  const nudges = shareNudges(createNudges(isWelcome), store.company)
  const pushing = createPush({ store, now, log, groupMs, committed: nudges.committed })
  const push: Push = async (space, pushed) => {
    const results = await pushing(space, pushed)
    watch.pushed(results)
    return results
  }
  const registers = createRegisterJobs({ store, now, log, ...registerOptions })
  const files = createFiles(store, now, fileSpaceBytes)
  const written = (space: string, head: number, results: readonly Result[]) => {
    nudges.committed(space, head)
    watch.pushed(results)
  }
  const enquiries = createEnquiries({ store, push, now, log, written })
  const daily = setInterval(() => {
    void files.sweep().catch((error: Error) => log(`files: ${error.name}`))
    void enquiries.sweep().catch((error: Error) => log(`enquiries: ${error.name}`))
  }, DAY_MS)
  daily.unref()
  const readPublic = createPublicSpaces({ store, now, everyMs: publicEveryMs })
  const publicRoutes = createPublicRoutes({ readPublic, enquiries, now, log, origin })
  const answer = createAnswer({
    store,
    push,
    enquiries,
    registers,
    files,
    nudges,
    now,
    log,
    snapshots: createSnapshots(store, now),
    digests: createDigests(store),
    readPublic,
    origin,
    signIn: signIn ? createSignIn({ settings: signIn, store, now, log }) : null,
    countFailed: createAttempts(now),
    countAsked: createPace(now, rates.key),
    isOpen: () => isOpen,
    watch,
  })
  let isOpen = true
  const isHttps = origin?.startsWith('https://') ?? false
  const countKeyless = createPace(now, rates.address)

  async function serve(request: Request, address?: string, seen: Seen = {}): Promise<Response> {
    const isApi = /^[^/]*\/\/[^/]*\/api(\/|$|\?)/.test(request.url)
    seen.route = isApi ? '/api/:other' : patternOf(new URL(request.url).pathname)
    try {
      const isKeyless = !NEEDS_KEY.test(request.url) || !request.headers.has('authorization')
      if (address !== undefined && isKeyless) countKeyless(networksOf(address).household)
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.code, error.details)
      throw error
    }
    if (isApi) return answer(request, address, seen)
    const shown = await publicRoutes(request, address).catch((error: Error) => {
      log(`public: ${error.name}`)
      watch.failed(error)
      return problemResponse('unavailable', { headers: { 'retry-after': '5' } })
    })
    return shown ?? (app ? app.serve(request) : problemResponse('not-found'))
  }

  return {
    fetch: async (request, address, seen) => strict(request, await serve(request, address, seen), isHttps),
    routes: answer.routes,
    openStreams: nudges.open,
    async createSpace({ space = newId('spc', now()), epoch = newEpoch() } = {}) {
      await store.createSpace(space, epoch)
      return { space, epoch }
    },
    createInvitation: (wanted) => createInvitation(store, now(), wanted),
    push,
    registers,
    files,
    enquiries,
    endStreams() {
      isOpen = false
      nudges.close()
    },
    async close() {
      clearInterval(daily)
      nudges.close()
      app?.close()
      await registers.close()
      await store.close()
    },
  }
}
