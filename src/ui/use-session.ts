import { useEffect, useState } from 'preact/hooks'
import { session } from '#session.ts'
import type { Session } from '#session.ts'

/** A part of what this tab knows; draws again when that part changes. */
export function useSession<T>(select: (session: Session) => T): T {
  const [value, setValue] = useState(() => select(session.getState()))
  useEffect(() => {
    const check = () => setValue(() => select(session.getState()))
    check()
    return session.subscribe(check)
  }, [])
  return value
}
