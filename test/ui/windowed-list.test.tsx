import { fireEvent, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { WindowedList } from '#ui/WindowedList.tsx'

const items = Array.from({ length: 100 }, (_, at) => `Lag ${at}`)

function line(item: string, tabIndex: number | undefined) {
  return (
    <button type="button" tabIndex={tabIndex}>
      {item}
    </button>
  )
}

function List({ search, found }: { search: string; found: readonly string[] }) {
  return <WindowedList name={search} label="Organisasjoner" items={found} keyOf={(item) => item} row={line} />
}

// Catches: keys that move nothing while the rows beyond those one sees wait until one has typed.
test('arrow keys move focus right after another search', () => {
  const { rerender } = render(<List search="" found={items} />)
  rerender(<List search="l" found={items.slice(10)} />)
  const row = (name: string) => screen.getByRole('button', { name })
  row('Lag 10').focus()
  fireEvent.keyDown(row('Lag 10'), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(row('Lag 11'))
})
