import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Failure } from '#model/failure.ts'
import type { RegisterState } from '#model/register.ts'
import { readRegisterEntry } from '#registers/enhetsregisteret.ts'
import { openEmbeddedStore } from '#server/store-embedded.ts'
import type { Store } from '#server/store.ts'
import { cancelRegister, registerGone, registerOrganisations, registerState, startRegister } from '#sync/register.ts'
import { startRegisterStandIn } from '../server/register-stand-in.ts'
import type { RegisterStandIn } from '../server/register-stand-in.ts'
import { makeOrganisation } from '../server/register-world.ts'
import { heading, open, openMunicipality, press, startPhone } from './municipality.tsx'
import type { Municipality } from './municipality.tsx'

let standIn: RegisterStandIn
let municipality: Municipality
let store: Store

beforeAll(async () => {
  standIn = await startRegisterStandIn({ organisations: 60 })
  store = await openEmbeddedStore(':memory:')
  municipality = await openMunicipality({ store, registers: { addresses: standIn, manners: { backoffMs: 5 } } })
  await startPhone()
  const user = open(`/bli-med#${await municipality.invite('coordinator', 'Ingrid')}`)
  await press(user, 'Bli med')
  await heading('Da er du med')
})
afterEach(() => {
  municipality.isReachable = true
  standIn.heal()
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await municipality.endpoint.close()
  await standIn.close()
})

async function until(isIt: (state: RegisterState) => boolean): Promise<RegisterState> {
  for (;;) {
    const state = await registerState()
    if (isIt(state)) return state
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** All pages that come, and the failure that ends them. */
async function take(
  after?: string | null,
  pauseMs = 5,
): Promise<{ numbers: string[]; failed: unknown; next: string | null }> {
  const numbers: string[] = []
  let next: string | null = after ?? null
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
let pageCame = () => {}

test('before anything is fetched there is nothing, and that is no failure', async () => {
  expect(await registerState()).toMatchObject({ state: 'none' })
  expect(await take()).toEqual({ numbers: [], failed: null, next: null })
  expect(await registerGone()).toEqual([])
})

test('a fetching is begun, followed, cancelled and begun again', async () => {
  standIn.fail({ how: 'hang', of: 'codes', after: 20 })
  expect(await startRegister('4205')).toMatchObject({ state: 'fetching' })
  expect(await until(({ done }) => done > 0)).toMatchObject({ total: 60 })
  expect(await cancelRegister()).toMatchObject({ state: 'cancelled' })
  standIn.heal()
  await startRegister('4205')
  expect(await until(({ state }) => state === 'done')).toMatchObject({ done: 60 })
})

/** As if this many had been fetched. */
async function haveFetched(count: number): Promise<string[]> {
  const numbers: string[] = []
  await store.write(municipality.space, 0, async (writing) => {
    const job = await writing.registerJob()
    for (let at = 0; at < count; at += 1) {
      const { orgnr = '', ...entry } = readRegisterEntry(makeOrganisation(at, '4205').entry) ?? {}
      numbers.push(orgnr)
      await writing.saveRegisterRow(job?.result ?? 0, {
        orgnr,
        entry: JSON.stringify(entry),
        codes: '[]',
        isMissing: false,
      })
    }
  })
  return numbers.toSorted()
}

test('what was fetched comes page by page, also when the network is gone for a while', async () => {
  const all = await haveFetched(620)
  expect(await take()).toEqual({ numbers: all, failed: null, next: null })
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
  expect([first.numbers, (first.failed as Failure).code]).toEqual([all.slice(0, 500), 'unreachable'])
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
