import { useEffect, useState } from 'preact/hooks'
import { device } from '#db/here.ts'
import { dayOf } from '#i18n/dates.ts'

/** Today by the endpoint's clock, `YYYY-MM-DD`, whatever this device's is set to; another one when midnight has passed and one looks again. */
export function useRightToday(): string {
  const [today, setToday] = useState(() => dayOf(device().time()))
  useEffect(() => {
    const look = () => setToday(dayOf(device().time()))
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return today
}
