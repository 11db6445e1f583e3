import type { TextareaHTMLAttributes } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const growsByItself = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')

type TextAttributes = Omit<TextareaHTMLAttributes, 'ref'>

/** A text box exactly as high as its text. Without line breaks of its own, Enter leaves it. */
export function GrowingText({ takesBreaks, ...attributes }: TextAttributes & { takesBreaks: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null)
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
