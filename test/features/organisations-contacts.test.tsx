import { screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '#i18n/dates.ts'
import { retentionFrom } from '#model/periods.ts'
import { contact, openDirectory, organisation } from './directory.tsx'

const path = '/organisasjoner/org_1'
const today = dayOf(Date.now())
const choir = organisation('org_1', { name: 'Koret' })
const kari = contact('con_1', 'org_1', {
  name: 'Kari Nordmann',
  role: 'Leder',
  phone: '911 22 333',
  retainUntil: '2024-01-02',
})
const anne = contact('con_3', 'org_1', { name: 'Anne Berg', retainUntil: '2099-01-01' })

describe('a contact person who was kept as long as agreed', () => {
  test('is pointed out where it stands, and kept two more years with one tap, or not', async () => {
    const { user, device } = await openDirectory({ path, records: [choir, kari, anne] })
    expect(screen.getAllByText('Bør slettes eller forlenges')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Forleng Kari Nordmann to år' }))
    expect(device.workspace.record('con_1')?.fields['retainUntil']).toBe(retentionFrom(today))
    expect(screen.queryByText('Bør slettes eller forlenges')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Angre' }))
    expect(await screen.findByText('Bør slettes eller forlenges')).toBeTruthy()
  })
})

describe('handing a contact person on', () => {
  afterEach(() => vi.restoreAllMocks())

  async function openShare(records = [choir, anne, kari]) {
    const directory = await openDirectory({ path, records })
    await directory.user.click(screen.getByRole('button', { name: 'Endre Kari Nordmann' }))
    await directory.user.click(screen.getByRole('button', { name: 'Del Kari Nordmann' }))
    return { ...directory, sheet: within(screen.getByRole('dialog', { name: 'Del kontaktkortet' })) }
  }

  test('says that persons are private, and shows the card and a code for it', async () => {
    const { sheet } = await openShare()
    expect(sheet.getByText(/^Kontaktpersoner er ikke offentlige/)).toBeTruthy()
    expect(sheet.getByText(/Leder, Koret/)).toBeTruthy()
    expect(await sheet.findByRole('img', { name: 'QR-kode med kontaktkortet' })).toBeTruthy()
  })

  test('saves a file every phone takes in', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:card'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue() // nowhere to save it here
    const { user, sheet } = await openShare()
    await user.click(sheet.getByRole('button', { name: 'Lagre som fil' }))
    const text = await files[0]?.text()
    expect(text).toContain('FN:Kari Nordmann\r\nORG:Koret\r\nTITLE:Leder\r\nTEL;TYPE=VOICE:911 22 333\r\n')
    expect(text).not.toContain('Anne')
  })

  test('says so when the browser may not copy', async () => {
    const { user, sheet } = await openShare()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'))
    await user.click(sheet.getByRole('button', { name: 'Kopier' }))
    expect(await sheet.findByText(/^Nettleseren lot oss ikke kopiere/)).toBeTruthy()
  })

  test('a card too long for a code can still be sent or saved', async () => {
    const long = { ...kari, fields: { ...kari.fields, role: 'x'.repeat(200), name: 'Kari Nordmann' } }
    const { sheet } = await openShare([{ ...choir, fields: { name: 'K'.repeat(3_000) } }, anne, long])
    expect(await sheet.findByText(/^Kortet er for langt for en kode/)).toBeTruthy()
    expect(sheet.getByRole('button', { name: 'Lagre som fil' })).toBeTruthy()
    expect(sheet.queryByText(/^Pek et kamera/)).toBeNull()
  })
})
