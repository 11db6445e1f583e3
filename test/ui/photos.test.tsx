import { render, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { attach, attachmentsOf } from '#db/attachments.ts'
import { createDevice } from '#db/device.ts'
import type { Device } from '#db/device.ts'
import { createDrafts } from '#db/drafts.ts'
import { bringFilesWith } from '#db/files.ts'
import { settle } from '#db/here.ts'
import { openLifeboat } from '#db/lifeboat.ts'
import { fetchWords } from '#i18n/locale.ts'
import { Failure } from '#model/failure.ts'
import { dismiss, session } from '#session.ts'
import { PhotoButton } from '#ui/PhotoButton.tsx'
import { Photos } from '#ui/Photos.tsx'
import { letPhotosGo } from '#ui/photos-in-hand.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { useSession } from '#ui/use-session.ts'
import { Disk, MemoryShelf } from '../simulation/disk.ts'

let disk: Disk
let device: Device

function Page({ readOnly = false }: { readOnly?: boolean }) {
  return (
    <>
      <Photos record="mtg_1" readOnly={readOnly} />
      <PhotoButton record="mtg_1" />
      <Toasts toasts={useSession((now) => now.notices)} onDone={dismiss} />
    </>
  )
}

beforeEach(async () => {
  disk = new Disk()
  const later = (ms: number, work: () => void) => void setTimeout(work, ms)
  device = createDevice({
    ...{ storage: disk, lifeboat: openLifeboat(new MemoryShelf()), tab: 'tab', now: () => Date.now() },
    ...{ announce: () => undefined, later },
  })
  settle(device, createDrafts(device, null, later))
  await device.start()
  await fetchWords('photos', 'doubts')
  session.setState(({ sync }) => ({ notices: [], transfers: {}, sync: { ...sync, joined: true, trouble: null } }))
  bringFilesWith(() => Promise.resolve(false))
  vi.stubGlobal('createImageBitmap', (file: File) =>
    file.name?.endsWith('.heic')
      ? Promise.reject(new Error('cannot decode'))
      : Promise.resolve({ width: 4_000, height: 3_000, close() {} }),
  )
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new Error('cannot decode'))
  // The page of a test has no canvas: what is drawn on one is said instead.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    ...{ fillRect() {}, drawImage() {} },
  } as unknown as null) // all that is used of a pen
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
    done(new Blob([`tegnet ${this.width} × ${this.height}`], { type: 'image/jpeg' }))
  })
})
afterEach(() => {
  letPhotosGo()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const file = (name = 'IMG_1.png') => new File(['EXIF: 58.02, 7.45'], name, { type: 'image/png', lastModified: 1 })
const photo = (name: string, takenAt = 1) => ({
  ...{ bytes: new TextEncoder().encode(name).buffer, type: 'image/jpeg', name, width: 40, height: 30 },
  takenAt,
})
const thumbnails = () => within(screen.getByRole('list', { name: 'Bilder' })).getAllByRole('button')

/** A colleague's photo, whose bytes are not on this phone. */
async function hearOfPhoto(): Promise<void> {
  const fields = { record: 'mtg_1', sha256: 'a'.repeat(64), type: 'image/jpeg', caption: 'Tavlen' }
  const told = { kind: 'attachment', record: 'att_9', mark: 'm', fields, marks: {} }
  await device.commit({ records: [{ id: 'att_9', text: JSON.stringify(told) }] }, { durability: 'strict' })
}

describe('taking a photo', () => {
  // Goes red with: keeping the camera's file as it is.
  test('keeps a smaller one without where it was taken, and shows that it waits for a network', async () => {
    session.setState(({ sync }) => ({ sync: { ...sync, trouble: 'offline' } }))
    render(<Page />)
    await userEvent.upload(screen.getByLabelText('Ta bilde', { selector: 'input' }), file())
    expect(await screen.findByText('1 bilde er lagret.')).toBeTruthy()
    expect(attachmentsOf('mtg_1')).toMatchObject([
      { name: 'IMG_1.jpg', type: 'image/jpeg', width: 2_000, height: 1_500 },
    ])
    expect(disk.everything()).toContain('tegnet 2000')
    expect(disk.everything()).not.toContain('EXIF')
    expect(await screen.findByRole('img', { name: 'Bilde uten tekst' })).toBeTruthy()
    expect(screen.getByText('Venter på nett')).toBeTruthy()
  })

  test('says how far it has come while it is sent, and nothing when it is there', async () => {
    await attach('mtg_1', photo('en'))
    const [row] = [...device.files().values()]
    render(<Page />)
    session.setState({ transfers: { [row?.sha256 ?? '']: 0.42 } })
    expect(await screen.findByText('Sendes: 42 %')).toBeTruthy()
    session.setState({ transfers: {} })
    expect(await screen.findByText('Ikke delt ennå')).toBeTruthy()
    if (row) await device.commit({ files: [{ ...row, state: 'shared' }] }, { durability: 'strict' })
    await waitFor(() => expect(screen.queryByText('Ikke delt ennå')).toBeNull())
  })

  // Goes red with: a photo that is gone when there was no room for it.
  test('without room loses nothing: it is still in hand, and saved when there is room', async () => {
    render(<Page />)
    disk.isFull = true
    await userEvent.upload(screen.getByLabelText('Velg bilder', { selector: 'input' }), [file('a.png'), file('b.png')])
    expect(await screen.findByText('2 bilder ble ikke lagret.')).toBeTruthy()
    expect(screen.getByText(/Det er fullt på enheten/)).toBeTruthy()
    expect(attachmentsOf('mtg_1')).toEqual([])
    disk.isFull = false
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }))
    await waitFor(() => expect(thumbnails()).toHaveLength(2))
    expect(attachmentsOf('mtg_1')).toHaveLength(2)
    expect(screen.queryByText('2 bilder ble ikke lagret.')).toBeNull()
  })

  // Goes red with: unsaved photos that live as long as the button, or until the next one is taken. A colleague may go to another
  // point of the agenda while there is no room for a photo.
  test('without room it is in hand also elsewhere, and when another is taken', async () => {
    const page = render(<Page />)
    disk.isFull = true
    await userEvent.upload(screen.getByLabelText('Ta bilde', { selector: 'input' }), file('a.png'))
    expect(await screen.findByText('1 bilde ble ikke lagret.')).toBeTruthy()
    page.unmount()
    render(<PhotoButton record="mtg_2" />)
    expect(await screen.findByText('1 bilde ble ikke lagret.')).toBeTruthy()
    await userEvent.upload(screen.getByLabelText('Ta bilde', { selector: 'input' }), file('b.png'))
    expect(await screen.findByText('2 bilder ble ikke lagret.')).toBeTruthy()
    disk.isFull = false
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }))
    await waitFor(() => expect(attachmentsOf('mtg_2')).toHaveLength(1))
    expect(attachmentsOf('mtg_1')).toMatchObject([{ name: 'a.jpg' }])
  })

  // Goes red with: one photo that fails in a way nobody thought of, and those picked with it that are never tried.
  test('one that fails as no other does is still in hand, and the others are saved', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementationOnce(() => {
      throw new DOMException('no memory', 'InvalidStateError')
    })
    render(<Page />)
    await userEvent.upload(screen.getByLabelText('Velg bilder', { selector: 'input' }), [file('a.png'), file('b.png')])
    await waitFor(() => expect(attachmentsOf('mtg_1')).toMatchObject([{ name: 'b.jpg' }]))
    expect(await screen.findByText('1 bilde ble ikke lagret.')).toBeTruthy()
    expect(screen.queryByText(/^Lagrer/)).toBeNull()
  })

  test('in a format the browser cannot read gets a sentence on what to do', async () => {
    render(<Page />)
    await userEvent.upload(screen.getByLabelText('Velg bilder', { selector: 'input' }), [file('a.heic'), file('b.png')])
    expect(await screen.findByText(/Nettleseren kan ikke lese bildet/)).toBeTruthy()
    expect(screen.getByText('1 bilde ble ikke lagret.')).toBeTruthy()
    await waitFor(() => expect(attachmentsOf('mtg_1')).toHaveLength(1))
  })

  // Goes red with: one that cannot be drawn taking the others along.
  test('too large to be drawn is still in hand, and the others are saved', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementationOnce(() => {
      throw new Error('out of memory')
    })
    render(<Page />)
    await userEvent.upload(screen.getByLabelText('Velg bilder', { selector: 'input' }), [file('a.png'), file('b.png')])
    expect(await screen.findByText('1 bilde ble ikke lagret.')).toBeTruthy()
    await waitFor(() => expect(attachmentsOf('mtg_1')).toHaveLength(1))
  })
})

