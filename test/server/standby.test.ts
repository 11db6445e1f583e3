import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Company } from '#server/company.ts'
import { ProblemError } from '#server/problem.ts'
import type { Store } from '#server/store.ts'
import { mutation, openWorld, set } from './client.ts'
import { openTestStore } from './test-store.ts'

const ALONE: Company = {
  tell: () => {},
  listen: () => {},
  inTurn: (_, work) => work(),
  async ifFree(_, work) {
    await work()
    return true
  },
}

/** A store whose commits stand, and are answered as not to be relied on while the standby `isAway`. */
async function openWithStandby(): Promise<{ store: Store; standby: { isAway: boolean } }> {
  const own = await openTestStore()
  const standby = { isAway: false }
  const write: Store['write'] = async (space, count, work, named) => {
    let isKept = true
    const result = await own.write(
      space,
      count,
      (writing) => {
        const discard = () => {
          isKept = false
          writing.discard()
        }
        return work({ ...writing, discard })
      },
      named,
    )
    if (isKept && standby.isAway) throw new ProblemError('unavailable')
    return result
  }
  return { store: { ...own, company: own.company ?? ALONE, write }, standby }
}

// Goes red with: what was sent once more and is known here acknowledged although only this machine has it.
test('what comes again is acknowledged when the standby has it, and not before', async () => {
  const { store, standby } = await openWithStandby()
  const world = await openWorld({ store })
  const kari = await world.join('coordinator')
  await kari.push(mutation(set('agr_1', { title: 'Avtale', state: 'hearing' })))
  const link = await kari.ask<{ token: string }>('POST', '/partners', { agreement: 'agr_1', name: 'Laget' })
  const photo = Buffer.from('a photo')
  const edit = mutation(set('org_1', { name: 'Kafé' }))
  const file = `/files/${createHash('sha256').update(photo).digest('hex')}`
  const sends = {
    enquiry: () =>
      world.request('POST', `/api/spaces/${world.space}/enquiries`, {
        body: { id: '0193a5e2-c4f0-7000-8000-000000000001', type: 'error', text: 'Stengt i uke 8.' },
      }),
    remark: () =>
      world.request('POST', '/api/partner/points', {
        headers: { authorization: `Bearer ${link.body.token}` },
        body: { id: '0193a5e2-c4f0-7000-8000-000000000002', type: 'comment', section: null, initials: 'A', text: 'x' },
      }),
    // The last part, so that the commit that makes it whole is the one in doubt.
    file: () => kari.ask('PUT', file, photo.subarray(4), { 'content-range': `bytes 4-6/${photo.length}` }),
    whole: () => kari.ask('HEAD', file),
    push: () => kari.push(edit),
  }
  await kari.ask('PUT', file, photo.subarray(0, 4), { 'content-range': `bytes 0-3/${photo.length}` })
  async function statuses() {
    const found: Record<string, number> = {}
    for (const [name, send] of Object.entries(sends)) found[name] = (await send()).status
    return found
  }
  standby.isAway = true
  const none = { enquiry: 503, remark: 503, file: 503, whole: 503, push: 503 }
  expect(await statuses()).toEqual(none)
  expect(await statuses()).toEqual(none)
  standby.isAway = false
  expect(await statuses()).toEqual({ enquiry: 200, remark: 200, file: 200, whole: 200, push: 200 })
  await world.endpoint.close()
})
