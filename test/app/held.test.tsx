import { render, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { HeldEdits } from '#app/HeldEdits.tsx'

// Goes red with: «you may not» said to a coordinator who may, once it is in the archive.
test('what may not be erased before it is in the archive says so, and what to do', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  const held = { id: 'm', name: 'Dialogmøte', what: 'slettes for godt', since: 1, href: '/moter/mtg_1' }
  const forbidden = { ...held, refused: { code: 'forbidden' as const } }
  const early = { ...held, id: 'n', refused: { code: 'forbidden' as const, field: 'archiveReference' } }
  render(<HeldEdits items={[forbidden, early]} onOpen={() => undefined} />)
  expect(screen.getByText('Du har ikke lov til å endre dette.')).toBeTruthy()
  const said = screen.getByText(/^Dette er ikke journalført ennå/).textContent
  expect(said).toContain('Skriv inn referansen fra arkivet')
  expect(said).toMatch(/for en avtale også dagen den ble journalført.* møte .*skriver du hvorfor i stedet/)
})