describe('a photo', () => {
  test('gets its caption where it stands, and is read aloud by it', async () => {
    await attach('mtg_1', photo('en'))
    render(<Page />)
    await userEvent.click(await screen.findByRole('button', { name: /Bilde uten tekst/ }))
    await userEvent.type(await screen.findByLabelText('Bildetekst'), 'Tavlen etter runden')
    await userEvent.click(screen.getByRole('button', { name: 'Lukk' }))
    expect(await screen.findByRole('img', { name: 'Tavlen etter runden' })).toBeTruthy()
    await waitFor(() => expect(attachmentsOf('mtg_1')[0]?.caption).toBe('Tavlen etter runden'))
  })

  test('is taken away, and brought back with «Angre»', async () => {
    await attach('mtg_1', photo('en'))
    render(<Page />)
    await userEvent.click(await screen.findByRole('button', { name: /Bilde uten tekst/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort bildet' }))
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Bilder' })).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByRole('img', { name: 'Bilde uten tekst' })).toBeTruthy()
  })

  test('of a colleague that is not here says so, and comes when one tries again', async () => {
    await hearOfPhoto()
    render(<Page />)
    await userEvent.click(await screen.findByRole('button', { name: /Tavlen.*Ikke her ennå/ }))
    expect(await screen.findByText(/Det ligger på enheten det ble tatt med/)).toBeTruthy()
    bringFilesWith(() => Promise.reject(new Failure('offline')))
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }))
    expect(await screen.findByText(/det er ikke nett nå/)).toBeTruthy()
    bringFilesWith(async (sha256) => {
      const row = { sha256, type: 'image/jpeg', bytes: 3, state: 'shared', keptAt: 1 } as const
      await device.commit(
        { files: [row], fileBytes: [{ sha256, bytes: new ArrayBuffer(3) }] },
        { durability: 'strict' },
      )
      return true
    })
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }))
    expect((await screen.findAllByRole('img', { name: 'Tavlen' })).length).toBeGreaterThan(0)
  })

  test('is only looked at by one who may not change it', async () => {
    await hearOfPhoto()
    render(<Page readOnly />)
    await userEvent.click(await screen.findByRole('button', { name: /Tavlen/ }))
    expect(screen.queryByLabelText('Bildetekst')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ta bort bildet' })).toBeNull()
  })
})
