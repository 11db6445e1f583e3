import { beforeEach, expect, test, vi } from 'vitest'
import { openPartnerBox } from '#db/partner-box.ts'
import { openPartner } from '#features/agreements/partner/partner-here.ts'

const said = (id: string, sentAt: number | null) => ({
  ...{
    id,
    type: 'comment' as const,
    section: null,
    title: null,
    initials: 'AB',
    text: `Skrevet ${id}`,
    sentAt,
    isRefused: false,
  },
})

beforeEach(() => {
  localStorage.clear()
  const problem = { type: 'about:blank', title: 'No.', status: 401, code: 'unknown-key' }
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(JSON.stringify(problem), { status: 401, headers: { 'content-type': 'application/problem+json' } }),
    ),
  )
})

// Catches: words that stay on a partner's phone after the agreement they were about was erased.
test('a link that works no longer leaves nothing of what has arrived', async () => {
  openPartnerBox('token').change((box) => ({ ...box, initials: 'AB', waiting: [said('one', 5)] }))
  await openPartner('token').refresh()
  expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/Skrevet|AB/)
})

// Catches: unsent words dropped with the link.
test('and keeps what never did, for its author to copy', async () => {
  openPartnerBox('token').change((box) => ({ ...box, initials: 'AB', waiting: [said('one', 5), said('two', null)] }))
  const partner = openPartner('token')
  await partner.refresh()
  expect(partner.store.getState().waiting.map(({ id }) => id)).toEqual(['two'])
  expect(partner.store.getState().initials).toBe('AB')
  openPartnerBox('other').change((box) => ({ ...box, drafts: { '': 'Halvveis' } }))
  await openPartner('other').refresh()
  expect(openPartnerBox('other').read().drafts).toEqual({ '': 'Halvveis' })
})
