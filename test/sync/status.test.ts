import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { session } from '#session.ts'
import { reportStatus } from '#sync/status.ts'
import { Phone } from '../simulation/phone.ts'

const HOUR = 3_600_000
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

// Goes red with: comparing a time of this phone's clock with one of the endpoint's.
test.each([0, HOUR, -HOUR])(
  'two minutes without getting through are warned of, on a clock %i ms wrong',
  async (wrong) => {
    const phone = new Phone('Kari', () => Promise.reject(new Error('no network')), [])
    phone.clock = wrong
    const device = await phone.openTab()
    const course = { running: false, trouble: null, progress: null }
    const meta = { begun: 'joined', offset: -wrong, sharedAt: device.now() } as const
    await device.commit({ meta }, { durability: 'strict' })
    await device.queue([device.compose([{ kind: 'organisation', record: 'org_1', set: { name: 'Lag' } }])])
    vi.setSystemTime(Date.now() + 60_000)
    reportStatus(device, course)
    expect(session.getState().sync.warn).toBe(false)
    vi.setSystemTime(Date.now() + 120_000)
    reportStatus(device, course)
    expect(session.getState().sync.warn).toBe(true)
  },
)
