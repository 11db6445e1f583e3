import { useState } from 'preact/hooks'

/** Copying a text with one press. Where copying for somebody is not allowed `mark` marks it, so that they can do it themselves. */
export function useCopy(text: string, mark: () => void): { isCopied: boolean; copy: () => Promise<void> } {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      mark()
    }
  }
  return { isCopied, copy }
}
