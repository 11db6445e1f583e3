import type { RegisterGone, RegisterOrganisation, RegisterPage, RegisterState } from '#model/register.ts'
import type { EndpointOptions } from '#server/endpoint.ts'
import { mutation, openWorld, set } from './client.ts'
import type { Client, World } from './client.ts'
import type { RegisterStandIn } from './register-stand-in.ts'

/** A world whose endpoint asks the stand-in, quickly giving up. */
export function openRegisterWorld(
  standIn: RegisterStandIn,
  options: Partial<EndpointOptions> = {},
  depth = 10_000,
): Promise<World> {
  const { enhetsregisteret, frivillighetsregisteret } = standIn
  const manners = { backoffMs: 5, timeoutMs: 5_000, attempts: 3, depth }
  return openWorld({ registers: { addresses: { enhetsregisteret, frivillighetsregisteret }, manners }, ...options })
}

export async function begin(client: Client, municipality = '4205'): Promise<RegisterState> {
  const { status, body } = await client.ask<RegisterState>('POST', '/register', { municipality })
  if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body
}

export async function stateOf(client: Client): Promise<RegisterState> {
  return (await client.ask<RegisterState>('GET', '/register')).body
}

/** The state once it is one of these; fails when that takes more than 25 s. */
export async function until(
  client: Client,
  isIt: (state: RegisterState) => boolean = ({ state }) => state !== 'fetching' && state !== 'waiting',
): Promise<RegisterState> {
  const end = Date.now() + 25_000
  for (;;) {
    const state = await stateOf(client)
    if (isIt(state)) return state
    if (Date.now() > end) throw new Error(JSON.stringify(state))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Fetches to its end. */
export async function fetchAll(client: Client, municipality?: string): Promise<RegisterState> {
  await begin(client, municipality)
  return until(client)
}

/** The whole result, page by page. */
export async function resultOf(client: Client, limit = 500): Promise<RegisterOrganisation[]> {
  const all: RegisterOrganisation[] = []
  for (let after: string | null = ''; after !== null;) {
    const path: string = `/register/organisations?after=${after}&limit=${limit}`
    const page: RegisterPage = (await client.ask<RegisterPage>('GET', path)).body
    all.push(...page.organisations)
    after = page.next
  }
  return all
}

export async function goneOf(client: Client): Promise<RegisterGone['gone']> {
  return (await client.ask<RegisterGone>('GET', '/register/gone')).body.gone
}

/** Puts organisations into the directory as if they had been imported. */
export async function importAll(client: Client, numbers: readonly string[]): Promise<void> {
  for (let at = 0; at < numbers.length; at += 500) {
    const ops = numbers
      .slice(at, at + 500)
      .map((orgnr) => set(`org_${orgnr}`, { name: `LAG ${orgnr}`, orgnr, registered: '{"name":"x"}' }))
    const { body } = await client.push(mutation(ops))
    if (!body.results[0]?.ok) throw new Error(JSON.stringify(body.results))
  }
}
