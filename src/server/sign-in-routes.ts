import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { only } from './asking.ts'
import type { Asked, Bindings } from './asking.ts'
import type { CountFailed } from './attempts.ts'
import { originOf } from './public-origin.ts'
import { answerJson } from './respond.ts'
import type { Ending, SignIn } from './sign-in.ts'

/** Where the browser keeps what it must bring back; nobody is asked to sign in for longer than this, seconds. */
const COOKIE = { name: 'brobygger-sign-in', path: '/api/sign-in', seconds: 600 } as const

const Journey = v.object({ state: v.string(), nonce: v.string(), verifier: v.string() })

interface Parts {
  /** `null`: there is no account to sign in with. */
  signIn: SignIn | null
  /** The address people use; that of the request when absent. */
  origin: string | undefined
  countFailed: CountFailed
  log: (line: string) => void
}

/** The routes of signing in: whether one can, out to the account, and back with an invitation that no server sees. */
export function addSignInRoutes(app: Hono<Bindings>, { signIn, origin, countFailed, log }: Parts): void {
  app.get('/api/sign-in', (asked) => answerJson(asked.req.raw, { name: signIn?.name ?? null }))
  app.all('/api/sign-in', only('GET'))
  if (!signIn) return

  app.get('/api/sign-in/start', async (asked) => {
    const here = hereOf(asked)
    try {
      const { address, journey } = await signIn.begin(`${here}/api/sign-in/callback`)
      setCookie(asked, nameOf(here), Buffer.from(JSON.stringify(journey)).toString('base64url'), {
        ...{ path: COOKIE.path, maxAge: COOKIE.seconds, httpOnly: true, sameSite: 'Lax', secure: isSecure(here) },
      })
      return leadTo(asked, address.href)
    } catch (error) {
      log(`sign-in: ${error instanceof Error ? error.name : 'unknown'}`)
      return end(asked, 'utilgjengelig')
    }
  })
  app.all('/api/sign-in/start', only('GET'))

  app.get('/api/sign-in/callback', async (asked) => {
    const here = hereOf(asked)
    const journey = readJourney(getCookie(asked, nameOf(here)))
    deleteCookie(asked, nameOf(here), { path: COOKIE.path, secure: isSecure(here) })
    const { search } = new URL(asked.req.url)
    const ended = journey
      ? await signIn.end(new URL(`${here}/api/sign-in/callback${search}`), journey)
      : { ending: 'feilet' as const }
    if ('invitation' in ended) return leadTo(asked, `/bli-med#${ended.invitation}`)
    if (ended.ending === 'feilet') countFailed(asked.env.address)
    return end(asked, ended.ending)
  })
  app.all('/api/sign-in/callback', only('GET'))

  function hereOf(asked: Asked): string {
    return originOf(asked.req.raw, new URL(asked.req.url), origin).address
  }
}

function end(asked: Asked, ending: Ending): Response {
  return leadTo(asked, `/bli-med?innlogging=${ending}`)
}

function leadTo(asked: Asked, address: string): Response {
  asked.header('cache-control', 'no-store')
  return asked.redirect(address, 302)
}

const isSecure = (here: string) => here.startsWith('https:')

/** Its prefix lets nobody set it but the endpoint itself, over https. */
const nameOf = (here: string) => (isSecure(here) ? `__Secure-${COOKIE.name}` : COOKIE.name)

function readJourney(cookie: string | undefined): v.InferOutput<typeof Journey> | null {
  try {
    return v.parse(Journey, JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()))
  } catch {
    return null // no cookie of ours: another browser, or too late
  }
}
