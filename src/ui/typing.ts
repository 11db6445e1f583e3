import type { RefObject } from 'preact'

export type TypingControl = HTMLInputElement | HTMLTextAreaElement

/** A field being typed in, as `useDraft` gives it: hand it to `TextField` or `TextArea` as `draft`. */
export interface Typing {
  text: string
  onInput(event: Event): void
  onFocus(): void
  onBlur(): void
  ref: RefObject<TypingControl | null>
  /** The value a colleague gave this field while it is in focus; `null` when nobody did. */
  changedMeanwhile: string | null
  showTheirs(): void
}
