import { useState } from 'preact/hooks'
import { keepText, keptText } from '#db/kept.ts'

/** A text being typed that becomes a value later, if ever: it is there again when one comes back, also after a reload. */
export function useKeptText(key: string): [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState({ key, text: keptText(key) })
  const text = typed.key === key ? typed.text : keptText(key)
  return [
    text,
    (next) => {
      keepText(key, next)
      setTyped({ key, text: next })
    },
  ]
}
