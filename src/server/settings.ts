import type { RegisterAddresses } from './register-addresses.ts'
import { REGISTERS, readRegisterAddress } from './register-addresses.ts'
import type { Rates } from './endpoint.ts'
import { readSignInSettings, SignInSettingError } from './sign-in-settings.ts'
import type { SignInSettings } from './sign-in-settings.ts'
import { StartError } from './start-error.ts'
import { WORDS } from './words.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the settings of the environment say, each looked at before anything starts. */
export interface Settings {
  port: number
  host: string | undefined
  /** As written; nothing is known of it yet. */
  dataDir: string
  /** A PostgreSQL instead of a file. */
  databaseUrl: string | undefined
  /** Without a slash at its end. */
  origin: string | undefined
  fileSpaceBytes: number | undefined
  registers: RegisterAddresses
  rates: Rates
  log: 'all' | 'errors'
  metricsToken: string | undefined
  metricsPort: number | undefined
  /** The municipality's own account to sign in with. */
  signIn: SignInSettings | null
}

const DEFAULT_PORT = 4310
/** A token that is shorter can be guessed. */
const MIN_TOKEN = 24
/** Far above what a phone asks, also when it imports or fetches 73 000 organisations: what goes in a circle is slowed down, nobody else. */
const RATES: Rates = { key: 60_000, address: 60_000 }

/** `isTerminal`: somebody looks at what is printed, and is not interested in each request. @throws {StartError} */
export function readSettings(env: Environment, isTerminal: boolean): Settings {
  const say = (name: string) => (env[name] ?? '').trim()
  return {
    port: readPort(say('PORT'), WORDS.wrongPort) ?? DEFAULT_PORT,
    host: say('HOST') || undefined,
    dataDir: say('DATA_DIR') || 'data',
    databaseUrl: readDatabase(say('DATABASE_URL')),
    origin: readOrigin(say('ORIGIN')),
    fileSpaceBytes: megabytes(readCount(say('FILES_MB'), 0, WORDS.wrongFilesMb)),
    registers: {
      enhetsregisteret: readAddress('ENHETSREGISTERET', say) ?? REGISTERS.enhetsregisteret,
      frivillighetsregisteret: readAddress('FRIVILLIGHETSREGISTERET', say) ?? REGISTERS.frivillighetsregisteret,
    },
    rates: {
      key: readCount(say('RATE_PER_DEVICE'), 60, (given) => WORDS.wrongRate('RATE_PER_DEVICE', given)) ?? RATES.key,
      address:
        readCount(say('RATE_PER_ADDRESS'), 60, (given) => WORDS.wrongRate('RATE_PER_ADDRESS', given)) ?? RATES.address,
    },
    log: readLog(say('LOG')) ?? (isTerminal ? 'errors' : 'all'),
    metricsToken: readToken(say('METRICS_TOKEN')),
    metricsPort: readPort(say('METRICS_PORT'), WORDS.wrongMetricsPort),
    signIn: readSignIn(env),
  }
}

function readPort(given: string, wrong: (given: string) => string): number | undefined {
  if (given === '') return undefined
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new StartError(wrong(given))
  return Number(given)
}

/** A whole number of at least `least`. */
function readCount(given: string, least: number, wrong: (given: string) => string): number | undefined {
  if (given === '') return undefined
  if (!/^\d{1,9}$/.test(given) || Number(given) < least) throw new StartError(wrong(given))
  return Number(given)
}

function megabytes(count: number | undefined): number | undefined {
  return count === undefined ? undefined : count * 1_000_000
}

/** What is wrong with it is not repeated: it may hold a password. @throws {StartError} */
export function readDatabase(given: string): string | undefined {
  if (given === '') return undefined
  if (!/^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(given)) throw new StartError(WORDS.wrongDatabase)
  return given
}

function readSignIn(env: Environment): SignInSettings | null {
  try {
    return readSignInSettings(env)
  } catch (error) {
    throw error instanceof SignInSettingError ? new StartError(WORDS.wrongSignIn(error.setting)) : error
  }
}

function readOrigin(given: string): string | undefined {
  if (given === '') return undefined
  const url = URL.canParse(given) ? new URL(given) : null
  const isBare = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  if (!isBare) throw new StartError(WORDS.wrongOrigin(given))
  return url.origin
}

function readAddress(name: string, say: (name: string) => string): string | null {
  if (say(name) === '') return null
  const address = readRegisterAddress(say(name))
  if (address === null) throw new StartError(WORDS.wrongRegister(name, say(name)))
  return address
}

function readLog(given: string): 'all' | 'errors' | undefined {
  if (given === '') return undefined
  if (given !== 'all' && given !== 'errors') throw new StartError(WORDS.wrongLog(given))
  return given
}

/** Never said again in what is printed. */
function readToken(given: string): string | undefined {
  if (given === '') return undefined
  if (given.length < MIN_TOKEN || !/^[\x21-\x7E]{1,500}$/.test(given)) throw new StartError(WORDS.wrongToken(MIN_TOKEN))
  return given
}
