declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  /** As much of it as the tests use. */
  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[]
        claims: Record<string, string[]>
        pkce: { required: () => boolean }
        findAccount: (context: unknown, id: string) => { accountId: string; claims: () => Record<string, unknown> }
      },
    )
    callback(): RequestListener
  }
}
