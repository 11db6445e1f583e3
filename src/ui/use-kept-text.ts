import { useEffect, useState } from 'preact/hooks'
import { keepText, keptText, watchKeptText } from '#db/kept.ts'

/**
 * A text being typed that becomes a value later, if ever: it is there again when one comes back, also after a reload. What is
 * typed for it in another tab is shown, and so never written over unseen. `alone`: not so, where what is typed is saved by itself.
 */
export function useKeptText(key: string, alone = false): [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState({ key, text: keptText(key) })
  const text = typed.key === key ? typed.text : keptText(key)
  useEffect(() => {
    if (alone) return undefined
    return watchKeptText(key, () => setTyped({ key, text: keptText(key) }))
  }, [key, alone])
  return [
    text,
    (next) => {
      keepText(key, next)
      setTyped({ key, text: next })
    },
  ]
}
