/** What can go wrong that a person can act on; `i18n/` has the sentence for each. */
export const FAILURES = [
  'storage-full',
  'storage-broken',
  'space-full',
  'offline',
  'sign-in-page',
  'unreachable',
  'busy',
  'revoked',
  'not-member',
  'upgrade-app',
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
  'already-joined',
  'last-coordinator',
  'forbidden',
] as const
export type FailureCode = (typeof FAILURES)[number]

export class Failure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}
