import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Failure } from '#model/failure.ts'
import { readRegisterEntry } from '#registers/enhetsregisteret.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import type { Store } from '#server/store.ts'
import { cancelRegister, registerGone, registerOrganisations, registerState, startRegister } from '#sync/register.ts'
import { makeOrganisation } from '../server/register-world.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

let municipality: Municipality
let store: Store
/** What happens when a page has come. */
let pageCame = () => {}

/** A phone whose endpoint reaches registers that never answer; what it fetched is put into its store. */
beforeAll(async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((__, reject) => signal.addEventListener('abort', () => reject(new Error('called off'))))
  })
  store = await openEmbeddedStore(':memory:')
  municipality = await openMunicipality({ store })
  await startPhone()
  const user = open(`/bli-med#${await municipality.invite('coordinator', 'Ingrid')}`)
  await press(user, 'Bli med')
  await heading('Da er du med')
})
afterEach(() => {
  municipality.isReachable = true
  pageCame = () => {}
})
afterAll(() => municipality.endpoint.registers.close())

/** As if this many had been fetched, and one were gone. */
async function haveFetched(count: number): Promise<string[]> {
  const numbers: string[] = []
  await store.write(municipality.space, 0, async (writing) => {
    const job = await writing.registerJob()
    if (!job) throw new Error('nothing was begun')
    await writing.saveRegisterJob({ ...job, state: 'done', result: job.run, finishedAt: 5 })
    await writing.saveRegisterGone(job.run, { orgnr: '910000004', why: 'removed' })
    for (let at = 0; at < count; at += 1) {
      const { orgnr = '', ...entry } = readRegisterEntry(makeOrganisation(at, '4205').entry) ?? {}
      numbers.push(orgnr)
      await writing.saveRegisterRow(job.run, { orgnr, entry: JSON.stringify(entry), codes: '[]', isMissing: false })
    }
  })
  return numbers.toSorted()
}

/** The numbers on all pages that come, the failure that ends them, and where to go on. */
async function take(after: string | null = null, pauseMs = 5) {
  const numbers: string[] = []
  let next = after
  try {
    for await (const page of registerOrganisations(after, pauseMs)) {
      numbers.push(...page.organisations.map(({ orgnr }) => orgnr))
      next = page.next
      pageCame()
    }
    return { numbers, failed: null, next }
  } catch (failed) {
    return { numbers, failed, next }
  }
}

test('before anything is fetched there is nothing, and that is no failure', async () => {
  expect(await registerState()).toMatchObject({ state: 'none' })
  expect(await take()).toEqual({ numbers: [], failed: null, next: null })
  expect(await registerGone()).toEqual([])
})

test('a fetching is begun, followed, cancelled and begun again', async () => {
  expect(await startRegister('4205')).toMatchObject({ state: 'fetching', municipality: '4205' })
  expect(await registerState()).toMatchObject({ state: 'fetching' })
  expect(await cancelRegister()).toMatchObject({ state: 'cancelled' })
  expect(await startRegister('0301')).toMatchObject({ state: 'fetching', municipality: '0301' })
})

test('what was fetched comes page by page, also when the network is gone for a while', async () => {
  const all = await haveFetched(620)
  expect(await take()).toEqual({ numbers: all, failed: null, next: null })
  expect(await registerGone()).toEqual([{ orgnr: '910000004', why: 'removed' }])
  pageCame = () => {
    municipality.isReachable = false
    setTimeout(() => (municipality.isReachable = true), 60)
  }
  expect(await take(null, 20)).toEqual({ numbers: all, failed: null, next: null })
  while (!municipality.isReachable) await new Promise((resolve) => setTimeout(resolve, 20))
})

// Goes red with: pages that are asked for for ever; a second try that begins from the beginning.
test('when the network stays away it fails, and goes on from where it was', async () => {
  const all = await haveFetched(620)
  pageCame = () => (municipality.isReachable = false)
  const first = await take()
  expect([first.numbers, first.failed]).toEqual([all.slice(0, 500), expect.objectContaining({ code: 'unreachable' })])
  municipality.isReachable = true
  pageCame = () => {}
  expect((await take(first.next)).numbers).toEqual(all.slice(500))
})

test('what has no answer says why', async () => {
  municipality.isReachable = false
  for (const ask of [registerState, cancelRegister, registerGone, () => startRegister('4205')])
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable' })
  municipality.isReachable = true
  await expect(startRegister('x')).rejects.toBeInstanceOf(Failure)
})
