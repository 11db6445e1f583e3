import { render, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { useState } from 'preact/hooks'
import { describe, expect, test } from 'vitest'
import { aroundPlace, atBeginning, isAround, pieces } from '#ui/long-text.ts'
import { GrowingText } from '#ui/GrowingText.tsx'

/** A text of so many lines, each known by its number. */
const lines = (count: number) => Array.from({ length: count }, (_, at) => `Linje ${at} ${'ord '.repeat(14)}`).join('\n')

/** Half a character. */
const HALF = /\p{Surrogate}/u

const texts = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('x'.repeat(900)), fc.constant('\n')), {
    maxLength: 200,
  })
  .map((parts) => parts.join(''))

/** A field that keeps what is typed. */
function Field({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [value, setValue] = useState(text)
  return (
    <GrowingText
      takesBreaks
      aria-label="Notater"
      value={value}
      onInput={({ currentTarget }) => {
        setValue(currentTarget.value)
        onText(currentTarget.value)
      }}
    />
  )
}

function open(text: string) {
  let now = text
  render(<Field text={text} onText={(next) => (now = next)} />)
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notater' })
  return { user: userEvent.setup(), box, text: () => now }
}

describe('a long text in parts', () => {
  // Goes red with: a cut between the halves of a character, a caret outside the part, a line break lost at a cut.
  test('is the same text, with the caret in the part that is written in', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, where) => {
        const near = text === '' ? 0 : where % (text.length + 1)
        const place = HALF.test(text.slice(0, near)) ? near - 1 : near // a caret never stands in one
        const around = aroundPlace(text, place)
        expect(isAround(around, text)).toBe(true)
        expect(around.head.length).toBeLessThanOrEqual(place)
        expect(text.length - around.tail.length).toBeGreaterThanOrEqual(place)
        expect(pieces(around.head).join('')).toBe(around.head)
        expect(pieces(around.tail).join('')).toBe(around.tail)
        expect(text.length - around.head.length - around.tail.length).toBeLessThan(6_000)
        for (const part of [around.head, around.tail]) expect(HALF.test(part)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('a short one is not parted', () => {
    expect(atBeginning(lines(20))).toEqual({ head: '', tail: '' })
  })
})

describe('a text of many pages', () => {
  test('is written in at its end, and all before it stands', async () => {
    const text = lines(1_000)
    const { user, box, text: now } = open(text)
    expect(box.value.length).toBeLessThan(5_000)
    expect(document.body.textContent).toContain('Linje 3 ord')
    await user.click(box)
    await user.type(box, ' og mer.', { initialSelectionStart: box.value.length })
    expect(now()).toBe(`${text} og mer.`)
  })

  test('is written in where one presses', async () => {
    const text = lines(1_000)
    const { user, box, text: now } = open(text)
    const piece = [...document.querySelectorAll('.long-text-piece')].find((one) =>
      one.textContent?.includes('Linje 400 '),
    )
    await user.click(piece!)
    expect(document.activeElement).toBe(box)
    await user.keyboard('Her. ')
    const at = now().indexOf('Her. ')
    expect(now()).toBe(`${text.slice(0, at)}Her. ${text.slice(at)}`)
    expect(text.slice(0, at).endsWith('\n')).toBe(true)
  })

  test('the arrow keys go on into what stands before', async () => {
    const text = lines(1_000)
    const { user, box, text: now } = open(text)
    await user.click(box)
    box.setSelectionRange(0, 0)
    const first = box.value.slice(0, 20)
    await user.keyboard('{Backspace}')
    expect(now().length).toBe(text.length - 1)
    expect(now()).toContain(`ord ${first}`)
  })

  test('one that becomes long while one writes keeps the focus and the caret', async () => {
    const text = lines(85)
    const { user, box, text: now } = open(text)
    await user.click(box)
    box.setSelectionRange(box.value.length, box.value.length)
    await user.paste(`\n${lines(60)}`)
    await user.keyboard('!')
    expect(document.activeElement).toBe(box)
    expect(now()).toBe(`${text}\n${lines(60)}!`)
    expect(box.value.length).toBeLessThan(5_000)
  })
})
