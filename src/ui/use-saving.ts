import { useEffect, useState } from 'preact/hooks'

/** How long «Lagret» is said, ms. */
const SAID_MS = 4_000

/** Whether a choice just made is on disk; `null` when none was made for a while. */
export function useSaving(): ['saving' | 'saved' | null, (work: Promise<unknown>) => Promise<void>] {
  const [saved, setSaved] = useState<'saving' | 'saved' | null>(null)
  useEffect(() => {
    if (saved !== 'saved') return
    const timer = setTimeout(() => setSaved(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [saved])
  const follow = async (work: Promise<unknown>) => {
    setSaved('saving')
    await work
    setSaved('saved')
  }
  return [saved, follow]
}
