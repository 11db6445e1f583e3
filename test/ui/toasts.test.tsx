import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { LocationProvider, useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Toasts } from '#ui/Toasts.tsx'

let undone = 0

function Screen() {
  const [toasts, setToasts] = useState([{ id: 1, text: '«Turlaget» er slettet', undo: () => (undone += 1) }])
  return (
    <>
      <input aria-label="Navn" />
      <Toasts toasts={toasts} onDone={(id) => setToasts((before) => before.filter((toast) => toast.id !== id))} />
    </>
  )
}

const wait = async (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const said = () => screen.queryByText('«Turlaget» er slettet')

beforeEach(() => {
  vi.useFakeTimers()
  undone = 0
  render(<Screen />)
})
afterEach(() => vi.useRealTimers())

describe('a message in passing', () => {
  test('is said to a screen reader, and goes away after eight seconds', async () => {
    expect(screen.getByRole('status', { name: 'Meldinger' }).textContent).toContain('«Turlaget» er slettet')
    await wait(7_500)
    expect(said()).toBeTruthy()
    await wait(1_000)
    expect(said()).toBeNull()
  })

  test('waits while one points at it, and goes on where it was', async () => {
    await wait(6_000)
    fireEvent.pointerEnter(said()?.parentElement ?? document.body)
    await wait(60_000)
    expect(said()).toBeTruthy()
    fireEvent.pointerLeave(said()?.parentElement ?? document.body)
    await wait(1_500)
    expect(said()).toBeTruthy()
    await wait(1_000)
    expect(said()).toBeNull()
  })

  test('waits while «Angre» has the focus', async () => {
    await act(() => screen.getByRole('button', { name: 'Angre' }).focus())
    await wait(60_000)
    expect(said()).toBeTruthy()
    await act(() => screen.getByRole('button', { name: 'Angre' }).blur())
    await wait(9_000)
    expect(said()).toBeNull()
  })

  test('takes back what it tells, once', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Angre' }))
    expect(undone).toBe(1)
    expect(said()).toBeNull()
  })

  test('Ctrl+Z takes it back too, but not from inside a text', () => {
    fireEvent.keyDown(screen.getByLabelText('Navn'), { key: 'z', ctrlKey: true })
    expect(undone).toBe(0)
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(undone).toBe(1)
    expect(said()).toBeNull()
  })
})

describe('a message on another screen', () => {
  function Elsewhere() {
    const { route } = useLocation()
    const [toasts, setToasts] = useState([
      { id: 1, text: 'Delt.' },
      { id: 2, text: 'Slettet.', undo: () => undefined },
    ])
    return (
      <>
        <button onClick={() => route(`/sted${Math.random()}`)}>Gå videre</button>
        <Toasts toasts={toasts} onDone={(id) => setToasts((before) => before.filter((toast) => toast.id !== id))} />
      </>
    )
  }

  test('is gone when it had been read, unless there is something to undo', async () => {
    cleanup()
    render(
      <LocationProvider>
        <Elsewhere />
      </LocationProvider>,
    )
    await wait(500)
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Gå videre' })))
    expect(screen.queryByText('Delt.')).toBeTruthy() // it came with the way here
    await wait(2_500)
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Gå videre' })))
    expect(screen.queryByText('Delt.')).toBe(null)
    expect(screen.getByText('Slettet.')).toBeTruthy()
  })
})
