import type { TextareaHTMLAttributes } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { GrowingBox } from './GrowingBox.tsx'
import type { GrowingBoxProps } from './GrowingBox.tsx'
import { aroundPlace, atBeginning, isAround, MUCH, pieces } from './long-text.ts'
import type { Around } from './long-text.ts'
import './LongText.css'

/** The caret comes so near an end before more of the text is taken in. */
const NEAR = 200
const MOVES = ['ArrowUp', 'ArrowLeft', 'Backspace', 'PageUp', 'ArrowDown', 'ArrowRight', 'Delete', 'PageDown']

/**
 * A text of many pages in which a key costs as little as in a short one: only the lines around the caret are a text box, the
 * others stand before and behind it as they would in it. A press on them moves the text box there; so do the arrow keys.
 */
export function LongText({ value, onInput, ...attributes }: GrowingBoxProps) {
  const [kept, setAround] = useState<Around>(() => atBeginning(value))
  const around = isAround(kept, value) ? kept : atBeginning(value)
  const { head, tail } = around
  const box = useRef<HTMLTextAreaElement | null>(null)
  /** Where the caret goes once the box has moved, in the whole text. */
  const caret = useRef<number | null>(null)
  const press = useRef<(place: number, isBehind: boolean) => void>(() => undefined)
  // The same all the while one writes in the box, so that nothing of them is looked at again.
  const before = useMemo(() => shown(head, (place) => press.current(place, false)), [head])
  const behind = useMemo(() => shown(tail, (place) => press.current(place, true), true), [tail])
  useLayoutEffect(() => {
    const place = caret.current
    if (place === null || !box.current) return
    caret.current = null
    box.current.focus({ preventScroll: true })
    box.current.setSelectionRange(place - head.length, place - head.length)
  })
  const moveTo = (place: number, text = value) => {
    caret.current = place
    setAround(aroundPlace(text, place))
  }
  const onKeyDown: TextareaHTMLAttributes['onKeyDown'] = (event) => {
    const { selectionStart, selectionEnd, value: here } = event.currentTarget
    if (!MOVES.includes(event.key) || selectionStart !== selectionEnd) return
    const isNearStart = head !== '' && selectionStart < NEAR
    const isNearEnd = tail !== '' && here.length - selectionStart < NEAR
    if (!isNearStart && !isNearEnd) return
    // Now, so that the key already acts on what is taken in.
    const place = head.length + selectionStart
    const next = aroundPlace(value, place)
    event.currentTarget.value = value.slice(next.head.length, value.length - next.tail.length)
    event.currentTarget.setSelectionRange(place - next.head.length, place - next.head.length)
    setAround(next)
  }
  press.current = (place, isBehind) => moveTo(isBehind ? value.length - tail.length + place : place)
  return (
    <>
      {before}
      <GrowingBox
        {...attributes}
        takesBreaks
        box={box}
        data-goes-on={tail !== '' || undefined}
        value={value.slice(head.length, value.length - tail.length)}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => {
          const place = head.length + (currentTarget.selectionStart ?? currentTarget.value.length)
          const text = head + currentTarget.value + tail
          setAround(around)
          if (currentTarget.value.length > MUCH) moveTo(place, text)
          onInput({ currentTarget: { value: text, selectionStart: place } })
        }}
      />
      {behind}
    </>
  )
}

/** A piece one is not writing in. A line break it begins with ends the line before. */
function LongTextPiece({ text, isLast, onPress }: { text: string; isLast: boolean; onPress: (place: number) => void }) {
  const skipped = text.startsWith('\n') ? 1 : 0
  return (
    <div
      class="long-text-piece"
      role="presentation"
      data-last={isLast || undefined}
      dir="auto"
      onClick={(event) => {
        if (getSelection()?.isCollapsed === false) return // one marks it to copy it
        onPress(skipped + placeAt(event.clientX, event.clientY))
      }}
    >
      {text.slice(skipped)}
    </div>
  )
}

/** A text in pieces; a press tells the place in it. */
function shown(text: string, onPress: (place: number) => void, isEnd = false) {
  let at = 0
  return pieces(text).map((piece) => {
    const from = at
    at += piece.length
    return (
      <LongTextPiece
        key={from}
        text={piece}
        isLast={isEnd && at === text.length}
        onPress={(place) => onPress(from + place)}
      />
    )
  })
}

/** The place in a text under a point of the screen; its beginning where the browser cannot tell. */
function placeAt(x: number, y: number): number {
  if (document.caretPositionFromPoint) return document.caretPositionFromPoint(x, y)?.offset ?? 0
  const { caretRangeFromPoint } = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null } // older browsers
  return caretRangeFromPoint?.call(document, x, y)?.startOffset ?? 0
}
