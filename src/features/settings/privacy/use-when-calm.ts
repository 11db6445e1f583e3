import { useEffect, useState } from 'preact/hooks'
import { workspace } from '#db/here.ts'
import { idleMoment } from '#db/idle.ts'

/**
 * The answer to a question that goes through all there is; `null` before it was first asked. Asked when nothing else is to be done,
 * and again some time after something changed: never in the tap or the keystroke that changed it.
 */
export function useWhenCalm<T>(read: () => T, inputs: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<T | null>(null)
  useEffect(() => {
    let isOver = false
    let isWaiting = false
    const ask = async () => {
      if (isWaiting) return
      isWaiting = true
      await idleMoment()
      isWaiting = false
      if (!isOver) setAnswer(read())
    }
    void ask()
    const stop = workspace().subscribe(() => void ask())
    return () => {
      isOver = true
      stop()
    }
  }, inputs)
  return answer
}
