import { render, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { takeInvitation } from '#app/invitation.ts'
import type { Role } from '#model/records.ts'
import { createEndpoint } from '#server/endpoint.ts'
import type { Endpoint, EndpointOptions } from '#server/endpoint.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import type { Store } from '#server/store.ts'
import { start } from '#sync/start.ts'

/** A municipality with its own endpoint, and this phone's way to it. */
export interface Municipality {
  endpoint: Endpoint
  store: Store
  space: string
  /** The network is there, or the phone is out of reach. */
  isReachable: boolean
  /** What stands after `#` in an invitation's link. */
  invite(role?: Role, name?: string): Promise<string>
}

export async function openMunicipality(options: Partial<EndpointOptions> = {}): Promise<Municipality> {
  const store = await openEmbeddedStore(':memory:')
  const endpoint = createEndpoint({ store, groupMs: 0, ...options })
  const { space } = await endpoint.createSpace()
  const municipality: Municipality = {
    endpoint,
    store,
    space,
    isReachable: true,
    invite: async (role = 'coordinator', name = 'Ingrid') =>
      (await endpoint.createInvitation({ space, role, name })).invitation,
  }
  connect(municipality)
  return municipality
}

/** From now on this phone's network leads to this municipality. */
export function connect(municipality: Municipality): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const { signal: _, cache: __, ...rest } = init // a request built here does not travel
    if (!municipality.isReachable || path.endsWith('/events')) return Promise.reject(new TypeError('Failed to fetch'))
    return municipality.endpoint.fetch(new Request(`http://bro.test${path}`, rest))
  })
}

/** A new phone, with the app on it; once in a test file. */
export async function startPhone(): Promise<void> {
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...{ matches: query.includes('coarse'), addEventListener() {}, removeEventListener() {} },
  }))
  vi.stubGlobal('screen', { ...globalThis.screen, width: 390, height: 844 })
  await start()
}

/** Opens the app at an address. */
export function open(path = '/'): UserEvent {
  history.replaceState(null, '', path)
  takeInvitation()
  render(<App />)
  return userEvent.setup()
}

/** The line at the top, when it has come to say this. */
export async function syncLineSays(words: RegExp | string): Promise<void> {
  await waitFor(() => expect(document.querySelector('.sync-line button')?.textContent).toMatch(words))
}

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
export const press = async (user: UserEvent, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))
export const follow = async (user: UserEvent, name: string | RegExp) =>
  user.click(await screen.findByRole('link', { name }))
