/** Every problem code the endpoint answers with: its status and title. Part of the contract (PROTOCOL.md). */
const PROBLEMS = {
  malformed: [400, 'The request cannot be read'],
  'hash-mismatch': [400, 'The bytes are not those the hash names'],
  'unknown-key': [401, 'The key is not known'],
  'not-member': [403, 'The key belongs to another space'],
  forbidden: [403, 'The role does not allow this'],
  'not-found': [404, 'There is nothing here'],
  'invitation-unknown': [404, 'There is no such invitation'],
  'method-not-allowed': [405, 'The method is not allowed here'],
  'epoch-changed': [409, 'The endpoint has begun a new epoch'],
  'cursor-expired': [409, 'The cursor can no longer be used'],
  'part-out-of-order': [409, 'The part does not follow what is there'],
  'space-full': [409, 'The space has no room for more files'],
  'last-coordinator': [409, 'A space needs a coordinator'],
  'agreement-settled': [409, 'The agreement is neither a draft nor at hearing'],
  'text-changed': [409, 'The text is another than the one that was read'],
  'invitation-used': [410, 'The invitation has been used'],
  'invitation-expired': [410, 'The invitation has expired'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'The content type or encoding is not supported'],
  'upgrade-app': [426, 'The app is too old to read'],
  'too-many-requests': [429, 'Too many requests'],
  unavailable: [503, 'The endpoint cannot answer just now'],
} as const
export type ProblemCode = keyof typeof PROBLEMS

interface Details {
  detail?: string
  /** Members beside the standard ones. */
  extensions?: Record<string, unknown>
  headers?: Record<string, string>
}

/** Ends a request with `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly details: Details
  constructor(code: ProblemCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }

  get status(): number {
    return PROBLEMS[this.code][0]
  }
}

export function problemResponse(code: ProblemCode, { detail, extensions, headers }: Details = {}): Response {
  const [status, title] = PROBLEMS[code]
  const body = {
    type: `urn:brobygger:problem:${code}`,
    title,
    status,
    code,
    detail: detail ?? `${title}.`,
    ...extensions,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
