import { languageOf } from './Typed.tsx'
import './TypedText.css'

/** Text of several lines that somebody typed. */
export function TypedText({ text, writtenIn = null }: { text: string; writtenIn?: string | null }) {
  return (
    <p class="typed-text" lang={languageOf(writtenIn)} dir="auto">
      {text}
    </p>
  )
}
