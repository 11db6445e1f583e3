import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#db/database.ts'
import { deliverWaiting } from '#sync/background.ts'

type Answer = () => Response
const problem = (status: number, type = 'application/problem+json'): Answer => {
  return () => new Response('{"code":"x"}', { status, headers: { 'content-type': type } })
}
const done: Answer = () => Response.json({})
/** The ids of what was sent, push by push. */
let pushes: string[][]

/** What comes of each push, in order; the last one for ever. */
function endpointAnswers(...answers: Answer[]): void {
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string | Blob | ArrayBuffer }) => {
    const text = await new Response(body instanceof ArrayBuffer ? await unpacked(body) : body).text()
    const { push } = JSON.parse(text) as { push: { id: string }[] } // as PROTOCOL.md says
    pushes.push(push.map(({ id }) => id))
    return (answers.length > 1 ? answers.shift() : answers[0])!()
  })
}

function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
}

beforeEach(() => void (pushes = []))
afterEach(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => indexedDB.deleteDatabase('brobygger').addEventListener('success', resolve))
})

async function fill(count: number, state: 'queued' | 'held' = 'queued'): Promise<void> {
  const storage = openDatabase('brobygger')
  const outbox = Array.from({ length: count }, (_, order) => ({
    order,
    state,
    mutation: { id: `${state}-${String(999 - order)}`, at: 1, ops: [] },
  }))
  const meta = { begun: 'joined' as const, space: 'spc_1', key: 'key', cursor: 'c' }
  await storage.commit({ outbox, meta }, { durability: 'strict' })
  storage.close()
}

describe('what is delivered with the app closed', () => {
  test('is what waits, in its order and in loads the endpoint takes', async () => {
    await fill(450)
    await fill(3, 'held')
    endpointAnswers(done)
    await deliverWaiting()
    expect(pushes.map((ids) => ids.length)).toEqual([200, 200, 50])
    expect(pushes.flat().slice(0, 2)).toEqual(['queued-999', 'queued-998'])
  })

  test.each([
    ['an endpoint that is busy', problem(503)],
    ['one that has had enough', problem(429)],
    ["a network's own page", () => new Response('<h1>Gratis nett</h1>', { headers: { 'content-type': 'text/html' } })],
  ])('is tried again after %s', async (_, answer) => {
    await fill(1)
    endpointAnswers(answer)
    await expect(deliverWaiting()).rejects.toThrow('Not delivered yet.')
  })

  test('goes on where only the cursor was refused, and stops where the key was', async () => {
    await fill(201)
    endpointAnswers(problem(409), done)
    await deliverWaiting()
    expect(pushes).toHaveLength(2)
    pushes = []
    endpointAnswers(problem(401))
    await deliverWaiting()
    expect(pushes).toHaveLength(1)
  })

  // Catches a database that is made by looking for it: the app would take it for its own.
  test('is nothing, and makes nothing, where the workbook is gone', async () => {
    endpointAnswers(done)
    await deliverWaiting()
    expect(pushes).toEqual([])
    expect(await indexedDB.databases()).toEqual([])
  })
})
