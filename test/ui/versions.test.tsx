import { fireEvent, render, screen } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { Versions } from '#ui/Versions.tsx'

const theirs = { id: 'a', who: 'Kari', when: 'kl. 08.02', text: 'Kommunen dekker kaffe.', isMine: false }
const mine = { id: 'b', who: 'Deg', when: 'kl. 07.55', text: 'Kommunen dekker materiell.', isMine: true }

describe('two versions', () => {
  test('are both shown, with who and when', () => {
    render(<Versions versions={[theirs, mine]} onChoose={() => undefined} />)
    for (const words of ['Kari, kl. 08.02', 'Kommunen dekker kaffe.', 'Deg, kl. 07.55', 'Kommunen dekker materiell.']) {
      expect(screen.getByText(words)).toBeTruthy()
    }
  })

  test('one tap makes mine or my colleague’s the only one', () => {
    const onChoose = vi.fn<(...given: unknown[]) => void>()
    render(<Versions versions={[mine, theirs]} onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('button', { name: 'Bruk kollegaens' }))
    fireEvent.click(screen.getByRole('button', { name: 'Bruk min' }))
    expect(onChoose.mock.calls).toEqual([[theirs], [mine]])
  })

  test('of running text can both be kept', () => {
    const onBoth = vi.fn<(...given: unknown[]) => void>()
    render(<Versions versions={[theirs, mine]} onChoose={() => undefined} onBoth={onBoth} />)
    fireEvent.click(screen.getByRole('button', { name: 'Bruk begge' }))
    expect(onBoth).toHaveBeenCalledOnce()
  })

  test('by others are told apart by name', () => {
    const onChoose = vi.fn<(...given: unknown[]) => void>()
    const ola = { ...theirs, id: 'c', who: 'Ola' }
    render(<Versions versions={[theirs, ola, mine]} onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('button', { name: 'Bruk versjonen fra Ola' }))
    expect(onChoose).toHaveBeenCalledWith(ola)
    expect(screen.getByRole('heading').textContent).toBe('3 versjoner av samme opplysning')
  })

  test('are only shown to one who may only read', () => {
    render(<Versions versions={[theirs, mine]} onChoose={() => undefined} onBoth={() => undefined} canChoose={false} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
