import { beforeEach, expect, test } from 'vitest'
import type { KeptEnquiry } from '#db/visit-store.ts'
import { deliverEnquiry, fetchPublic, findOnlySpace } from '#sync/visit.ts'
import { mutation, openWorld, set } from '../server/client.ts'
import type { Client, World } from '../server/client.ts'

let world: World
let client: Client

beforeEach(async () => {
  world = await openWorld()
  client = await world.join('editor')
})

const send = async (path: string, init: RequestInit = {}) => {
  const { signal: _, cache: __, ...rest } = init // a request built here does not travel
  return world.endpoint.fetch(new Request(`http://bro.test${path}`, rest), '192.0.2.1')
}
const answering =
  (status: number, body: string, type = 'application/json') =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } })

const enquiry = (fields: Partial<KeptEnquiry> = {}): KeptEnquiry => ({
  ...{ id: '01a21c58-4e04-704c-a012-dc4fb168eb01', space: world.space, type: 'error', text: 'Døra er låst.' },
  ...{ about: 'act_1', aboutName: 'Kafé', contact: '', writtenIn: 'uk', writtenAt: 1, sentAt: null, isRefused: false },
  ...fields,
})

const arrived = async () => (await client.sync()).body.records.filter(({ kind }) => kind === 'enquiry')

test('what everyone may see is fetched once, and after that only when it has changed', async () => {
  await client.push(mutation(set('act_1', { title: 'Tur', public: true }, [], 'activity')))
  const first = await fetchPublic(world.space, null, send)
  expect(first).toMatchObject({ kind: 'new', text: expect.stringContaining('"Tur"') })
  const etag = first.kind === 'new' ? first.etag : null
  expect(etag).not.toBeNull()
  expect(await fetchPublic(world.space, etag, send)).toEqual({ kind: 'same' })
  await client.push(mutation(set('act_2', { title: 'Kor', public: true }, [], 'activity')))
  expect(await fetchPublic(world.space, etag, send)).toMatchObject({ kind: 'new' })
})

// Catches a sign-in page taken for news, and a server of somebody else's taken for a municipality that is gone.
test('an answer that is something else is not taken for one', async () => {
  const why = async (given: () => Promise<Response>) => fetchPublic('spc_1', '"a"', given)
  expect(await fetchPublic('spc_none', null, send)).toEqual({ kind: 'trouble', why: 'gone' })
  expect(await why(answering(200, '<html>', 'text/html'))).toEqual({ kind: 'trouble', why: 'sign-in-page' })
  expect(await why(answering(404, 'Not Found', 'text/plain'))).toEqual({ kind: 'trouble', why: 'unreachable' })
  expect(await why(answering(503, '{}'))).toEqual({ kind: 'trouble', why: 'busy' })
  expect(await why(answering(500, '{}'))).toEqual({ kind: 'trouble', why: 'unreachable' })
  expect(await why(() => Promise.reject(new TypeError('no network')))).toMatchObject({ kind: 'trouble' })
})

// Catches an id that is made anew each time something is sent.
test('an enquiry sent again arrives once, with what was typed and nothing else', async () => {
  expect(await deliverEnquiry(enquiry(), send)).toEqual({ kind: 'arrived' })
  expect(await deliverEnquiry(enquiry(), send)).toEqual({ kind: 'arrived' })
  const [record, ...others] = await arrived()
  expect(others).toEqual([])
  expect(record).toMatchObject({ fields: { type: 'error', text: 'Døra er låst.', about: 'act_1', writtenIn: 'uk' } })
  expect(JSON.stringify(record)).not.toMatch(/Kafé|192\.0/)
})

test('an enquiry waits while the endpoint is busy or away, and is refused only when it never will be taken', async () => {
  expect(await deliverEnquiry(enquiry({ text: 'x'.repeat(4_001) }), send)).toEqual({ kind: 'refused' })
  expect(await deliverEnquiry(enquiry({ space: 'spc_none' }), send)).toEqual({ kind: 'refused' })
  for (let at = 0; at < 20; at += 1) await deliverEnquiry(enquiry({ text: `Nummer ${at}` }), send)
  const busy = await deliverEnquiry(enquiry({ text: 'En til' }), send)
  expect(busy).toMatchObject({ kind: 'waits', why: 'busy', retryAfterMs: expect.any(Number) })
  const silent = await deliverEnquiry(enquiry(), answering(200, '<html>', 'text/html'))
  expect(silent).toMatchObject({ kind: 'waits', why: 'sign-in-page' })
  expect(await arrived()).toHaveLength(20)
})

// Catches whatever answers in the endpoint's place taken for it: what was written would be forgotten, and said to be sent.
test('an enquiry has arrived only where the endpoint says that it has this one', async () => {
  for (const body of ['', 'null', '{}', '[]', '"ok"', '{"id":"another"}'])
    expect(await deliverEnquiry(enquiry(), answering(200, body))).toMatchObject({ kind: 'waits', why: 'unreachable' })
  const empty = async () => new Response(null, { status: 204 })
  expect(await deliverEnquiry(enquiry(), empty)).toMatchObject({ kind: 'waits', why: 'unreachable' })
  expect(await deliverEnquiry(enquiry(), send)).toEqual({ kind: 'arrived' })
})

test('an endpoint says which space it has when it has one only', async () => {
  expect(await findOnlySpace(send)).toBe(world.space)
  await world.endpoint.createSpace()
  expect(await findOnlySpace(send)).toBeNull()
})
