import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import { LocationProvider } from 'preact-iso'
import { vi } from 'vitest'
import type { Json } from '#model/fields.ts'
import { osloTime } from '#model/oslo-time.ts'
import { mutation, openWorld, set } from '../server/client.ts'
import type { Client, World } from '../server/client.ts'

/** A phone without an account, and the real endpoint of a municipality. */
export interface VisitPlace {
  world: World
  client: Client
  /** `YYYY-MM-DD` in Norway. */
  today: string
  /** What everyone may see: `tell('activity', 'act_1', …)`. */
  tell(kind: string, record: string, fields: Record<string, Json>): Promise<void>
  /** Whether the endpoint can be reached, and is heard; or what stands where its answers should be. */
  network: {
    isThere: boolean
    losesAnswers: boolean
    instead: ((path: string) => Response | null) | null
    asked: string[]
  }
  /** The app is opened at a place: on a phone that has been here before, it knows what it knew. */
  open(path?: string): Promise<UserEvent>
  /** What has arrived at the municipality. */
  arrived(): Promise<Record<string, Json>[]>
}

export async function openPlace(): Promise<VisitPlace> {
  cleanup()
  localStorage.clear()
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase('brobygger-visit')
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, done)
  })
  const world = await openWorld()
  world.clock.now = Date.now()
  const client = await world.join('coordinator')
  const network: VisitPlace['network'] = { isThere: true, losesAnswers: false, instead: null, asked: [] }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    network.asked.push(path)
    if (!network.isThere) throw new TypeError('Failed to fetch')
    const instead = network.instead?.(path)
    if (instead) return instead
    const { signal: _, cache: __, ...rest } = init // a request built here does not travel
    const answer = await world.endpoint.fetch(new Request(`http://bro.test${path}`, rest), '192.0.2.1')
    if (network.losesAnswers) throw new TypeError('Failed to fetch')
    return answer
  })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  return {
    world,
    client,
    network,
    today: osloTime(Date.now()).day,
    async tell(kind, record, fields) {
      const shown = kind === 'municipality' ? fields : { public: true, ...fields }
      const { body } = await client.push(mutation(set(record, shown, [], kind)))
      if (!body.results?.every(({ ok }) => ok)) throw new Error(JSON.stringify(body.results))
    },
    async open(path = '') {
      cleanup()
      vi.resetModules() // nothing is known but what the device keeps
      history.replaceState(null, '', `/her/${world.space}${path}`)
      const { visitPart } = await import('#app/Visit.tsx')
      const Visit = await visitPart()
      render(
        <LocationProvider>
          <Visit />
        </LocationProvider>,
      )
      return userEvent.setup()
    },
    async arrived() {
      const { body } = await client.sync()
      return body.records.flatMap((record) => (record.kind === 'enquiry' && 'fields' in record ? [record.fields] : []))
    },
  }
}

/** What the browser says of the network and of its owner. */
export function browserSays({ isOnline = true, languages = ['nb-NO'] }: { isOnline?: boolean; languages?: string[] }) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
}
