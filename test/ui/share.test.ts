import { afterEach, expect, test, vi } from 'vitest'
import { canShareFile } from '#ui/share.ts'

afterEach(() => vi.unstubAllGlobals())

const word = new File([''], 'referat.docx')
const hand = () => Promise.resolve()

// Catches: a button to share a file that the device then refuses, and one that throws where nothing is shared.
test('a file can be shared where the device takes it', () => {
  vi.stubGlobal('navigator', {})
  expect([canShareFile(), canShareFile(word)]).toEqual([false, false])
  vi.stubGlobal('navigator', { share: hand })
  expect([canShareFile(), canShareFile(word)]).toEqual([false, false])
  vi.stubGlobal('navigator', { canShare: () => true })
  expect([canShareFile(), canShareFile(word)]).toEqual([false, false])
  vi.stubGlobal('navigator', { share: hand, canShare: ({ files }: { files: File[] }) => !files.includes(word) })
  expect([canShareFile(), canShareFile(word), canShareFile(new File([''], 'a.txt'))]).toEqual([true, false, true])
})
