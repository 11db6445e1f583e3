import { act, renderHook } from '@testing-library/preact'
import { useLayoutEffect } from 'preact/hooks'
import { beforeEach, expect, test } from 'vitest'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { settle, workspace } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { useDraft } from '#ui/use-draft.ts'
import { useKeptText } from '#ui/use-kept-text.ts'
import { useRecords } from '#ui/use-records.ts'
import { Disk } from '../simulation/disk.ts'

let device: Device
let due: { ms: number; work: () => void }[]

beforeEach(async () => {
  due = []
  const quiet = { announce: () => undefined, later: () => undefined }
  device = createDevice({
    ...quiet,
    storage: new Disk(),
    lifeboat: openLifeboat(null),
    tab: 'tab',
    now: () => Date.now(),
  })
  await device.start()
  settle(
    device,
    createDrafts(device, null, (ms, work) => due.push({ ms, work })),
  )
})

/** That many ms go by. */
async function pass(ms: number): Promise<void> {
  for (const one of due.splice(0)) if (one.ms <= ms) one.work()
  await device.settled()
}

const tell = (name: string) =>
  device.workspace.absorb({
    records: [
      {
        id: 'org_1',
        text: JSON.stringify({ kind: 'organisation', record: 'org_1', mark: name, fields: { name }, marks: {} }),
      },
    ],
  })

// Goes red with: listening only after the screen has been painted.
test('what changes while a screen is being drawn is on it', () => {
  const { result } = renderHook(() => {
    const read = useRecords(() => workspace().record('org_1')?.fields['name'] ?? null)
    const field = useDraft({ kind: 'organisation', record: 'org_1', field: 'name' }).text
    useLayoutEffect(() => tell('Mandal språkkafé'), [])
    return { read, field }
  })
  expect(result.current).toEqual({ read: 'Mandal språkkafé', field: 'Mandal språkkafé' })
})

// Goes red with: comparing what was typed with what is kept, letter by letter.
test('an own number, put in order as it is saved, is not said to be a colleague’s', async () => {
  const { result } = renderHook(() => useDraft({ kind: 'organisation', record: 'org_1', field: 'orgnr' }))
  await act(() => result.current.onFocus())
  await act(() => result.current.setText('974 760 673'))
  await act(() => pass(3_000))
  expect(device.workspace.record('org_1')?.fields['orgnr']).toBe('974760673')
  expect(result.current.text).toBe('974 760 673')
  expect(result.current.theirs).toBeNull()
})

// Goes red with: waiting for a word that was given before anyone listened.
test('a field that is filled in and left in one breath is said to be saved', async () => {
  const { result } = renderHook(() => useDraft({ kind: 'organisation', record: 'org_1', field: 'name' }))
  await act(async () => {
    result.current.setText('Mandal språkkafé')
    result.current.onBlur()
    await device.settled()
  })
  await act(() => new Promise((resume) => setTimeout(resume, 20)))
  expect(result.current.saved).toBe('saved')
})

// Goes red with: a text that is read once, and written over what another tab has kept since.
test('a text that is typed in another tab is shown here, also when this page lay asleep meanwhile', () => {
  const elsewhere = (text: string) => localStorage.setItem('brobygger:kept:link', text)
  const { result, unmount } = renderHook(() => useKeptText('link'))
  void act(() => result.current[1]('Mandal'))
  elsewhere('Bydelen Alna')
  void act(() => void dispatchEvent(new StorageEvent('storage', { key: 'brobygger:kept:other' })))
  expect(result.current[0]).toBe('Mandal')
  void act(() => void dispatchEvent(new StorageEvent('storage', { key: 'brobygger:kept:link' })))
  expect(result.current[0]).toBe('Bydelen Alna')
  elsewhere('Bydelen Bjerke')
  void act(() => void dispatchEvent(new Event('pageshow')))
  expect(result.current[0]).toBe('Bydelen Bjerke')
  unmount()
})
