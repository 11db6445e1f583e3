import { MUNICIPAL_ROLES } from './join.ts'

/** Whoever claims this is given this role; without a claim, everyone. */
export interface RoleRule {
  claim: string | null
  value: string
  role: (typeof MUNICIPAL_ROLES)[number]
}

/** How people sign in with the municipality's own account. */
export interface SignInSettings {
  issuer: URL
  clientId: string
  clientSecret: string
  /** The first that fits counts. */
  roles: readonly RoleRule[]
  scope: string
  /** What people call the account: «Lindesnes-kontoen din». */
  name: string
}

/** Which setting is wrong, or missing. */
export class SignInSettingError extends Error {
  readonly setting: string
  constructor(setting: string) {
    super(setting)
    this.setting = setting
  }
}

/**
 * Reads `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_ROLE`, `OIDC_SCOPE` and `OIDC_NAME`; `null` when there is no
 * issuer. @throws {SignInSettingError}
 */
export function readSignInSettings(env: Readonly<Record<string, string | undefined>>): SignInSettings | null {
  const { OIDC_ISSUER: issuer = '' } = env
  if (issuer === '') return null
  return {
    issuer: readIssuer(issuer),
    clientId: wanted(env, 'OIDC_CLIENT_ID'),
    clientSecret: wanted(env, 'OIDC_CLIENT_SECRET'),
    roles: readRoles(env['OIDC_ROLE'] ?? 'reader'),
    scope: env['OIDC_SCOPE'] ?? 'openid profile',
    name: env['OIDC_NAME'] ?? 'kommunens konto',
  }
}

function wanted(env: Readonly<Record<string, string | undefined>>, setting: string): string {
  const given = env[setting] ?? ''
  if (given === '') throw new SignInSettingError(setting)
  return given
}

/** An address with https; on this machine itself also http. */
function readIssuer(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null
  const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!url || !(url.protocol === 'https:' || isLocal) || url.search !== '' || url.hash !== '')
    throw new SignInSettingError('OIDC_ISSUER')
  return url
}

/** `reader`, or rules such as `groups=frivillighet:editor; groups=ledere:reader`; `*:reader` is for everyone else. */
function readRoles(given: string): RoleRule[] {
  const rules = given.split(';').map((text): RoleRule | null => {
    const match = /^\s*(?:\*:|([\w.:/-]{1,200}?)=(.{1,200}):)?(\w+)\s*$/.exec(text)
    const role = MUNICIPAL_ROLES.find((each) => each === match?.[3])
    return match && role ? { claim: match[1] ?? null, value: match[2] ?? '', role } : null
  })
  const read = rules.filter((rule) => rule !== null)
  if (read.length !== rules.length) throw new SignInSettingError('OIDC_ROLE')
  return read
}
