import { useEffect, useRef, useState } from 'preact/hooks'
import { notify } from '#session.ts'

/** What was just done in the queue. */
export interface Said {
  text: string
  /** Takes it back. */
  undo: () => Promise<void>
}

/** One who leaves within so long can still regret, ms. */
const REGRET_MS = 8_000

/** What was done while the queue was shown, to be taken back one after another, the latest first. No haste: it stays there. */
export interface SaidNow {
  last: Said | null
  say(said: Said): void
  takeBack(): Promise<void>
}

export function useSaid(): SaidNow {
  const [said, setSaid] = useState<readonly Said[]>([])
  const last = said.at(-1) ?? null
  const leaving = useRef<{ last: Said | null; at: number }>({ last: null, at: 0 })
  useEffect(
    () => () => {
      const { last: word, at } = leaving.current
      if (word && Date.now() - at < REGRET_MS) notify(word.text, word.undo)
    },
    [],
  )
  const keep = (next: readonly Said[]) => {
    leaving.current = { last: next.at(-1) ?? null, at: Date.now() }
    setSaid(next)
  }
  return {
    last,
    say: (word) => keep([...said, word]),
    async takeBack() {
      if (!last) return
      keep(said.slice(0, -1))
      await last.undo()
    },
  }
}
