import { expect, test } from 'vitest'
import { planHere } from '#features/imports/plan-here.ts'
import type { Incoming } from '#model/import-plan.ts'
import { openDirectory, organisation } from './directory.tsx'

// Catches planning everything once more to look for what is alike: the bar would begin anew.
test('what is alike is found among what is here, and progress goes once from beginning to end', async () => {
  const records = Array.from({ length: 300 }, (_, at) => organisation(`org_${at}`, { name: `Turlaget i dal ${at}` }))
  await openDirectory({ records: [...records, organisation('org_kafe', { name: 'Mandal språkkafé', web: 'kafe.no' })] })
  const incoming: Incoming[] = Array.from({ length: 600 }, (_, at) => ({
    key: String(at),
    fields: at === 599 ? { name: 'Språkkafé Mandal', web: 'https://kafe.no' } : { name: `Sangkor nummer ${at} i byen` },
    contacts: [],
  }))
  const told: number[] = []
  const entries = await planHere(incoming, 'fill', (done) => told.push(done))
  expect(entries).toHaveLength(600)
  expect(entries.map(({ incoming: { key } }) => key)).toEqual(incoming.map(({ key }) => key))
  expect(entries.at(-1)).toMatchObject({ what: 'alike', alike: [{ record: 'org_kafe' }] })
  expect(told).toEqual(told.toSorted((one, two) => one - two))
  expect(told.at(-1)).toBeGreaterThan(300)
})
