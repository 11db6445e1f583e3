import { beforeEach, expect, test } from 'vitest'
import { dropMirrored, mirrorEnquiry, mirroredEnquiries } from '#db/visit-lifeboat.ts'
import type { KeptEnquiry } from '#db/visit-store.ts'

beforeEach(() => localStorage.clear())

const enquiry = (id: string, writtenAt: number, text: string): KeptEnquiry => ({
  ...{ id, writtenAt, text, space: 'spc_1', type: 'question', about: null, aboutName: null },
  ...{ contact: '', writtenIn: 'nb', sentAt: null, isRefused: false },
})

// Goes red with: a mirror that grows without end, and one that leaves no room for what is written after.
test('what waits is mirrored in the order it was written, as far as there is room, and what has arrived makes room', () => {
  const long = 'x'.repeat(120_000)
  expect(mirrorEnquiry(enquiry('b', 2, long))).toBe(true)
  expect(mirrorEnquiry(enquiry('a', 1, long))).toBe(true)
  expect(mirrorEnquiry(enquiry('a', 1, `${long}!`))).toBe(true)
  expect(mirrorEnquiry(enquiry('c', 3, long))).toBe(false)
  expect(mirroredEnquiries().map(({ id, text }) => [id, text.length])).toEqual([
    ['a', 120_001],
    ['b', 120_000],
  ])
  dropMirrored('a')
  expect(mirrorEnquiry(enquiry('c', 3, long))).toBe(true)
  localStorage.setItem('brobygger:visit:unsent:d', 'half a {')
  expect(mirroredEnquiries().map(({ id }) => id)).toEqual(['b', 'c'])
})
