import { Failure } from '#model/failure.ts'
import type { FailureCode } from '#model/failure.ts'
import { RegisterGone, RegisterPage, RegisterState } from '#model/register.ts'
import { readBody, request } from './request.ts'

/** What another try may mend. */
const PASSING: readonly FailureCode[] = ['offline', 'unreachable', 'busy', 'sign-in-page']
const TRIES = 5

/**
 * Has the endpoint fetch a municipality (four digits) from the registers; when it is already fetching, the state is of that.
 * @throws {Failure} `forbidden` for readers, or why no answer came
 */
export async function startRegister(municipality: string): Promise<RegisterState> {
  return readBody(RegisterState, await request('register', { body: { municipality } }))
}

/** How far the endpoint has come. @throws {Failure} as above */
export async function registerState(): Promise<RegisterState> {
  return readBody(RegisterState, await request('register'))
}

/** @throws {Failure} as above */
export async function cancelRegister(): Promise<RegisterState> {
  return readBody(RegisterState, await request('register', { method: 'DELETE' }))
}

/**
 * The last whole result, page by page in order of `orgnr`; nothing when there is none. A page that does not come is asked for again,
 * `pauseMs` and then twice as long each time; when it is given up, begin again with the last page's `next` as `after`.
 * @throws {Failure} as above
 */
export async function* registerOrganisations(
  after: string | null = null,
  pauseMs = 1_000,
): AsyncGenerator<RegisterPage, void, void> {
  for (let next: string | null = after ?? ''; next !== null;) {
    const page = await fetchPage(next, pauseMs)
    if (page === null) return
    yield page
    next = page.next
  }
}

/** What became of organisations that are out of the list; none when nothing has been fetched. @throws {Failure} as above */
export async function registerGone(): Promise<RegisterGone['gone']> {
  const body = await request('register/gone', { orNull: true })
  return body === null ? [] : readBody(RegisterGone, body).gone
}

async function fetchPage(after: string, pauseMs: number): Promise<RegisterPage | null> {
  for (let failed = 1; ; failed += 1) {
    try {
      const body = await request(`register/organisations?after=${encodeURIComponent(after)}`, { orNull: true })
      return body === null ? null : readBody(RegisterPage, body)
    } catch (error) {
      if (!(error instanceof Failure) || !PASSING.includes(error.code) || failed >= TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** (failed - 1)))
    }
  }
}
