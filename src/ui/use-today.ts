import { useEffect, useState } from 'preact/hooks'
import { dayOf } from '#i18n/dates.ts'

/** Today, `YYYY-MM-DD`; another one when midnight has passed and one looks again. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayOf(Date.now()))
  useEffect(() => {
    const look = () => setToday(dayOf(Date.now()))
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return today
}
