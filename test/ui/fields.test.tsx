import { fireEvent, render, screen } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { Chip, Chips } from '#ui/Chips.tsx'
import { Choice } from '#ui/Choice.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { Switch } from '#ui/Switch.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { DraftField } from '#ui/use-draft.ts'

const spy = () => vi.fn<(...given: unknown[]) => void>()

const draft = (over: Partial<DraftField>): DraftField => ({
  ...{ text: '', doubt: null, theirs: null, isFocused: false, saved: null },
  ...{ onInput: spy(), onFocus: spy(), onBlur: spy(), setText: spy() },
  showTheirs: vi.fn<() => Promise<void>>(),
  ...over,
})

const describedBy = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim())

describe('a text field', () => {
  test('is found by its label, and its hint and error are read with it', () => {
    render(<TextField label="Telefon" hint="Åtte sifre." error="Her er det fire." value="1234" type="tel" />)
    const field = screen.getByLabelText('Telefon')
    expect(describedBy(field)).toEqual(['Åtte sifre.', 'Her er det fire.'])
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field).toHaveProperty('value', '1234')
  })

  test('hands what is typed to its draft, and says when a colleague has changed it', () => {
    const field = draft({ text: 'Mandal', theirs: 'Mandal sentrum' })
    render(<TextField label="Område" draft={field} />)
    fireEvent.input(screen.getByLabelText('Område'), { target: { value: 'Mandal by' } })
    expect(field.onInput).toHaveBeenCalledOnce()
    expect(screen.getByText('Endret av en kollega')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Vis' }))
    expect(field.showTheirs).toHaveBeenCalledOnce()
  })

  test('of several lines takes line breaks', () => {
    const onInput = spy()
    render(<TextArea label="Notat" value="" onInput={onInput} />)
    fireEvent.input(screen.getByRole('textbox', { name: 'Notat' }), { target: { value: 'En\nTo' } })
    expect(onInput).toHaveBeenCalledWith('En\nTo')
  })
})

describe('a choice', () => {
  const options = [
    { value: 'nb', label: 'Bokmål' },
    { value: 'nn', label: 'Nynorsk', hint: 'Brev blir på nynorsk.' },
  ]

  test('of a few shows them all, under one name', () => {
    const onChange = spy()
    render(<Choice label="Målform" options={options} value="nb" onChange={onChange} />)
    expect(screen.getByRole('group', { name: 'Målform' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Bokmål' })).toHaveProperty('checked', true)
    fireEvent.click(screen.getByRole('radio', { name: /Nynorsk/ }))
    expect(onChange).toHaveBeenCalledWith('nn')
  })

  test('of many can be nothing, and keeps a value it does not know', () => {
    const onChange = spy()
    render(<Select label="Målform" options={options} value="se" onChange={onChange} />)
    const select = screen.getByLabelText('Målform')
    expect(select).toHaveProperty('value', 'se')
    fireEvent.change(select, { target: { value: '' } })
    expect(onChange).toHaveBeenCalledWith(null)
  })

  test('of any number is pressed or not', () => {
    const onToggle = spy()
    render(
      <Chips
        label="Språk"
        options={[...options, { value: 'uk', label: 'Ukrainsk', count: 3 }]}
        chosen={['nn']}
        onToggle={onToggle}
      />,
    )
    expect(screen.getByRole('group', { name: 'Språk' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Nynorsk' }).getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'Ukrainsk 3' }))
    fireEvent.click(screen.getByRole('button', { name: 'Nynorsk' }))
    expect(onToggle.mock.calls).toEqual([
      ['uk', true],
      ['nn', false],
    ])
  })

  test('of on or off is a switch, told by its label', () => {
    const onChange = spy()
    render(<Switch label="Vises for alle" hint="På nettsiden." checked={false} onChange={onChange} />)
    fireEvent.click(screen.getByRole('switch', { name: 'Vises for alle' }))
    expect(onChange).toHaveBeenCalledWith(true)
  })
})

describe('the search field', () => {
  test('is emptied by Escape and by its cross, which is there when there is something', () => {
    const onInput = spy()
    const { rerender } = render(<SearchField label="Søk i 214 organisasjoner" value="" onInput={onInput} />)
    expect(screen.queryByRole('button')).toBeNull()
    rerender(<SearchField label="Søk i 214 organisasjoner" value="kafe" onInput={onInput} found="4 funnet" />)
    fireEvent.click(screen.getByRole('button', { name: 'Tøm søket' }))
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' })
    expect(onInput.mock.calls).toEqual([[''], ['']])
    expect(screen.getByRole('status').textContent).toBe('4 funnet')
  })
})

describe('a button', () => {
  test('that is busy says so and does nothing more', () => {
    const onClick = spy()
    render(
      <Button busy onClick={onClick}>
        Bli med
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: /Bli med/ }))
    expect(onClick).not.toHaveBeenCalled()
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true')
  })
})

test('a chip says how many there are as a person writes it', () => {
  render(
    <Chip count={12_345} onClick={spy()}>
      Kor
    </Chip>,
  )
  expect(screen.getByRole('button', { name: /^Kor 12\s345$/ })).toBeTruthy()
})
