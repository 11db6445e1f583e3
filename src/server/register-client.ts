import { isOrgnr } from '#model/fields.ts'
import type { RegisterState } from '#model/register.ts'
import type { RegisterAddresses } from './register-addresses.ts'
import { createLimit, pause } from './register-limit.ts'
import { readRegisterResponse } from './register-response.ts'
import type { RegisterAnswer } from './register-response.ts'

/** How politely and how patiently the registers are asked. Times are ms. */
export interface RegisterManners {
  /** Questions under way at one time, for all spaces together. */
  atOnce: number
  /** An answer must be whole within this time. */
  timeoutMs: number
  /** The pause after the first answer that did not come; it doubles each time. */
  backoffMs: number
  /** How often a question is asked before it is given up. */
  attempts: number
  /** A register gives no more of one list than this. */
  depth: number
}
export const MANNERS: RegisterManners = { atOnce: 4, timeoutMs: 20_000, backoffMs: 1_000, attempts: 5, depth: 10_000 }

/** Why fetching cannot go on just now; it may be tried again later. */
export class RegisterError extends Error {
  readonly problem: NonNullable<RegisterState['problem']>
  constructor(problem: NonNullable<RegisterState['problem']>, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** Who asks: `signal` calls it off, `waiting` is told until when a register asked us to wait, and `null` when we go on. */
export interface Asking {
  signal: AbortSignal
  waiting(until: number | null): void
}

/** One page of the list of a municipality; `from` and `to` bound when an organisation was registered, both days included. */
export interface ListQuestion {
  municipality: string
  from: string | null
  to: string | null
  page: number
}

/** The only questions the endpoint asks outside itself. Each throws `RegisterError`, or the reason when it is called off. */
export interface RegisterClient {
  list(question: ListQuestion, asking: Asking): Promise<RegisterAnswer>
  entry(orgnr: string, asking: Asking): Promise<RegisterAnswer>
  codes(orgnr: string, asking: Asking): Promise<RegisterAnswer>
  /** Nothing is asked for this many ms. */
  rest(ms: number): void
}

export const PAGE_SIZE = 100
/** A register that asks for a longer wait is left alone, and so is one that asks for it again and again. */
const MAX_WAIT_MS = 6 * 3_600_000
const MAX_WAITS = 6
/** Asked to wait without a time, we wait as many times the first pause. */
const UNTOLD_WAIT = 15

export function createRegisterClient(
  { enhetsregisteret, frivillighetsregisteret }: RegisterAddresses,
  { atOnce, timeoutMs, backoffMs, attempts }: RegisterManners,
  now: () => number,
): RegisterClient {
  const limit = createLimit(atOnce)
  // As it is when the endpoint begins, whatever else in this process puts in its place later.
  const send = globalThis.fetch
  /** By the clock that only goes forward. */
  let restUntil = 0

  async function rested({ signal, waiting }: Asking): Promise<void> {
    if (performance.now() >= restUntil) return
    while (performance.now() < restUntil) {
      const ms = restUntil - performance.now()
      waiting(now() + Math.ceil(ms))
      await pause(Math.min(ms, 60_000), signal)
    }
    waiting(null)
  }

  /** `path` is made of checked digits only. */
  async function ask(address: string, asking: Asking): Promise<RegisterAnswer> {
    let [failed, waits] = [0, 0]
    for (;;) {
      const answer = await limit(async () => {
        await rested(asking)
        asking.signal.throwIfAborted()
        return fetchOnce(address, asking.signal)
      }, asking.signal)
      asking.signal.throwIfAborted()
      if (answer.kind === 'answer') return answer
      if (answer.kind === 'wait') {
        const ms = Math.max(backoffMs, answer.ms ?? backoffMs * UNTOLD_WAIT)
        waits += 1
        if (waits > MAX_WAITS || ms > MAX_WAIT_MS) throw new RegisterError('busy')
        restUntil = Math.max(restUntil, performance.now() + ms)
        continue
      }
      failed += 1
      if (failed >= attempts) throw new RegisterError(answer.problem)
      await pause(backoffMs * 2 ** (failed - 1), asking.signal)
    }
  }

  async function fetchOnce(address: string, signal: AbortSignal): ReturnType<typeof readRegisterResponse> {
    try {
      const response = await send(address, {
        headers: { accept: 'application/json', 'user-agent': `Brobygger/${__APP_VERSION__}` },
        // A register that sends us elsewhere is not followed: only the hosts of the settings are ever asked.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      return await readRegisterResponse(response, now())
    } catch {
      return { kind: 'nothing', problem: 'unreachable' }
    }
  }

  return {
    list({ municipality, from, to, page }, asking) {
      if (!/^\d{4}$/.test(municipality)) throw new Error('no municipality')
      const search = new URLSearchParams({
        kommunenummer: municipality,
        registrertIFrivillighetsregisteret: 'true',
        ...(from === null ? {} : { fraRegistreringsdatoEnhetsregisteret: from }),
        ...(to === null ? {} : { tilRegistreringsdatoEnhetsregisteret: to }),
        size: String(PAGE_SIZE),
        page: String(page),
        // Numbers never change and new ones are the highest: nothing slips from one page to another on the way.
        sort: 'organisasjonsnummer,ASC',
      })
      return ask(`${enhetsregisteret}/enheter?${search.toString()}`, asking)
    },
    entry: (orgnr, asking) => ask(`${enhetsregisteret}/enheter/${checked(orgnr)}`, asking),
    codes: (orgnr, asking) => ask(`${frivillighetsregisteret}/frivillige-organisasjoner/${checked(orgnr)}`, asking),
    rest(ms) {
      restUntil = Math.max(restUntil, performance.now() + Math.min(ms, MAX_WAIT_MS))
    },
  }
}

function checked(orgnr: string): string {
  if (!isOrgnr(orgnr)) throw new Error('no organisation number')
  return orgnr
}
