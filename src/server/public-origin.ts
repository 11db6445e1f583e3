import { ProblemError } from './problem.ts'

/** The longest name a host can have, and a port. */
const MAX_HOST = 260

/** The address that stands in what must name it whole: feeds and posters. */
export interface Origin {
  /** Without a slash at its end. */
  address: string
  /** Whether whoever asks decided it: such an answer is for them, and no cache between may give it to others. */
  isTheirs: boolean
}

/** The address that was set, or else the one asked at. @throws {ProblemError} `malformed` for one that can be no address */
export function originOf(request: Request, url: URL, set: string | undefined): Origin {
  if (set !== undefined) return { address: set, isTheirs: false }
  if (url.host.length > MAX_HOST) throw new ProblemError('malformed', { detail: 'The host is too long.' })
  // What stands as it is in feeds of every format.
  if (!/^[\w.\-:[\]]+$/.test(url.host)) throw new ProblemError('malformed', { detail: 'The host is no name.' })
  const isSecure = request.headers.get('x-forwarded-proto') === 'https' || url.protocol === 'https:'
  return { address: `${isSecure ? 'https' : 'http'}://${url.host}`, isTheirs: true }
}
