import { cleanup, render, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HeldEdits } from '#app/HeldEdits.tsx'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
})
afterEach(cleanup)

// Goes red with: «you may not» said to a coordinator who may, once it is in the archive.
test('what may not be erased before it is in the archive says so, and what to do', () => {
  const held = { id: 'm', name: 'Dialogmøte', what: 'slettes for godt', since: 1, href: '/moter/mtg_1', texts: [] }
  const forbidden = { ...held, refused: { code: 'forbidden' as const } }
  const early = { ...held, id: 'n', refused: { code: 'forbidden' as const, field: 'archiveReference' } }
  render(<HeldEdits items={[forbidden, early]} onOpen={() => undefined} />)
  expect(screen.getByText('Du har ikke lov til å endre dette.')).toBeTruthy()
  const said = screen.getByText(/^Dette er ikke journalført ennå/).textContent
  expect(said).toContain('Skriv inn referansen fra arkivet')
  expect(said).toMatch(/for en avtale også dagen den ble journalført.* møte .*skriver du hvorfor i stedet/)
})

// Goes red with: a card that says which field was refused, and not what was written in it.
test('what was written can be read whole, marked and copied, also where copying is not allowed', async () => {
  const text = 'Første linje.\nRing før du kommer.'
  const texts = [
    { field: 'Notat', text },
    { field: 'Telefon', text: '38 26 11 00' },
  ]
  const held = { id: 'm', name: 'Turlaget', what: 'notat, telefon', since: 1, href: null }
  render(<HeldEdits items={[{ ...held, texts, refused: { code: 'too-large' as const } }]} onOpen={() => undefined} />)
  const user = userEvent.setup()
  expect(screen.getByText(/^Første linje/).textContent).toBe(text)
  await user.click(screen.getByRole('button', { name: 'Kopier teksten' }))
  expect(await navigator.clipboard.readText()).toBe(`${text}\n\n38 26 11 00`)
  expect(screen.getAllByText('Kopiert')).not.toEqual([])
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  await user.click(screen.getByRole('button', { name: 'Kopiert' }))
  expect(getSelection()?.toString()).toContain('Ring før du kommer.')
})
