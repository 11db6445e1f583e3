import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { syncLine } from '#app/sync-line.ts'
import { FAILURES } from '#model/failure.ts'
import type { SyncStatus } from '#session.ts'

const words = { on: 'på telefonen', device: 'denne telefonen' }
const atRest: SyncStatus = {
  ...{
    joined: true,
    waiting: 0,
    oldestWaitingAt: null,
    held: 0,
    unsaved: 0,
    files: 0,
    sharedAt: new Date().setHours(14, 3),
  },
  ...{ running: false, trouble: null, warn: false, progress: null, lostLocal: false },
}
const line = (over: Partial<SyncStatus>, isOnline = true, isTyping = false, tooLong = 0) =>
  syncLine({ ...atRest, ...over }, words, { isOnline, isTyping, tooLong }).text.replace(/\u00A0/g, ' ')

describe('the sync line', () => {
  test('says that all is shared, and when', () => {
    expect(line({})).toBe('Alt er delt kl. 14.03')
    expect(line({}, false)).toBe('Alt er delt kl. 14.03 · uten nett')
  })

  test('says what waits, on the device one has in the hand', () => {
    expect(line({ waiting: 3 })).toBe('Lagret på telefonen · 3 endringer venter')
    expect(line({ waiting: 1, running: true })).toBe('Lagret på telefonen · 1 endring venter')
  })

  // Goes red with: saying that all is shared while pictures are only here.
  test('says that pictures wait when all that was written is shared', () => {
    expect(line({ files: 2 })).toBe('Lagret på telefonen · 2 bilder venter')
    expect(line({ files: 1 }, false)).toBe('Lagret på telefonen · 1 bilde venter')
    expect(line({ files: 2, waiting: 1 })).toBe('Lagret på telefonen · 1 endring venter')
    expect(line({ trouble: 'revoked', files: 2, waiting: 1 })).toBe('Uten tilgang · 3 endringer er bare her')
  })

  test('says first of all what is not even saved', () => {
    expect(line({ unsaved: 2, waiting: 2 })).toBe('Ikke lagret ennå: 2 endringer. Prøver igjen …')
  })

  test('says that one is typing, not that all is shared', () => {
    expect(line({}, true, true)).toBe('Skriver …')
    expect(line({ waiting: 1 }, true, true)).toBe('Lagret på telefonen · 1 endring venter')
  })

  /** Catches: «Skriver …» for ever. */
  test('says that a text is too long to be shared, not that one is typing it for ever', () => {
    expect(line({}, true, false, 1)).toBe('1 tekst må rettes før den kan deles')
    expect(line({}, true, true, 2)).toBe('2 tekster må rettes før de kan deles')
  })

  test('says that a phone that began alone is alone', () => {
    expect(line({ joined: false, waiting: 7, sharedAt: null })).toBe('Bare på denne telefonen')
  })

  test('tells the first fetch in numbers', () => {
    expect(line({ sharedAt: null, running: true })).toBe('Henter …')
    expect(line({ sharedAt: null, progress: { done: 12_000, total: 73_000 } })).toBe(
      'Henter organisasjoner: 12 000 av 73 000',
    )
  })

  test('says when there is no access, and that what waits is only here', () => {
    expect(line({ trouble: 'revoked', waiting: 2 })).toBe('Uten tilgang · 2 endringer er bare her')
    expect(line({ trouble: 'not-member' })).toBe('Uten tilgang')
  })

  test('says when something was refused, or the browser had emptied the storage', () => {
    expect(line({ held: 1 })).toBe('1 endring er holdt tilbake')
    expect(line({ lostLocal: true, sharedAt: null })).toBe('Nettleseren hadde tømt lageret. Henter alt på nytt …')
  })

  /** Catches: looking at `sharedAt` before the counts; forgetting the refused; trusting the browser's «online». */
  test('never says «delt» while anything waits, is refused or is not saved', () => {
    const status = fc.record({
      joined: fc.boolean(),
      waiting: fc.nat(3),
      files: fc.nat(3),
      oldestWaitingAt: fc.constant(null),
      held: fc.nat(2),
      unsaved: fc.nat(2),
      sharedAt: fc.option(fc.constant(Date.now())),
      running: fc.boolean(),
      trouble: fc.option(fc.constantFrom(...FAILURES)),
      warn: fc.boolean(),
      progress: fc.option(fc.constant({ done: 1, total: 2 })),
      lostLocal: fc.boolean(),
    })
    fc.assert(
      fc.property(status, fc.boolean(), fc.boolean(), fc.nat(1), (now, isOnline, isTyping, tooLong) => {
        const { kind, text } = syncLine(now, words, { isOnline, isTyping, tooLong })
        const isAllShared =
          !isTyping &&
          tooLong === 0 &&
          now.joined &&
          now.waiting + now.held + now.unsaved + now.files === 0 &&
          now.sharedAt !== null
        if (!isAllShared) expect(kind).not.toBe('shared')
        expect(text.startsWith('Alt er delt')).toBe(kind === 'shared')
        if (!now.joined || now.waiting + now.files === 0 || now.unsaved > 0) return
        if (now.waiting > 0) expect(['waiting', 'stopped']).toContain(kind)
        if (kind === 'waiting') expect(text).toContain(String(now.waiting || now.files))
        if (kind === 'stopped') expect(text).toContain(String(now.waiting + now.files))
      }),
    )
  })
})
