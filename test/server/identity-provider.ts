import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A municipality's account service on this machine: a real OpenID provider with whoever signs in. */
export interface IdentityProvider {
  issuer: URL
  /** What it says of a person, by what they type as their name. */
  people: Record<string, Record<string, unknown>>
  close(): Promise<void>
}

export const CLIENT = { id: 'brobygger', secret: 'a-secret-of-forty-characters-for-the-test' } as const
export const CALLBACK = 'http://endpoint.test/api/sign-in/callback'

export async function openIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const issuer = new URL(`http://127.0.0.1:${port}`)
  const people: IdentityProvider['people'] = {}
  const provider = new Provider(issuer.href.replace(/\/$/, ''), {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [CALLBACK],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    people,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A browser that signs in: follows the way from `address`, types a name, says yes, and stops where the way leaves the provider. */
export async function signInAs(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  let request: { url: URL; body?: URLSearchParams } = { url: new URL(address) }
  const home = request.url.origin
  for (let step = 0; step < 15; step += 1) {
    const answer = await fetch(request.url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(request.body ? { method: 'POST', body: request.body } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(key, value)
    }
    const text = await answer.text()
    const location = answer.headers.get('location')
    if (location !== null) {
      const url = new URL(location, request.url)
      if (url.origin !== home) return url
      request = { url }
      continue
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1]
    if (!action || !prompt) throw new Error(`The provider said ${answer.status}: ${text.slice(0, 300)}`)
    request = {
      url: new URL(action, request.url),
      body: new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'x' } : {}) }),
    }
  }
  throw new Error('The way through the provider has no end.')
}
