import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPartnerBox } from '#db/partner-box.ts'
import type { PartnerBox, Waiting } from '#db/partner-box.ts'

const kept = new Map<string, string>()
let isFull = false

beforeEach(() => {
  kept.clear()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, text)
    },
    removeItem: (name: string) => kept.delete(name),
  })
})
afterEach(() => vi.unstubAllGlobals())

const said = (id: string): Waiting => ({
  ...{ id, type: 'comment', section: null, title: null, initials: 'AB', text: id },
  ...{ sentAt: null, isRefused: false, isTried: false },
})
const say = (box: PartnerBox, id: string) => box.change((was) => ({ ...was, waiting: [...was.waiting, said(id)] }))
const type = (box: PartnerBox, key: string, text: string) =>
  box.change((was) => ({ ...was, drafts: { ...was.drafts, [key]: text } }))
const ids = (box: PartnerBox) => box.read().waiting.map(({ id }) => id)

// Catches: what one tab could not write put in the place of all that another has written meanwhile.
test('what could not be written goes together with what another tab has written', () => {
  const [mine, theirs] = [openPartnerBox('token'), openPartnerBox('token')]
  say(mine, 'first')
  isFull = true
  expect(say(mine, 'mine')).toBe(false)
  expect(type(mine, 'one', 'Mitt.')).toBe(false)
  type(mine, 'both', 'Min del.')
  isFull = false
  say(theirs, 'theirs')
  type(theirs, 'two', 'Deres.')
  type(theirs, 'both', 'Deres del.')
  expect(ids(mine)).toEqual(['first', 'mine', 'theirs'])
  expect(type(mine, 'three', 'Mer.')).toBe(true)
  expect(ids(theirs).toSorted()).toEqual(['first', 'mine', 'theirs'])
  expect(openPartnerBox('token').read().drafts).toEqual({
    ...{ one: 'Mitt.', two: 'Deres.', three: 'Mer.' },
    both: 'Min del.\n\nDeres del.',
  })
})

test('what one tab gave up or had sent stays so', () => {
  const [mine, theirs] = [openPartnerBox('token'), openPartnerBox('token')]
  say(mine, 'given up')
  say(mine, 'sent')
  type(mine, '', 'Sagt.')
  isFull = true
  mine.change((was) => ({ ...was, waiting: was.waiting.filter(({ id }) => id !== 'given up') }))
  isFull = false
  theirs.change(({ waiting, ...was }) => ({
    ...was,
    drafts: {},
    waiting: waiting.map((one) => (one.id === 'sent' ? { ...one, sentAt: 5 } : one)),
  }))
  mine.change((was) => ({ ...was, initials: 'CD' }))
  expect(theirs.read()).toMatchObject({ initials: 'CD', drafts: {}, waiting: [{ id: 'sent', sentAt: 5 }] })
})
