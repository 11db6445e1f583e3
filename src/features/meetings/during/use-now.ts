import { useEffect, useState } from 'preact/hooks'
import { device } from '#db/here.ts'

/** The moment it is, ms since 1970 by this device's corrected clock; each second another one while `runs`. Only who asks is drawn again. */
export function useNow(runs: boolean): number {
  const [now, setNow] = useState(() => device().time())
  useEffect(() => {
    if (!runs) return
    const look = () => setNow(device().time())
    look()
    const timer = setInterval(look, 1_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [runs])
  return now
}
