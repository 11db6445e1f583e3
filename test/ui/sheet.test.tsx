import { act, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, test } from 'vitest'
import { Sheet } from '#ui/Sheet.tsx'

function Screen() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Vis hva som venter
      </button>
      <Sheet title="Deling" open={isOpen} onClose={() => setOpen(false)}>
        <p>3 endringer venter</p>
      </Sheet>
    </>
  )
}

const open = () => screen.queryByRole('dialog', { name: 'Deling' })

beforeEach(() => {
  render(<Screen />)
  fireEvent.click(screen.getByRole('button', { name: 'Vis hva som venter' }))
})

describe('a sheet', () => {
  test('is named by its heading, and keeps the rest away', () => {
    expect(open()?.matches('dialog[open]')).toBe(true)
    expect(open()?.textContent).toContain('3 endringer venter')
  })

  test('closes by its cross', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Lukk' }))
    expect(open()).toBeNull()
  })

  test('closes by Escape and the phone’s back gesture', async () => {
    await act(() => void open()?.dispatchEvent(new Event('cancel', { cancelable: true })))
    expect(open()).toBeNull()
  })

  test('closes by a press outside, not by one inside', () => {
    fireEvent.click(screen.getByText('3 endringer venter'))
    expect(open()).toBeTruthy()
    fireEvent.click(open() ?? document.body)
    expect(open()).toBeNull()
  })
})
