import * as oidc from 'openid-client'
import { newId } from '#model/fields.ts'
import type { Role } from '#model/records.ts'
import { createInvitation } from './join.ts'
import type { RoleRule, SignInSettings } from './sign-in-settings.ts'
import type { Store } from './store.ts'
import { MEMBER_NAMES } from './words.ts'

/** The invitation that signing in gives works this long: the app takes it at once. */
const INVITATION_MS = 600_000
/** The other side is asked again who it is after this. */
const KNOWN_MS = 3_600_000

/** Why signing in came to nothing; the app has a sentence for each. */
export type Ending = 'avbrutt' | 'feilet' | 'utilgjengelig' | 'uten-tilgang'

/** What must be there again when the browser comes back: only that browser has it. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
}

/** Signing in with the municipality's own account, by OpenID Connect: authorization code with PKCE, state and nonce. */
export interface SignIn {
  /** What people call the account. */
  name: string
  /** Where the browser goes, and what it must bring back. @throws when the other side does not answer */
  begin(redirect: string): Promise<{ address: URL; journey: Journey }>
  /** From the address the browser came back to, an invitation's token, or why there is none. */
  end(returned: URL, journey: Journey): Promise<{ invitation: string } | { ending: Ending }>
}

interface Parts {
  settings: SignInSettings
  store: Store
  now: () => number
  log: (line: string) => void
}

export function createSignIn({ settings, store, now, log }: Parts): SignIn {
  const { issuer, clientId, clientSecret, roles, name } = settings
  const isByClaim = roles.some(({ claim }) => claim !== null)
  let known: { config: Promise<oidc.Configuration>; at: number } | null = null

  /** Asked for when it is needed, and not kept when it failed. */
  function configuration(): Promise<oidc.Configuration> {
    if (known && now() - known.at < KNOWN_MS) return known.config
    const isLocal = issuer.protocol === 'http:' // only to this machine: sign-in-settings.ts
    // oxlint-disable-next-line typescript/no-deprecated -- it only stands out so: for this machine itself and nothing else
    const local = isLocal ? { execute: [oidc.allowInsecureRequests] } : {}
    const config = oidc.discovery(issuer, clientId, clientSecret, undefined, {
      ...local,
      timeout: 10,
    })
    const mine = { config, at: now() }
    known = mine
    config.catch(() => {
      if (known === mine) known = null
    })
    return config
  }

  return {
    name,

    async begin(redirect) {
      if ((await onlySpace(store)) === null) {
        log('sign-in: there is more than one space here, and an account does not say which')
        throw new Error('there is not one space')
      }
      const config = await configuration()
      const journey = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: settings.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
        state: journey.state,
        nonce: journey.nonce,
      })
      return { address, journey }
    },

    async end(returned, { state, nonce, verifier }) {
      if (returned.searchParams.get('error') === 'access_denied') return { ending: 'avbrutt' }
      let claims: Claims | null
      try {
        const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
        claims = await claimsOf(await configuration(), returned, checks, isByClaim)
      } catch (error) {
        const code = error instanceof Error ? (Reflect.get(error, 'code') ?? error.name) : 'unknown'
        log(`sign-in: ${String(code)}`)
        return { ending: 'feilet' }
      }
      const role = claims ? roleFor(roles, claims) : null
      if (!claims || role === null) return { ending: 'uten-tilgang' }
      const called = nameIn(claims) ?? MEMBER_NAMES[role]
      const space = await onlySpace(store)
      if (space === null) return { ending: 'utilgjengelig' }
      const invitation = await arrive(store, now(), {
        space,
        issuer: claims.iss,
        subject: claims.sub,
        role,
        name: called,
      })
      return invitation === null ? { ending: 'uten-tilgang' } : { invitation }
    },
  }
}

type Claims = oidc.IDToken

/** What the other side vouches for: in the token itself, and where it says more about its people, which may fail when no role hangs on it. */
async function claimsOf(
  config: oidc.Configuration,
  returned: URL,
  checks: oidc.AuthorizationCodeGrantChecks,
  isByClaim: boolean,
): Promise<Claims | null> {
  const tokens = await oidc.authorizationCodeGrant(config, returned, checks)
  const claims = tokens.claims()
  if (!claims) return null
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims
  const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub).catch((error: unknown) => {
    if (isByClaim) throw error
    return {}
  })
  return { ...more, ...claims }
}

/** The role of the first rule that fits what is claimed; `null` when none does. */
function roleFor(rules: readonly RoleRule[], claims: Claims): Role | null {
  const fits = ({ claim, value }: RoleRule) => {
    if (claim === null) return true
    const given = claims[claim]
    return Array.isArray(given) ? given.includes(value) : given === value
  }
  return rules.find(fits)?.role ?? null
}

/** What somebody is called, in one line. */
function nameIn(claims: Claims): string | null {
  const given = [claims['name'], claims['preferred_username'], claims['email']]
    .filter((each) => typeof each === 'string')
    .find((each) => each.trim() !== '')
  const line = (given ?? '')
    .normalize('NFC')
    .replace(/\p{C}+|\s+/gu, ' ')
    .trim()
    .slice(0, 120)
  return line === '' ? null : line
}

/** Where there are several, an account does not say which: as for `/api/place`. */
async function onlySpace(store: Store): Promise<string | null> {
  const [only, ...others] = await store.spaces()
  return only && others.length === 0 ? only.space : null
}

interface Arriving {
  space: string
  issuer: string
  subject: string
  role: Role
  name: string
}

/**
 * An invitation for one more device of whoever signed in, who is a member from now on; `null` when a coordinator has taken
 * that member out: an account does not bring back what a person took away.
 */
async function arrive(store: Store, now: number, arriving: Arriving): Promise<string | null> {
  const { space, issuer, subject, role, name } = arriving
  const member = await store.write(space, 0, async (writing) => {
    const members = await writing.members()
    const known = await writing.memberOfSubject(issuer, subject)
    if (known !== null) return members.find(({ id }) => id === known) ?? null
    const made = { id: newId('mem', now), name, role, joinedAt: now }
    await writing.saveMember(made)
    await writing.saveSubject(issuer, subject, made.id)
    return made
  })
  if (!member) return null
  const about = { space, role: member.role, name: member.name, member: member.id, expiresInMs: INVITATION_MS }
  return (await createInvitation(store, now, about)).invitation
}
