import demo from '#content/demo.json' with { type: 'json' }
import { fillDemo } from '#server/demo.ts'
import type { EndpointOptions } from '#server/endpoint.ts'
import { openWorld } from './client.ts'
import type { World } from './client.ts'

/** A world with the example data, in the middle of a November. */
export async function openDemo(options: Partial<EndpointOptions> = {}): Promise<World> {
  const world = await openWorld(options)
  await fillDemo(world.endpoint.push, world.space, demo, world.clock.now)
  return world
}

/** Fetches what stands under the space's own address, as text. */
export async function fetchPublic(world: World, path: string, headers: Record<string, string> = {}) {
  const answer = await world.endpoint.fetch(new Request(`http://endpoint.test/${world.space}/${path}`, { headers }))
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** Sends a form as a browser without scripts does. */
export async function postPublic(
  world: World,
  path: string,
  form: Record<string, string>,
  address = '192.0.2.1',
  more = {},
) {
  const request = new Request(`http://endpoint.test/${world.space}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
    body: new URLSearchParams(form).toString(),
  })
  const answer = await world.endpoint.fetch(request, address)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
