import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Device } from '#db/device.ts'
import { endSharing, keepInSync } from '#sync/when.ts'
import { Phone } from '../simulation/phone.ts'

let device: Device
let asked: number

beforeEach(async () => {
  asked = 0
  const phone = new Phone('Kari', () => Promise.reject(new Error('no network')), [])
  device = await phone.openTab()
  await device.commit({ meta: { begun: 'joined', space: 's', key: 'k' } }, { durability: 'strict' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => void vi.useRealTimers())

const answer = (over: object) =>
  Response.json({
    ...{ version: 1, epoch: 'e', now: Date.now(), cursor: 'c', more: false, role: 'editor', results: [], records: [] },
    ...over,
  })

// Goes red with: a fault of ours that nobody expected, after which nothing is tried again.
test('sharing goes on by itself after a fault that nobody expected', async () => {
  let isFaulty = true
  const odd: Device = {
    ...device,
    settled: () => (isFaulty ? Promise.reject(new TypeError('a mistake')) : device.settled()),
  }
  const timing = keepInSync(
    odd,
    () => Promise.resolve(((asked += 1), answer({}))),
    () => true,
  )
  await timing.now().catch(() => undefined)
  isFaulty = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toBeGreaterThan(0)
  timing.stop()
})

// Goes red with: a pause longer than a timer can wait, which then does not wait at all.
test('an endpoint that asks for a month of patience is not asked without pause', async () => {
  const headers = { 'retry-after': String(30 * 86_400), 'content-type': 'application/problem+json' }
  const busy = () => new Response('{"code":"unavailable"}', { status: 503, headers })
  const timing = keepInSync(
    device,
    () => Promise.resolve(((asked += 1), busy())),
    () => true,
  )
  await timing.now()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toBe(1)
  await vi.advanceTimersByTimeAsync(86_400_000)
  expect(asked).toBeGreaterThan(1)
  timing.stop()
})

// Goes red with: putting on disk what is no record, where it breaks every start after.
test('an answer that is half right is no answer, and changes nothing', async () => {
  const records = [{ kind: 'organisation', record: 'org_1', mark: 'm', fields: null, marks: {} }]
  const timing = keepInSync(
    device,
    () => Promise.resolve(answer({ records })),
    () => true,
  )
  expect(await timing.now()).toMatchObject({ ok: false, why: 'unreachable' })
  expect(device.meta().cursor).toBeUndefined()
  timing.stop()
})

// Goes red with: rounds that go on, and fail for ever, in a tab whose workbook was taken off the device.
test('no round begins once the workbook is being taken off this device', async () => {
  const timing = keepInSync(
    device,
    () => Promise.resolve(((asked += 1), answer({}))),
    () => true,
  )
  await timing.now()
  const before = asked
  endSharing()
  timing.soon()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toBe(before)
})
