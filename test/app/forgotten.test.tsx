import { render, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Forgotten } from '#app/Forgotten.tsx'
import { fetchWords } from '#i18n/locale.ts'
import { session } from '#session.ts'

test('who is not taken in because somebody destroyed them is named, a few at most, until one has read it', async () => {
  await fetchWords('sharing')
  session.setState({ forgotten: ['Koret'] })
  const { container, rerender } = render(<Forgotten />)
  expect(screen.getByText('Koret ble slettet for godt av noen og er likevel ikke lagt inn.')).toBeTruthy()
  session.setState({ forgotten: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] })
  rerender(<Forgotten />)
  expect(
    await screen.findByText('A, B, C, D, E og 2 til ble slettet for godt av noen og er likevel ikke lagt inn.'),
  ).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Lukk' }))
  expect(container.textContent).toBe('')
})
