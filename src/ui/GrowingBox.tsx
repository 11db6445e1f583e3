import type { RefObject, TextareaHTMLAttributes } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const growsByItself = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')

/** What is typed, and where the caret is. */
interface Typed {
  currentTarget: { value: string; selectionStart: number | null }
}

export type GrowingBoxProps = Omit<TextareaHTMLAttributes, 'ref' | 'value' | 'onInput'> & {
  value: string
  onInput: (event: Typed) => void
}

/** A text box exactly as high as its text. Without line breaks of its own, Enter leaves it. */
export function GrowingBox({
  takesBreaks,
  box: given,
  onKeyDown,
  ...attributes
}: GrowingBoxProps & { takesBreaks: boolean; box?: RefObject<HTMLTextAreaElement | null> }) {
  const own = useRef<HTMLTextAreaElement | null>(null)
  const box = given ?? own
  useLayoutEffect(() => {
    if (!growsByItself && box.current) fit(box.current)
  }, [attributes.value])
  useLayoutEffect(() => {
    const text = box.current
    if (growsByItself || !text?.parentElement || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => fit(text))
    observer.observe(text.parentElement)
    return () => observer.disconnect()
  }, [])
  return (
    <textarea
      {...attributes}
      ref={box}
      rows={1}
      {...(takesBreaks ? {} : { enterkeyhint: 'done' as const })}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== 'Enter' || takesBreaks || event.isComposing) return
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}

/** For browsers that cannot do it by themselves. */
function fit(text: HTMLTextAreaElement): void {
  text.style.blockSize = '0'
  text.style.blockSize = `${text.scrollHeight}px`
}
